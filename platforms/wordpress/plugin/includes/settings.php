<?php
/** The site settings: one option, with every value cleaned before it is kept. */

namespace CompassionCircle;

defined( 'ABSPATH' ) || exit;

const NATIONS       = array( 'England', 'Wales', 'Scotland', 'Northern Ireland' );
const MOST_LINES    = 20;
const SUPPORT_PARTS = array( 'name', 'name_cy', 'voice', 'text', 'relay', 'url', 'checked' );

function default_settings(): array {
	return array(
		'nation'          => 'England',
		'practiceName'    => '',
		'practiceName_cy' => '',
		'peopleWord'      => '',
		'peopleWord_cy'   => '',
		'agreement'       => '',
		'agreement_cy'    => '',
		'privacyUrl'      => '',
		'serviceUrl'      => '',
		'concernUrl'      => '',
		'support'         => array(),
		'sites'           => array(),
		'frames'          => array(),
	);
}

/** The settings as they stand, whole whatever the database holds. */
function settings(): array {
	$kept = get_option( OPTION );
	return array_merge( default_settings(), is_array( $kept ) ? array_intersect_key( $kept, default_settings() ) : array() );
}

/** Cleans what the settings page sent. WordPress may call it twice, so cleaning a clean value changes nothing. */
function clean_settings( $given ): array {
	$given = is_array( $given ) ? $given : array();
	$clean = default_settings();
	if ( in_array( $given['nation'] ?? null, NATIONS, true ) ) {
		$clean['nation'] = $given['nation'];
	}
	foreach ( array( 'practiceName', 'practiceName_cy', 'peopleWord', 'peopleWord_cy' ) as $key ) {
		$clean[ $key ] = short_text( $given[ $key ] ?? '', 80 );
	}
	foreach ( array( 'agreement', 'agreement_cy' ) as $key ) {
		$clean[ $key ] = implode( "\n", array_slice( lines_of( $given[ $key ] ?? '' ), 0, MOST_LINES ) );
	}
	foreach ( array( 'privacyUrl', 'serviceUrl', 'concernUrl' ) as $key ) {
		$text          = is_string( $given[ $key ] ?? null ) ? trim( $given[ $key ] ) : '';
		$clean[ $key ] = clean_address( $text, array( 'https', 'http' ) );
		if ( '' !== $text && '' === $clean[ $key ] ) {
			refuse( $text, __( 'is not an address of a web page. Enter one that begins with https://', 'compassion-circle-components' ) );
		}
	}
	$clean['support'] = clean_support( $given['support'] ?? array() );
	$clean['sites']   = clean_list( $given['sites'] ?? '', __NAMESPACE__ . '\clean_site' );
	$clean['frames']  = clean_list( $given['frames'] ?? '', __NAMESPACE__ . '\clean_frame_source' );
	return $clean;
}

function clean_site( string $line ): string {
	return (string) origin_of( $line );
}

/** A list of addresses, one in a line. Says which lines were left out. */
function clean_list( $given, callable $clean ): array {
	$list = array();
	foreach ( is_array( $given ) ? $given : lines_of( $given ) as $line ) {
		$line  = is_string( $line ) ? $line : '';
		$value = $clean( $line );
		if ( '' === $value ) {
			refuse( $line, __( 'was left out. Enter one site in each line, such as https://intranet.example.nhs.uk', 'compassion-circle-components' ) );
		} else {
			$list[] = $value;
		}
	}
	return array_slice( array_values( array_unique( $list ) ), 0, 50 );
}

/** Support lines. A line without a name and without any way to reach it is an empty row of the page. */
function clean_support( $given ): array {
	$list = array();
	foreach ( is_array( $given ) ? $given : array() as $row ) {
		if ( ! is_array( $row ) ) {
			continue;
		}
		$line = array();
		foreach ( SUPPORT_PARTS as $part ) {
			$line[ $part ] = short_text( $row[ $part ] ?? '', 'name' === $part || 'name_cy' === $part ? 100 : 200 );
		}
		$line['url'] = clean_address( $line['url'], array( 'https', 'http' ) );
		if ( ! preg_match( '/^\d{4}-\d{2}-\d{2}$/', $line['checked'] ) ) {
			$line['checked'] = '';
		}
		$ways = $line['voice'] . $line['text'] . $line['relay'] . $line['url'];
		if ( '' === $line['name'] . $ways ) {
			continue;
		}
		if ( '' === $line['name'] || '' === $ways ) {
			refuse( '' === $line['name'] ? $ways : $line['name'], __( 'was left out. A support line needs a name and at least one way to reach it', 'compassion-circle-components' ) );
			continue;
		}
		$list[] = $line;
	}
	return array_slice( $list, 0, MOST_LINES );
}

function short_text( $given, int $most ): string {
	$text = is_string( $given ) ? sanitize_text_field( $given ) : '';
	return function_exists( 'mb_substr' ) ? mb_substr( $text, 0, $most ) : substr( $text, 0, $most );
}

function lines_of( $given ): array {
	$text = is_string( $given ) ? sanitize_textarea_field( $given ) : '';
	return array_values( array_filter( array_map( 'trim', preg_split( '/\R/', $text ) ) ) );
}

/** Tells the person at the settings page what was not kept. */
function refuse( string $what, string $why ): void {
	if ( function_exists( 'add_settings_error' ) ) {
		$what = wp_html_excerpt( $what, 80, '…' );
		// WordPress shows the message as it is.
		add_settings_error( OPTION, 'refused-' . md5( $what ), esc_html( sprintf( '"%1$s" %2$s.', $what, $why ) ) );
		if ( ! in_array( 'rest-saved', wp_list_pluck( get_settings_errors( OPTION ), 'code' ), true ) ) {
			add_settings_error( OPTION, 'rest-saved', __( 'Everything else was saved.', 'compassion-circle-components' ), 'success' );
		}
	}
}

/** The settings in the form that the script reads: what is empty is left out. */
function script_settings(): array {
	$kept = settings();
	$out  = array( 'nation' => $kept['nation'] );
	foreach ( array( 'practiceName', 'peopleWord' ) as $key ) {
		$text = local_text( $kept[ $key ], $kept[ $key . '_cy' ] );
		if ( null !== $text ) {
			$out[ $key ] = $text;
		}
	}
	$welsh = lines_of( $kept['agreement_cy'] );
	foreach ( lines_of( $kept['agreement'] ) as $i => $sentence ) {
		$out['agreement'][] = local_text( $sentence, $welsh[ $i ] ?? '' );
	}
	foreach ( array( 'privacyUrl', 'serviceUrl', 'concernUrl' ) as $key ) {
		if ( '' !== $kept[ $key ] ) {
			$out[ $key ] = $kept[ $key ];
		}
	}
	foreach ( $kept['support'] as $line ) {
		$out['support'][] = array_filter(
			array( 'name' => local_text( $line['name'], $line['name_cy'] ) )
			+ array_intersect_key( $line, array_flip( array( 'voice', 'text', 'relay', 'url', 'checked' ) ) )
		);
	}
	return $out;
}

/** English with its Welsh, where there is Welsh. Welsh alone stands for both. */
function local_text( string $en, string $cy ) {
	if ( '' === $en && '' === $cy ) {
		return null;
	}
	if ( '' === $cy ) {
		return $en;
	}
	return array(
		'en' => '' === $en ? $cy : $en,
		'cy' => $cy,
	);
}
