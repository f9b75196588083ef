// A real WordPress for the tests: Debian's package with a MariaDB of its own, in a temporary folder, on PHP's own server.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// micro-httpd stands for the web server that Debian's package asks for; nothing starts it.
const PACKAGES = [
  'wordpress',
  'wordpress-l10n',
  'wordpress-theme-twentytwentythree',
  'micro-httpd',
  'php-cgi',
  'php-cli',
  'php-mysql',
  'php-xml',
  'php-mbstring',
  'mariadb-server',
];
const SOURCE = '/usr/share/wordpress';

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

function run(command, args, options = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  return stdout;
}

/** Installs Debian's packages where one is missing. */
function install() {
  if (existsSync(`${SOURCE}/wp-load.php`) && has('php') && has('mariadbd') && has('mariadb-install-db')) return;
  if (!has('apt-get') || process.getuid?.() !== 0)
    throw new Error(`Run this once as root on Debian: apt-get install --no-install-recommends ${PACKAGES.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log('Installing WordPress, PHP and MariaDB with apt …');
  run('apt-get', ['update'], { env });
  run('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], { env });
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function until(what, check) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not start`);
}

const config = (folder, address) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${folder}/mariadb.sock' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${address}' );
define( 'WP_SITEURL', '${address}' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', '${folder}/php.log' );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'FS_METHOD', 'direct' );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $name ) {
	define( $name, $name . ' of a site for tests' );
}
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

// What a web server does for WordPress' pretty links.
const ROUTER = `<?php
$path = rawurldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
$file = __DIR__ . $path;
if ( is_file( $file ) && substr( $file, -4 ) !== '.php' ) { return false; }
if ( is_dir( $file ) && is_file( rtrim( $file, '/' ) . '/index.php' ) ) {
	if ( substr( $path, -1 ) !== '/' ) { header( 'Location: ' . $path . '/' ); exit; }
	$file = rtrim( $file, '/' ) . '/index.php';
}
if ( ! is_file( $file ) ) { $file = __DIR__ . '/index.php'; }
$_SERVER['SCRIPT_FILENAME'] = $file;
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = substr( $file, strlen( __DIR__ ) );
chdir( dirname( $file ) );
require $file;
`;

const INSTALL = `<?php
define( 'WP_INSTALLING', true );
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Rowan Valley staff site', 'admin', 'admin@example.nhs.uk', false, '', 'admin' );
update_option( 'permalink_structure', '/%postname%/' );
update_option( 'show_avatars', 0 );
foreach ( array( 'author', 'contributor' ) as $role ) {
	wp_insert_user( array( 'user_login' => $role, 'user_pass' => $role, 'role' => $role, 'user_email' => $role . '@example.nhs.uk' ) );
}
// WordPress' own welcome comes from another site.
foreach ( get_users() as $user ) {
	update_user_meta( $user->ID, 'wp_persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ), '_modified' => gmdate( 'c' ) ) );
}
flush_rewrite_rules();
`;

/** Starts the site. \`php\` runs a piece of PHP in it, \`log\` gives what PHP complained of. */
export async function startSite() {
  install();
  const folder = mkdtempSync(join(tmpdir(), 'circle-wordpress-'));
  const site = join(folder, 'site');
  // With links followed: Debian keeps parts of it elsewhere.
  cpSync(SOURCE, site, { recursive: true, dereference: true, filter: (path) => !/languages\/.|akismet|wp-config\.php/.test(path) });
  const languages = join(site, 'wp-content/languages');
  mkdirSync(languages, { recursive: true });
  for (const name of readdirSync(`${SOURCE}/wp-content/languages`))
    if (/^(admin-)?cy\.mo$/.test(name)) cpSync(join(SOURCE, 'wp-content/languages', name), join(languages, name));

  const children = [];
  const start = (command, args, options = {}) => {
    // A group of its own: PHP's server has children, which outlive it.
    const child = spawn(command, args, { stdio: 'ignore', detached: true, ...options });
    children.push(child);
    return child;
  };
  const stop = async () => {
    await Promise.all(
      children.map(
        (child) =>
          new Promise((resolve) => {
            if (child.exitCode !== null) return resolve();
            child.once('exit', resolve);
            process.kill(-child.pid, 'SIGTERM');
          }),
      ),
    );
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    const data = join(folder, 'data');
    const socket = join(folder, 'mariadb.sock');
    const user = process.getuid() === 0 ? ['--user=root'] : [];
    run('mariadb-install-db', ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', ...user]);
    start('mariadbd', ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', ...user]);
    await until('MariaDB', () => existsSync(socket));
    run('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', 'CREATE DATABASE wordpress']);

    const address = `http://127.0.0.1:${await freePort()}`;
    writeFileSync(join(site, 'wp-config.php'), config(folder, address));
    writeFileSync(join(site, 'router.php'), ROUTER);
    writeFileSync(join(site, 'install.php'), INSTALL);
    const php = (code) => {
      const file = join(site, 'piece.php');
      writeFileSync(file, `<?php require __DIR__ . '/wp-load.php'; ${code}`);
      return run('php', ['-d', 'display_errors=stderr', file], { cwd: site });
    };
    run('php', ['install.php'], { cwd: site });
    start('php', ['-S', address.slice('http://'.length), '-t', site, join(site, 'router.php')], {
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
      cwd: site,
    });
    await until('PHP', () => fetch(address).then(({ ok }) => ok, () => false));
    const logFile = join(folder, 'php.log');
    const log = () => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : '');
    return { address, folder: site, php, log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
