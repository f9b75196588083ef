<?php
// Made from custom-elements.json by attributes.mjs: do not edit.
defined( 'ABSPATH' ) || exit;

return array(
	'circle-prompt-card' => array(
		'theme' => 'text',
		'seed' => 'text',
		'for' => 'text',
		'include-sensitive' => 'yes-no',
		'src' => 'endpoint',
		'people-word' => 'text',
		'no-share' => 'yes-no',
		'heading-level' => 'number',
		'lang' => array( 'en', 'cy' ),
	),
	'circle-reflection-form' => array(
		'template' => 'text',
		'drafts' => array( 'off', 'encrypted' ),
		'idle-minutes' => 'number',
		'action' => 'endpoint',
		'reader' => 'text',
		'kept' => 'text',
		'credentials' => array( 'omit', 'same-origin', 'include' ),
		'nation' => 'text',
		'heading-level' => 'number',
		'lang' => array( 'en', 'cy' ),
	),
	'circle-sign-up' => array(
		'service' => 'endpoint',
		'src' => 'endpoint',
		'contact' => 'link',
		'time-zone' => 'text',
		'limit' => 'number',
		'credentials' => array( 'omit', 'same-origin', 'include' ),
		'heading-level' => 'number',
		'lang' => array( 'en', 'cy' ),
	),
	'circle-timer' => array(
		'plan' => 'text',
		'people' => 'number',
		'pace' => 'number',
		'advance' => array( 'host', 'auto' ),
		'cue' => array( 'screen', 'sound', 'spoken' ),
		'clock-hidden' => 'yes-no',
		'heading' => 'text',
		'heading-level' => 'number',
		'reflection' => 'link',
		'nation' => 'text',
		'lang' => array( 'en', 'cy' ),
	),
);
