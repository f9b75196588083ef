// Finds the browsers that tests need, and installs one where it may. Nothing here needs a package to be installed,
// except the last resort, Playwright's own download.
//   node scripts/browsers.mjs [chromium|firefox|webkit]   prints where it is
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const windowsRoots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
const onWindows = (...tails) => windowsRoots.flatMap((root) => (root ? tails.map((tail) => join(root, tail)) : []));
const onMac = (...names) => names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

const engines = {
  chromium: {
    label: 'Chrome, Chromium or Edge',
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    places: {
      win32: onWindows('Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'),
      darwin: onMac('Google Chrome', 'Chromium', 'Microsoft Edge'),
    },
    debs: ['chromium'],
    needs: [],
  },
  firefox: {
    label: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: {
      win32: onWindows('Mozilla Firefox/firefox.exe'),
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    },
    debs: ['firefox-esr'],
    needs: [],
  },
  webkit: {
    label: 'WebKitWebDriver with Xvfb',
    variable: 'WEBKIT_DRIVER_PATH',
    commands: ['WebKitWebDriver'],
    places: {},
    debs: ['webkit2gtk-driver', 'xvfb'],
    needs: ['Xvfb'],
  },
};

function onPath(command) {
  const names = process.platform === 'win32' ? [`${command}.exe`] : [command];
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean))
    for (const name of names) if (existsSync(join(folder, name))) return join(folder, name);
  return undefined;
}

/**
 * Where the browser is. A path in the environment wins, and a wrong one is an error.
 * @param {'chromium' | 'firefox' | 'webkit'} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const { variable, commands, places, needs } = engines[name];
  const named = process.env[variable];
  if (named) {
    if (!existsSync(named)) throw new Error(`${variable} says ${named}, but there is no such file.`);
    return named;
  }
  if (needs.some((command) => !onPath(command))) return undefined;
  const found = (places[process.platform] ?? []).find((place) => existsSync(place));
  if (found) return found;
  for (const command of commands) {
    const path = onPath(command);
    if (path) return path;
  }
  return name === 'chromium' ? playwrightChromium() : undefined;
}

/** The program that WebKitWebDriver drives; its folder is named after the machine's kind and WebKit's version. */
export function findMiniBrowser() {
  return process.env.MINI_BROWSER_PATH ?? globSync('/usr/lib/*/webkit{2gtk,gtk}-*/MiniBrowser').sort().at(-1);
}

function playwrightChromium() {
  try {
    const { chromium } = createRequire(import.meta.url)('playwright-core');
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function aptInstall(debs) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const apt = (...args) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  console.log(`Installing ${debs.join(' and ')} with apt …`);
  // An update that fails in part (one mirror down) may still be enough to install from.
  apt('update');
  return apt('install', '-y', '--no-install-recommends', ...debs);
}

function playwrightInstall() {
  console.log("Downloading Chromium with Playwright's own installer …");
  const cli = createRequire(import.meta.url).resolve('playwright-core/cli.js');
  return spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' }).status === 0;
}

/**
 * Finds the browser, else installs it; throws one sentence that says what to install.
 * @param {'chromium' | 'firefox' | 'webkit'} name
 * @returns {string} its path
 */
export function ensureBrowser(name) {
  const before = findBrowser(name);
  if (before) return before;
  const { label, variable, debs } = engines[name];
  if (aptInstall(debs)) {
    const found = findBrowser(name);
    if (found) return found;
  }
  if (name === 'chromium' && playwrightInstall()) {
    const found = findBrowser(name);
    if (found) return found;
  }
  throw new Error(
    `No ${label} was found: install ${debs.join(' and ')} with your package manager, or set ${variable} to its full path.`,
  );
}

/**
 * Switches that keep a test browser quiet and off the network; a sandbox needs rights that root in a container lacks.
 * @type {string[]}
 */
export const chromiumFlags = [
  ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    for (const name of process.argv.slice(2)) console.log(`${name}: ${ensureBrowser(name)}`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
