<?php
/** Takes away the one option that the plugin keeps. Pages keep their blocks and shortcodes. */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $compassion_circle_site ) {
		delete_blog_option( $compassion_circle_site, 'compassion_circle_settings' );
	}
} else {
	delete_option( 'compassion_circle_settings' );
}
