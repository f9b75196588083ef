<?php
/** Settings, Compassion circles. WordPress checks the nonce and the capability when it saves. */

namespace CompassionCircle;

defined( 'ABSPATH' ) || exit;

const PAGE = 'compassion-circles';

add_action(
	'admin_init',
	function () {
		register_setting(
			PAGE,
			OPTION,
			array(
				'type'              => 'array',
				'sanitize_callback' => __NAMESPACE__ . '\clean_settings',
				'default'           => default_settings(),
				'show_in_rest'      => false,
			)
		);
	}
);

add_action(
	'admin_menu',
	function () {
		add_options_page(
			__( 'Compassion circles', 'compassion-circle-components' ),
			__( 'Compassion circles', 'compassion-circle-components' ),
			'manage_options',
			PAGE,
			__NAMESPACE__ . '\settings_page'
		);
	}
);

add_filter(
	'plugin_action_links_' . plugin_basename( FOLDER . 'compassion-circle-components.php' ),
	function ( $links ) {
		$address = admin_url( 'options-general.php?page=' . PAGE );
		array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html__( 'Settings', 'compassion-circle-components' ) ) );
		return $links;
	}
);

function settings_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$kept = settings();
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Compassion circles', 'compassion-circle-components' ); ?></h1>
		<p><?php esc_html_e( 'These settings apply to every widget on this site. Everybody who can see a page with a widget can read them.', 'compassion-circle-components' ); ?></p>
		<form action="options.php" method="post">
			<?php settings_fields( PAGE ); ?>
			<h2><?php esc_html_e( 'Your organisation', 'compassion-circle-components' ); ?></h2>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="circle-nation"><?php esc_html_e( 'Nation', 'compassion-circle-components' ); ?></label></th>
					<td>
						<select id="circle-nation" name="<?php echo esc_attr( OPTION ); ?>[nation]">
							<?php foreach ( NATIONS as $nation ) : ?>
								<option value="<?php echo esc_attr( $nation ); ?>"<?php selected( $kept['nation'], $nation ); ?>><?php echo esc_html( value_labels()[ $nation ] ); ?></option>
							<?php endforeach; ?>
						</select>
						<p class="description"><?php esc_html_e( 'It chooses the national support lines that follow your own.', 'compassion-circle-components' ); ?></p>
					</td>
				</tr>
				<?php
				text_row( 'practiceName', __( 'Name of the practice', 'compassion-circle-components' ), __( 'In place of "compassion circle".', 'compassion-circle-components' ) );
				text_row( 'practiceName_cy', __( 'Name of the practice in Welsh', 'compassion-circle-components' ) );
				text_row( 'peopleWord', __( 'The word for the people cared for', 'compassion-circle-components' ), __( 'Such as patients or residents.', 'compassion-circle-components' ) );
				text_row( 'peopleWord_cy', __( 'The same word in Welsh', 'compassion-circle-components' ) );
				area_row( 'agreement', __( 'What people agree to at the start', 'compassion-circle-components' ), __( 'One sentence in each line. Empty: the agreement that comes with the timer.', 'compassion-circle-components' ) );
				area_row( 'agreement_cy', __( 'The same in Welsh', 'compassion-circle-components' ), __( 'In the same order.', 'compassion-circle-components' ) );
				?>
			</table>
			<h2><?php esc_html_e( 'Your support lines', 'compassion-circle-components' ); ?></h2>
			<p><?php esc_html_e( 'Name, at least one way to reach it, and the day when somebody last checked it. Empty a row to remove it.', 'compassion-circle-components' ); ?></p>
			<?php support_table( $kept['support'] ); ?>
			<h2><?php esc_html_e( 'Addresses', 'compassion-circle-components' ); ?></h2>
			<table class="form-table" role="presentation">
				<?php
				text_row( 'privacyUrl', __( 'Privacy notice', 'compassion-circle-components' ), '', 'url' );
				text_row( 'concernUrl', __( 'Where staff raise a concern', 'compassion-circle-components' ), __( 'Such as your Freedom to Speak Up page.', 'compassion-circle-components' ), 'url' );
				text_row( 'serviceUrl', __( 'Sign-up service', 'compassion-circle-components' ), __( 'Leave it empty where you do not run the service.', 'compassion-circle-components' ), 'url' );
				area_row( 'sites', __( 'Other sites that widgets may use', 'compassion-circle-components' ), __( 'One in each line, such as https://forms.example.nhs.uk. A widget on this site sends to these sites and to this one, and reads files from them.', 'compassion-circle-components' ) );
				area_row( 'frames', __( 'Sites that may show the embed pages in a frame', 'compassion-circle-components' ), __( 'One in each line, such as https://intranet.example.nhs.uk or https://*.sharepoint.com. Empty: only this site.', 'compassion-circle-components' ) );
				?>
			</table>
			<?php submit_button( __( 'Save settings', 'compassion-circle-components' ) ); ?>
		</form>
		<?php how_to_use(); ?>
	</div>
	<?php
}

