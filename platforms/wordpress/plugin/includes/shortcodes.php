<?php
/** `[circle_timer plan="20"]` and its 3 fellows. What stands between the tags is shown where scripts do not run. */

namespace CompassionCircle;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		foreach ( array_keys( widgets() ) as $tag ) {
			add_shortcode( str_replace( '-', '_', $tag ), __NAMESPACE__ . '\shortcode_html' );
		}
	}
);

function shortcode_html( $given, $content, string $name ): string {
	$attributes = array();
	foreach ( is_array( $given ) ? $given : array() as $key => $value ) {
		// A word without a value, as in [circle_timer clock-hidden], comes with a number for its key.
		if ( is_int( $key ) ) {
			$key   = strtolower( (string) $value );
			$value = 'yes';
		}
		$attributes[ str_replace( '_', '-', $key ) ] = $value;
	}
	$tag = str_replace( '_', '-', $name );
	if ( is_feed() ) {
		return default_fallback( $tag );
	}
	return widget_html( $tag, $attributes, '', is_string( $content ) ? $content : '' );
}
