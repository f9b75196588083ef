<?php
/**
 * Plugin Name:       Compassion Circle Components
 * Description:       Circle timer, prompt cards, reflection form and sign-up list for compassion circles, as a block and as shortcodes.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       compassion-circle-components
 * Domain Path:       /languages
 *
 * MIT is compatible with the GPL, the licence of WordPress.
 */

namespace CompassionCircle;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';
const OPTION  = 'compassion_circle_settings';
const SCRIPT  = 'compassion-circle';

define( __NAMESPACE__ . '\FOLDER', __DIR__ . '/' );
define( __NAMESPACE__ . '\ADDRESS', plugin_dir_url( __FILE__ ) );

require FOLDER . 'includes/addresses.php';
require FOLDER . 'includes/settings.php';
require FOLDER . 'includes/render.php';
require FOLDER . 'includes/assets.php';
require FOLDER . 'includes/kses.php';
require FOLDER . 'includes/shortcodes.php';
require FOLDER . 'includes/labels.php';
require FOLDER . 'includes/block.php';
require FOLDER . 'includes/embed.php';
if ( is_admin() ) {
	require FOLDER . 'includes/settings-page.php';
}

add_action(
	'init',
	function () {
		load_plugin_textdomain( 'compassion-circle-components', false, basename( __DIR__ ) . '/languages' );
	},
	1
);