function text_row( string $key, string $label, string $help = '', string $type = 'text' ): void {
	row(
		$key,
		$label,
		$help,
		sprintf(
			'<input id="circle-%1$s" name="%2$s[%1$s]" type="%3$s" class="regular-text" value="%4$s"%5$s>',
			esc_attr( $key ),
			esc_attr( OPTION ),
			esc_attr( $type ),
			esc_attr( settings()[ $key ] ),
			'' === $help ? '' : ' aria-describedby="circle-' . esc_attr( $key ) . '-help"'
		)
	);
}

function area_row( string $key, string $label, string $help ): void {
	$value = settings()[ $key ];
	row(
		$key,
		$label,
		$help,
		sprintf(
			'<textarea id="circle-%1$s" name="%2$s[%1$s]" rows="4" class="large-text" aria-describedby="circle-%1$s-help">%3$s</textarea>',
			esc_attr( $key ),
			esc_attr( OPTION ),
			esc_textarea( is_array( $value ) ? implode( "\n", $value ) : $value )
		)
	);
}

function row( string $key, string $label, string $help, string $control ): void {
	printf( '<tr><th scope="row"><label for="circle-%s">%s</label></th><td>', esc_attr( $key ), esc_html( $label ) );
	echo $control; // phpcs:ignore WordPress.Security.EscapeOutput -- escaped where it was made.
	if ( '' !== $help ) {
		printf( '<p class="description" id="circle-%s-help">%s</p>', esc_attr( $key ), esc_html( $help ) );
	}
	echo '</td></tr>';
}

function support_table( array $lines ): void {
	$columns = array(
		'name'    => __( 'Name', 'compassion-circle-components' ),
		'name_cy' => __( 'Name in Welsh', 'compassion-circle-components' ),
		'voice'   => __( 'Phone', 'compassion-circle-components' ),
		'text'    => __( 'Text message', 'compassion-circle-components' ),
		'relay'   => __( 'Relay UK', 'compassion-circle-components' ),
		'url'     => __( 'Web address', 'compassion-circle-components' ),
		'checked' => __( 'Last checked', 'compassion-circle-components' ),
	);
	$types   = array(
		'url'     => 'url',
		'checked' => 'date',
	);
	$rows    = array_slice( array_merge( $lines, array_fill( 0, 3, array() ) ), 0, MOST_LINES );
	echo '<div style="overflow-x:auto" tabindex="0" role="region" aria-label="' . esc_attr__( 'Your support lines', 'compassion-circle-components' ) . '"><table class="widefat striped"><thead><tr>';
	foreach ( $columns as $label ) {
		printf( '<th scope="col">%s</th>', esc_html( $label ) );
	}
	echo '</tr></thead><tbody>';
	foreach ( $rows as $i => $line ) {
		echo '<tr>';
		foreach ( $columns as $part => $label ) {
			printf(
				'<td><input type="%s" name="%s[support][%d][%s]" value="%s" aria-label="%s" style="width:100%%;min-width:8em"></td>',
				esc_attr( $types[ $part ] ?? 'text' ),
				esc_attr( OPTION ),
				(int) $i,
				esc_attr( $part ),
				esc_attr( $line[ $part ] ?? '' ),
				/* translators: 1: number of the row, 2: name of the column. */
				esc_attr( sprintf( __( 'Line %1$d: %2$s', 'compassion-circle-components' ), $i + 1, $label ) )
			);
		}
		echo '</tr>';
	}
	echo '</tbody></table></div>';
}

function how_to_use(): void {
	$lang = 0 === strpos( get_locale(), 'cy' ) ? '?lang=cy' : '';
	?>
	<h2><?php esc_html_e( 'Put a widget on a page', 'compassion-circle-components' ); ?></h2>
	<p><?php esc_html_e( 'In the block editor, add the block Compassion circle. Elsewhere, write a shortcode:', 'compassion-circle-components' ); ?></p>
	<ul>
		<?php foreach ( array( '[circle_timer plan="20"]', '[circle_prompt_card]', '[circle_reflection_form template="gibbs"]', '[circle_sign_up src="/circles.ics"]' ) as $code ) : ?>
			<li><code><?php echo esc_html( $code ); ?></code></li>
		<?php endforeach; ?>
	</ul>
	<p><?php esc_html_e( 'Other sites put these pages into a frame, where the settings above allow them:', 'compassion-circle-components' ); ?></p>
	<ul>
		<?php foreach ( array_keys( widget_titles() ) as $name ) : ?>
			<li><a href="<?php echo esc_url( embed_address( $name . '.html' . $lang ) ); ?>"><?php echo esc_html( embed_address( $name . '.html' . $lang ) ); ?></a></li>
		<?php endforeach; ?>
	</ul>
	<?php
}
