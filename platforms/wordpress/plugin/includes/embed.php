<?php
/**
 * What the plugin itself answers: the site settings as JSON, and the embed pages that other sites put into a frame, under
 * /compassion-circle/embed/. Both hold only what every visitor of the site's pages gets too.
 */

namespace CompassionCircle;

defined( 'ABSPATH' ) || exit;

const QUERY        = 'compassion-circle';
const EMBED_FOLDER = 'compassion-circle/embed/';

add_action( 'parse_request', __NAMESPACE__ . '\answer', 0 );

/** The address of an embed page. Sites without pretty links reach it through index.php. */
function embed_address( string $page = '' ): string {
	$front = get_option( 'permalink_structure' ) ? '/' : '/index.php/';
	return home_url( $front . EMBED_FOLDER . $page );
}

function answer(): void {
	if ( isset( $_GET[ QUERY ] ) && is_string( $_GET[ QUERY ] ) && 0 === strpos( $_GET[ QUERY ], 'settings' ) ) {
		send_json( script_settings(), 3600 );
	}
	$path  = rawurldecode( (string) wp_parse_url( (string) ( $_SERVER['REQUEST_URI'] ?? '' ), PHP_URL_PATH ) );
	$home  = trailingslashit( (string) wp_parse_url( home_url( '/' ), PHP_URL_PATH ) );
	$found = preg_match( '~^' . preg_quote( $home, '~' ) . '(?:index\.php/)?' . EMBED_FOLDER . '([a-z-]*(?:\.html|\.json)?)$~', $path, $part );
	if ( ! $found ) {
		return;
	}
	if ( 'settings.json' === $part[1] ) {
		send_json( embed_settings(), 300 );
	}
	send_page( '' === $part[1] ? 'index.html' : $part[1] );
}

/** Site settings, and which addresses a link to an embed page may name: anybody can write such a link. */
function embed_settings(): array {
	$settings  = settings();
	$endpoints = array_map( 'trailingslashit', array_filter( array_merge( array( origin_of( home_url() ) ), $settings['sites'] ) ) );
	if ( '' !== $settings['serviceUrl'] ) {
		$endpoints[] = $settings['serviceUrl'];
	}
	return script_settings() + array( 'frame' => array( 'endpoints' => array_values( array_unique( $endpoints ) ) ) );
}

function send_json( array $value, int $seconds ): void {
	status_header( 200 );
	header( 'Content-Type: application/json; charset=utf-8' );
	header( 'X-Content-Type-Options: nosniff' );
	header( 'Cache-Control: public, max-age=' . $seconds );
	echo wp_json_encode( $value );
	exit;
}

function frame_ancestors(): string {
	return implode( ' ', array_merge( array( "frame-ancestors 'self'" ), settings()['frames'] ) );
}

function send_page( string $name ): void {
	$file = FOLDER . 'assets/embed/' . $name;
	if ( ! preg_match( '/^[a-z-]+\.html$/', $name ) || ! is_readable( $file ) ) {
		return;
	}
	// The page's own policy takes scripts from its own origin only.
	$html = str_replace(
		array( 'href="frame.css"', 'src="frame.min.js"', 'src="../script/compassion-circle.min.js"' ),
		array(
			'href="' . asset_address( 'embed/frame.css' ) . '"',
			'src="' . asset_address( 'embed/frame.min.js' ) . '"',
			'src="' . asset_address( 'compassion-circle.min.js' ) . '"',
		),
		(string) file_get_contents( $file )
	);
	status_header( 200 );
	header_remove( 'X-Frame-Options' );
	header( 'Content-Type: text/html; charset=utf-8' );
	header( 'X-Content-Type-Options: nosniff' );
	header( 'Content-Security-Policy: ' . frame_ancestors() );
	header( 'Cache-Control: public, max-age=300' );
	echo $html; // phpcs:ignore WordPress.Security.EscapeOutput -- a file of the plugin.
	exit;
}

function asset_address( string $file ): string {
	return esc_url( add_query_arg( 'ver', asset_version(), ADDRESS . 'assets/' . $file ) );
}
