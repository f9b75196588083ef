<?php
/** The script, only on pages that need it. */

namespace CompassionCircle;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register_script', 5 );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\finish_script_tag', 10, 2 );
// After shortcodes, which are filled at 11.
add_filter( 'the_content', __NAMESPACE__ . '\enqueue_where_written', 20 );
add_filter( 'widget_block_content', __NAMESPACE__ . '\enqueue_where_written', 20 );

function register_script(): void {
	wp_register_script( SCRIPT, ADDRESS . 'assets/compassion-circle.min.js', array(), asset_version(), true );
}

/** The version with a part of the file's hash, so that no cache keeps an old file under a new page. */
function asset_version(): string {
	$file = FOLDER . 'assets/version.txt';
	return is_readable( $file ) ? trim( (string) file_get_contents( $file ) ) : VERSION;
}

/** Where the script finds the site settings: an address and no inline script, which a policy may refuse. */
function settings_address(): string {
	$hash = substr( md5( (string) wp_json_encode( script_settings() ) ), 0, 8 );
	return add_query_arg( QUERY, 'settings-' . $hash, home_url( '/' ) );
}

function finish_script_tag( string $tag, string $handle ): string {
	if ( SCRIPT !== $handle || false !== strpos( $tag, 'data-settings' ) ) {
		return $tag;
	}
	$more = ( preg_match( '/\sdefer\b/', $tag ) ? '' : ' defer' ) . ' data-settings="' . esc_url( settings_address() ) . '"';
	return (string) preg_replace( '/(<script\b[^>]*?)(\ssrc=)/', '$1' . $more . '$2', $tag, 1 );
}

/** Widgets that somebody wrote as HTML: the tags themselves, or placeholders. */
function enqueue_where_written( $content ) {
	if ( is_string( $content ) && preg_match( '/<circle-(timer|prompt-card|reflection-form|sign-up)\b|\sdata-circle=/', $content ) ) {
		wp_enqueue_script( SCRIPT );
	}
	return $content;
}
