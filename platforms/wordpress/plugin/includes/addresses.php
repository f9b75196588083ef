<?php
/**
 * Which addresses an author may give to a widget. A reflection form sends words, and a sign-up list sends names: an
 * author who is not trusted with scripts must not be able to send them to a server of their own.
 */

namespace CompassionCircle;

defined( 'ABSPATH' ) || exit;

/** Scheme, host and port of an address, or null where it has none or carries a password. */
function origin_of( string $address ): ?string {
	$parts = wp_parse_url( $address );
	if ( ! is_array( $parts ) || empty( $parts['scheme'] ) || empty( $parts['host'] ) || isset( $parts['user'] ) ) {
		return null;
	}
	$scheme = strtolower( $parts['scheme'] );
	$port   = $parts['port'] ?? null;
	$usual  = array(
		'http'  => 80,
		'https' => 443,
	);
	if ( ! isset( $usual[ $scheme ] ) ) {
		return null;
	}
	$suffix = null === $port || $usual[ $scheme ] === $port ? '' : ':' . $port;
	return $scheme . '://' . strtolower( $parts['host'] ) . $suffix;
}

/**
 * An address as it may stand in an attribute, or an empty string. Browsers and PHP read odd addresses differently
 * (backslashes, control characters, two slashes), so anything odd is refused.
 */
function clean_address( string $value, array $protocols ): string {
	// A browser reads references such as &#92;, and WordPress takes one layer of them off when it saves.
	for ( $layer = 0; $layer < 5 && false !== strpos( $value, '&' ); $layer++ ) {
		$value = html_entity_decode( $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}
	$value = trim( $value );
	if ( '' === $value || false !== strpos( $value, '&#' ) || strlen( $value ) > 2048 || preg_match( '/[\s\\\\\x00-\x1f"\'<>`]/', $value ) ) {
		return '';
	}
	if ( 0 === strpos( $value, '//' ) ) {
		return '';
	}
	return esc_url_raw( $value, $protocols );
}

/** What people can follow: a page or an email address. */
function clean_link( string $value ): string {
	return clean_address( $value, array( 'https', 'http', 'mailto', 'tel' ) );
}

/** Where a widget reads from or sends to: this site, or one that an administrator listed. */
function clean_endpoint( string $value ): string {
	$address = clean_address( $value, array( 'https', 'http' ) );
	if ( '' === $address ) {
		return '';
	}
	if ( ! preg_match( '/^[a-z][a-z0-9+.-]*:/i', $address ) ) {
		return $address;
	}
	$origin = origin_of( $address );
	return null !== $origin && in_array( $origin, trusted_origins(), true ) ? $address : '';
}

/** This site, and the sites in the settings. */
function trusted_origins(): array {
	$settings = settings();
	$given    = array_merge( array( home_url(), site_url(), $settings['serviceUrl'] ), $settings['sites'] );
	return array_values( array_unique( array_filter( array_map( __NAMESPACE__ . '\origin_of', $given ) ) ) );
}

/** One line of the setting for pages that may frame ours, as a host source of the policy, or an empty string. */
function clean_frame_source( string $line ): string {
	$line = strtolower( rtrim( trim( $line ), '/' ) );
	$host = '[a-z0-9]([a-z0-9-]*[a-z0-9])?';
	return preg_match( "~^https?://(\*\.)?$host(\.$host)*(:\d{1,5})?$~", $line ) ? $line : '';
}
