<?php
/** Writes one widget as HTML: only the attributes that it has, cleaned and escaped. */

namespace CompassionCircle;

defined( 'ABSPATH' ) || exit;

/** Every tag with its attributes and their kinds. */
function widgets(): array {
	static $widgets = null;
	if ( null === $widgets ) {
		$widgets = require FOLDER . 'includes/widgets.php';
	}
	return $widgets;
}

/**
 * @param string $tag      One of the 4 tags.
 * @param array  $given    Attributes, as somebody wrote them, with references such as &quot;.
 * @param string $json     Plans, circles and other data, as JSON.
 * @param string $fallback HTML for pages where scripts do not run.
 */
function widget_html( string $tag, array $given, string $json = '', string $fallback = '' ): string {
	$known = widgets()[ $tag ] ?? null;
	if ( null === $known ) {
		return '';
	}
	wp_enqueue_script( SCRIPT );
	$refused = array();
	$html    = '<' . $tag;
	foreach ( $known + array( 'id' => 'id' ) as $name => $kind ) {
		if ( ! isset( $given[ $name ] ) || ! is_scalar( $given[ $name ] ) ) {
			continue;
		}
		$text  = is_bool( $given[ $name ] ) ? ( $given[ $name ] ? 'yes' : '' ) : (string) $given[ $name ];
		$text  = trim( html_entity_decode( $text, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
		$value = '' === $text ? null : clean_attribute( $text, $kind );
		if ( null !== $value ) {
			$html .= sprintf( ' %s="%s"', $name, escape( $value ) );
		} elseif ( '' !== $text && 'yes-no' !== $kind ) {
			$refused[] = $name;
		}
	}
	if ( '' !== trim( $json ) ) {
		if ( is_array( json_decode( $json, true ) ) ) {
			$html .= ' data-json="' . escape( $json ) . '"';
		} else {
			$refused[] = 'JSON';
		}
	}
	$fallback = '' === trim( $fallback ) ? default_fallback( $tag ) : wp_kses_post( $fallback );
	return editor_note( $refused ) . $html . '>' . $fallback . '</' . $tag . '>';
}

/** Like esc_attr(), but every reference in the text is escaped too: what was checked is what the browser gets. */
function escape( string $text ): string {
	return htmlspecialchars( wp_check_invalid_utf8( $text ), ENT_QUOTES, 'UTF-8', true );
}

/** The value as it may stand in the attribute, or null where it may not. */
function clean_attribute( string $value, $kind ): ?string {
	if ( is_array( $kind ) ) {
		return in_array( strtolower( $value ), $kind, true ) ? strtolower( $value ) : null;
	}
	switch ( $kind ) {
		case 'endpoint':
			$address = clean_endpoint( $value );
			return '' === $address ? null : $address;
		case 'link':
			$address = clean_link( $value );
			return '' === $address ? null : $address;
		case 'number':
			return is_numeric( $value ) ? $value : null;
		case 'yes-no':
			return in_array( strtolower( $value ), array( '0', 'no', 'false', 'off' ), true ) ? null : '';
		case 'id':
			return preg_match( '/^[A-Za-z][\w-]{0,63}$/', $value ) ? $value : null;
		default:
			return strlen( $value ) > 1000 ? null : $value;
	}
}

/** What people see where scripts do not run. */
function default_fallback( string $tag ): string {
	$texts = array(
		'circle-timer'           => __( 'The circle timer needs JavaScript.', 'compassion-circle-components' ),
		'circle-prompt-card'     => __( 'The prompt cards need JavaScript.', 'compassion-circle-components' ),
		'circle-reflection-form' => __( 'The reflection form needs JavaScript.', 'compassion-circle-components' ),
		'circle-sign-up'         => __( 'The list of circles needs JavaScript.', 'compassion-circle-components' ),
	);
	return '<p>' . esc_html( $texts[ $tag ] ) . '</p>';
}

/** Says to people who can mend it, and to nobody else, what was left out. */
function editor_note( array $refused ): string {
	if ( ! $refused || ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	$text = sprintf(
		/* translators: %s: names of attributes, such as "action, people". */
		__( 'For the editor of this page: %s was left out, because its value cannot be used. An address must be on this site, or on one that is listed under Settings, Compassion circles.', 'compassion-circle-components' ),
		implode( ', ', $refused )
	);
	return '<p class="compassion-circle-editor-note"><strong>' . esc_html( $text ) . '</strong></p>';
}
