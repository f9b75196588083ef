<?php
/** One block, with a variation for each widget. The server writes its HTML, so the editor keeps only plain data. */

namespace CompassionCircle;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register_block', 20 );
// Since WordPress 6.3 what is asked for here also reaches the frame in which blocks are edited.
add_action( 'enqueue_block_assets', __NAMESPACE__ . '\enqueue_for_preview' );

function register_block(): void {
	wp_register_script(
		'compassion-circle-editor',
		ADDRESS . 'block/editor.js',
		array( 'wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor' ),
		asset_version(),
		true
	);
	if ( is_admin() ) {
		wp_add_inline_script( 'compassion-circle-editor', 'window.compassionCircleEditor = ' . wp_json_encode( editor_texts() ) . ';', 'before' );
	}
	register_block_type(
		FOLDER . 'block',
		array(
			// Blocks of the third version are edited in a frame; WordPress knows them since 6.3.
			'api_version'     => version_compare( get_bloginfo( 'version' ), '6.3', '>=' ) ? 3 : 2,
			'title'           => __( 'Compassion circle', 'compassion-circle-components' ),
			'description'     => __( 'A timer, prompt cards, a reflection form or a list of circles.', 'compassion-circle-components' ),
			'render_callback' => __NAMESPACE__ . '\block_html',
		)
	);
}

function enqueue_for_preview(): void {
	if ( is_admin() ) {
		wp_enqueue_script( SCRIPT );
	}
}

function block_html( array $attributes ): string {
	$tag     = 'circle-' . ( is_string( $attributes['widget'] ?? null ) ? $attributes['widget'] : 'timer' );
	$options = is_array( $attributes['options'] ?? null ) ? $attributes['options'] : array();
	$part    = function ( string $key ) use ( $attributes ): string {
		return is_string( $attributes[ $key ] ?? null ) ? $attributes[ $key ] : '';
	};
	// WordPress writes entities into the text of blocks by authors who may not write scripts.
	$json    = wp_specialchars_decode( $part( 'json' ), ENT_QUOTES );
	$html    = is_feed() && isset( widgets()[ $tag ] ) ? default_fallback( $tag ) : widget_html( $tag, $options, $json, $part( 'fallback' ) );
	return '' === $html ? '' : '<div ' . get_block_wrapper_attributes() . '>' . $html . '</div>';
}
