<?php
/** Words of the block's panel. */

namespace CompassionCircle;

defined( 'ABSPATH' ) || exit;

function widget_titles(): array {
	return array(
		'timer'           => __( 'Circle timer', 'compassion-circle-components' ),
		'prompt-card'     => __( 'Circle prompt cards', 'compassion-circle-components' ),
		'reflection-form' => __( 'Circle reflection form', 'compassion-circle-components' ),
		'sign-up'         => __( 'Circle sign-up list', 'compassion-circle-components' ),
	);
}

function attribute_labels(): array {
	return array(
		'plan'              => __( 'Plan', 'compassion-circle-components' ),
		'people'            => __( 'Number of people, 2 to 30', 'compassion-circle-components' ),
		'pace'              => __( 'Pace: 1 as planned, up to 2 for longer turns', 'compassion-circle-components' ),
		'advance'           => __( 'Who moves on when a turn ends', 'compassion-circle-components' ),
		'cue'               => __( 'How the end of a turn shows', 'compassion-circle-components' ),
		'clock-hidden'      => __( 'Hide minutes and seconds', 'compassion-circle-components' ),
		'heading'           => __( 'Heading', 'compassion-circle-components' ),
		'heading-level'     => __( 'Level of the heading, 2 to 6', 'compassion-circle-components' ),
		'reflection'        => __( 'Address of the reflection form', 'compassion-circle-components' ),
		'nation'            => __( 'Nation, for support lines', 'compassion-circle-components' ),
		'lang'              => __( 'Language', 'compassion-circle-components' ),
		'theme'             => __( 'Id of the theme to begin with', 'compassion-circle-components' ),
		'seed'              => __( 'Seed: the same order for everybody', 'compassion-circle-components' ),
		'for'               => __( 'Id of the timer that the cards follow', 'compassion-circle-components' ),
		'include-sensitive' => __( 'Draw prompts of higher sensitivity too', 'compassion-circle-components' ),
		'src'               => __( 'Address of a file with prompts or circles', 'compassion-circle-components' ),
		'people-word'       => __( 'The word for the people cared for', 'compassion-circle-components' ),
		'no-share'          => __( 'Do not offer links to share an order', 'compassion-circle-components' ),
		'template'          => __( 'Id of the template', 'compassion-circle-components' ),
		'drafts'            => __( 'Encrypted drafts', 'compassion-circle-components' ),
		'idle-minutes'      => __( 'Minutes without a key after which the words go, 5 to 120', 'compassion-circle-components' ),
		'action'            => __( 'Address to send to', 'compassion-circle-components' ),
		'reader'            => __( 'Who reads what is sent', 'compassion-circle-components' ),
		'kept'              => __( 'How long the reader keeps it', 'compassion-circle-components' ),
		'credentials'       => __( 'Whether cookies go with what is sent', 'compassion-circle-components' ),
		'service'           => __( 'Address of the sign-up service', 'compassion-circle-components' ),
		'contact'           => __( 'Who gives places where there is no service: a page, or mailto: and an email address', 'compassion-circle-components' ),
		'time-zone'         => __( 'Time zone of the circles', 'compassion-circle-components' ),
		'limit'             => __( 'The most circles that are listed', 'compassion-circle-components' ),
	);
}

/** Names of the values of a list. */
function value_labels(): array {
	return array(
		'10'               => __( '10 minutes', 'compassion-circle-components' ),
		'20'               => __( '20 minutes', 'compassion-circle-components' ),
		'30'               => __( '30 minutes', 'compassion-circle-components' ),
		'60'               => __( '60 minutes', 'compassion-circle-components' ),
		'90'               => __( '90 minutes', 'compassion-circle-components' ),
		'pair'             => __( 'A pair, 4 minutes', 'compassion-circle-components' ),
		'host'             => __( 'The host', 'compassion-circle-components' ),
		'auto'             => __( 'The timer', 'compassion-circle-components' ),
		'screen'           => __( 'On the screen', 'compassion-circle-components' ),
		'sound'            => __( 'With a sound', 'compassion-circle-components' ),
		'spoken'           => __( 'Spoken', 'compassion-circle-components' ),
		'off'              => __( 'Off', 'compassion-circle-components' ),
		'encrypted'        => __( 'On', 'compassion-circle-components' ),
		'omit'             => __( 'Never', 'compassion-circle-components' ),
		'same-origin'      => __( 'On the same site', 'compassion-circle-components' ),
		'include'          => __( 'Always', 'compassion-circle-components' ),
		'en'               => __( 'English', 'compassion-circle-components' ),
		'cy'               => __( 'Welsh', 'compassion-circle-components' ),
		'England'          => __( 'England', 'compassion-circle-components' ),
		'Wales'            => __( 'Wales', 'compassion-circle-components' ),
		'Scotland'         => __( 'Scotland', 'compassion-circle-components' ),
		'Northern Ireland' => __( 'Northern Ireland', 'compassion-circle-components' ),
	);
}

/** What block/editor.js needs to know. */
function editor_texts(): array {
	$labels  = attribute_labels();
	$values  = value_labels();
	$widgets = array();
	foreach ( widget_titles() as $name => $title ) {
		$fields = array();
		foreach ( widgets()[ 'circle-' . $name ] ?? array() as $attribute => $kind ) {
			if ( 'nation' === $attribute ) {
				$kind = NATIONS;
			}
			$field = array(
				'name'  => $attribute,
				'label' => $labels[ $attribute ] ?? $attribute,
				'kind'  => is_array( $kind ) ? 'list' : $kind,
			);
			if ( is_array( $kind ) ) {
				$field['values'] = array();
				foreach ( $kind as $value ) {
					$field['values'][] = array(
						'value' => $value,
						'label' => $values[ $value ] ?? $value,
					);
				}
			}
			if ( 'plan' === $attribute ) {
				$field['help'] = __( '10, 20, 30, 60 or 90 for minutes, pair for 2 people, or the id of your own plan.', 'compassion-circle-components' );
			}
			if ( 'endpoint' === $kind ) {
				$field['help'] = __( 'On this site, or on one that is listed under Settings, Compassion circles.', 'compassion-circle-components' );
			}
			$fields[] = $field;
		}
		$fields[]  = array(
			'name'  => 'id',
			'label' => __( 'Id of this widget', 'compassion-circle-components' ),
			'kind'  => 'text',
			'help'  => __( 'Prompt cards follow a timer by its id.', 'compassion-circle-components' ),
		);
		$widgets[] = array(
			'name'   => $name,
			'title'  => $title,
			'fields' => $fields,
		);
	}
	return array(
		'widgets' => $widgets,
		'words'   => array(
			'widget'   => __( 'Widget', 'compassion-circle-components' ),
			'options'  => __( 'Options', 'compassion-circle-components' ),
			'data'     => __( 'Data', 'compassion-circle-components' ),
			'asItIs'   => __( 'As the widget has it', 'compassion-circle-components' ),
			'json'     => __( 'Your own plans, prompts, circles or words, as JSON', 'compassion-circle-components' ),
			'badJson'  => __( 'This is not one JSON object. Check brackets, commas and quotation marks.', 'compassion-circle-components' ),
			'fallback' => __( 'Text for pages where scripts do not run', 'compassion-circle-components' ),
		),
	);
}
