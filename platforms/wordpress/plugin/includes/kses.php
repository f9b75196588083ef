<?php
/**
 * WordPress takes tags that it does not know out of what most authors write. This lets the 4 tags through with the
 * attributes that they have. A `<div data-circle="…">` gets through WordPress by itself, so here its addresses are
 * held to the same rule.
 */

namespace CompassionCircle;

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\allow_widgets', 10, 2 );
add_filter( 'wp_kses_uri_attributes', __NAMESPACE__ . '\name_addresses' );

function allow_widgets( $allowed, $context ) {
	if ( 'post' !== $context || ! is_array( $allowed ) ) {
		return $allowed;
	}
	$checked = array();
	foreach ( widgets() as $tag => $attributes ) {
		$rules = array(
			'id'        => true,
			'class'     => true,
			'slot'      => true,
			'data-json' => true,
		);
		foreach ( $attributes as $name => $kind ) {
			$rules[ $name ] = true;
			if ( 'endpoint' === $kind || 'link' === $kind ) {
				$rules[ $name ]              = array( 'value_callback' => __NAMESPACE__ . '\is_' . $kind );
				$checked[ 'data-' . $name ] = $rules[ $name ];
			}
		}
		$allowed[ $tag ] = $rules;
	}
	// Any element can be a placeholder.
	foreach ( $allowed as $tag => $rules ) {
		if ( is_array( $rules ) && ! isset( widgets()[ $tag ] ) && ! empty( $rules['data-*'] ) ) {
			$allowed[ $tag ] = $rules + $checked;
		}
	}
	return $allowed;
}

/** Attributes in which WordPress itself takes out `javascript:` and its like. */
function name_addresses( $names ) {
	return array_values( array_unique( array_merge( (array) $names, array( 'service', 'reflection', 'contact' ) ) ) );
}

function is_endpoint( $value ): bool {
	return '' !== clean_endpoint( (string) $value );
}

function is_link( $value ): bool {
	return '' !== clean_link( (string) $value );
}
