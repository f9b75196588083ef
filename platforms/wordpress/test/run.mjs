// npm test: the packed plugin in a real WordPress, driven in Chromium. Takes about a minute. On Debian, as root the first
// time. `--dist FOLDER` takes another build, `--shots FOLDER` keeps pictures.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { pack } from '../pack.mjs';
import { report, test } from '../../cases.mjs';
import { startSite } from './site.mjs';
import { embedTests } from './embed-tests.mjs';
import { authorTests } from './author-tests.mjs';

const option = (name) => {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : undefined;
};
const shots = option('--shots');
if (shots) mkdirSync(shots, { recursive: true });

const { zip } = pack(option('--dist'));
const site = await startSite();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  // A page of another site may show one of this machine: the test has no other machine.
  args: ['--no-sandbox', '--disable-features=LocalNetworkAccessChecks'],
});
/** What pages asked of other sites than this one. */
const elsewhere = [];
const faults = [];

/** A browser of its own, logged in where a name is given. */
async function open(user) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.on('request', (request) => {
    const url = request.url();
    const isVisit = request.isNavigationRequest() && request.frame().parentFrame() === null;
    if (!url.startsWith(site.address) && !isVisit && !/^(data|blob|about):/.test(url)) elsewhere.push(url);
  });
  const page = await context.newPage();
  page.setDefaultTimeout(Number(process.env.TIMEOUT ?? 30_000));
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  if (user) {
    await page.goto(`${site.address}/wp-login.php`);
    // The page moves focus there a moment after it has loaded, also away from the password that is being written.
    await page.locator('#user_login:focus').waitFor();
    await page.fill('#user_login', user);
    await page.fill('#user_pass', user);
    await page.click('#wp-submit');
    await page.waitForURL(/wp-admin/);
  }
  return page;
}

/** Saves a post as somebody does whose editor sends it, and gives its number and address. */
async function post(page, content, status = 'publish') {
  await page.goto(`${site.address}/wp-admin/post-new.php`);
  return page.evaluate(
    async ([text, state]) => {
      const { id, link } = await window.wp.apiFetch({
        path: '/wp/v2/posts',
        method: 'POST',
        data: { title: 'A circle', content: text, status: state },
      });
      return { id, link };
    },
    [content, status],
  );
}
const picture = (page, name, options = {}) => shots && page.screenshot({ path: join(shots, `${name}.png`), ...options });
const world = { site, browser, open, post, picture };

try {
  const admin = await open('admin');

  await test('an administrator uploads the zip and activates the plugin', async () => {
    await admin.goto(`${site.address}/wp-admin/plugin-install.php?tab=upload`);
    await admin.setInputFiles('#pluginzip', zip);
    await admin.click('#install-plugin-submit');
    await admin.getByRole('link', { name: 'Activate Plugin' }).click();
    await admin.getByText('Plugin activated.').waitFor();
    await admin.goto(`${site.address}/wp-admin/plugins.php`);
    await admin.locator('[data-slug=compassion-circle-components]').getByRole('link', { name: 'Settings' }).click();
    await admin.getByRole('heading', { name: 'Compassion circles', level: 1 }).waitFor();
  });

  await test('settings are cleaned, saved, and given to the script', async () => {
    await admin.goto(`${site.address}/wp-admin/options-general.php?page=compassion-circles`);
    await admin.getByLabel('Nation').selectOption('Wales');
    await admin.getByLabel('Name of the practice', { exact: true }).fill('Care circle');
    await admin.getByLabel('Name of the practice in Welsh').fill('Cylch gofal');
    await admin.getByLabel('What people agree to at the start').fill('<b>What</b> is said here stays here.\n\nWe listen.');
    await admin.getByLabel('Line 1: Name', { exact: true }).fill('Staff wellbeing team <script>alert(1)</script>');
    await admin.getByLabel('Line 1: Phone').fill('01632 960 001');
    await admin.getByLabel('Line 1: Last checked').fill('2026-11-16');
    await admin.getByLabel('Privacy notice').fill('https://example.nhs.uk/privacy');
    await admin.getByLabel('Other sites that widgets may use').fill('https://forms.example.nhs.uk/send');
    await admin
      .getByLabel('Sites that may show the embed pages in a frame')
      .fill("https://intranet.example.nhs.uk\nhttps://*.sharepoint.com\n*\n'none'; script-src *\nftp://a.example");
    await picture(admin, 'settings', { fullPage: true });
    await admin.getByRole('button', { name: 'Save settings' }).click();
    await admin.getByText('Everything else was saved.').waitFor();
    assert.equal(await admin.getByText('was left out').count(), 3);
    await picture(admin, 'settings-saved', { fullPage: true });
    const kept = JSON.parse(site.php('echo wp_json_encode( CompassionCircle\\settings() );'));
    assert.deepEqual(kept.frames, ['https://intranet.example.nhs.uk', 'https://*.sharepoint.com']);
    assert.deepEqual(kept.sites, ['https://forms.example.nhs.uk']);
    const given = await (await fetch(`${site.address}/?compassion-circle=settings`)).json();
    assert.deepEqual(given, {
      nation: 'Wales',
      practiceName: { en: 'Care circle', cy: 'Cylch gofal' },
      agreement: ['What is said here stays here.', 'We listen.'],
      privacyUrl: 'https://example.nhs.uk/privacy',
      support: [{ name: 'Staff wellbeing team', voice: '01632 960 001', checked: '2026-11-16' }],
    });
  });

  await test('axe finds nothing in the settings page, wide and narrow', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const width of [1280, 375]) {
      await admin.setViewportSize({ width, height: 900 });
      await admin.goto(`${site.address}/wp-admin/options-general.php?page=compassion-circles`);
      await admin.evaluate(axe);
      const found = await admin.evaluate(() => window.axe.run('.wrap').then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)));
      assert.deepEqual(found, []);
      assert.ok(await admin.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
      await picture(admin, `settings-${width}`, { fullPage: true });
    }
    await admin.setViewportSize({ width: 1280, height: 900 });
  });

  await test('settings need an administrator and a nonce', async () => {
    const author = await open('author');
    const answer = await author.goto(`${site.address}/wp-admin/options-general.php?page=compassion-circles`);
    assert.equal(answer.status(), 403);
    const forged = await admin.request.post(`${site.address}/wp-admin/options.php`, {
      form: { option_page: 'compassion-circles', action: 'update', 'compassion_circle_settings[nation]': 'Scotland' },
    });
    assert.equal(forged.status(), 403);
    assert.equal(JSON.parse(site.php('echo wp_json_encode( CompassionCircle\\settings() );')).nation, 'Wales');
    await author.context().close();
  });

  let address;
  await test('an administrator puts the block into a page, and the page shows the timer', async () => {
    await admin.goto(`${site.address}/wp-admin/post-new.php?post_type=page`);
    await admin.getByRole('textbox', { name: 'Add title' }).fill('Circle on the ward');
    await admin.getByRole('button', { name: 'Toggle block inserter' }).click();
    await admin.getByRole('searchbox').first().fill('circle');
    await admin.getByRole('option', { name: 'Circle timer' }).waitFor();
    for (const name of ['Circle timer', 'Circle prompt cards', 'Circle reflection form', 'Circle sign-up list'])
      assert.equal(await admin.getByRole('option', { name }).count(), 1, name);
    await picture(admin, 'inserter');
    await admin.getByRole('option', { name: 'Circle timer' }).click();
    await admin.getByRole('button', { name: 'Toggle block inserter' }).click();
    const gear = admin.getByRole('button', { name: 'Settings', exact: true });
    if ((await gear.getAttribute('aria-expanded')) !== 'true') await gear.click();
    await admin.getByLabel('Plan', { exact: true }).fill('10');
    await admin.getByRole('checkbox', { name: 'Hide minutes and seconds' }).click();
    await admin.getByLabel('Heading', { exact: true }).fill('Larch "ward" circle & <b>tea</b>');
    const preview = admin.locator('circle-timer');
    await preview.getByRole('heading', { name: 'Larch "ward" circle & <b>tea</b>' }).waitFor();
    await picture(admin, 'editor');
    await admin.getByRole('button', { name: 'Publish', exact: true }).click();
    await admin.getByRole('region', { name: 'Editor publish' }).getByRole('button', { name: 'Publish', exact: true }).click();
    const link = admin.getByRole('link', { name: 'View Page', exact: true }).first();
    await link.waitFor();
    address = await link.getAttribute('href');
    await admin.reload();
    await admin.locator('circle-timer').getByRole('heading', { name: /^Larch/ }).waitFor();
    assert.equal(await admin.getByText('This block contains unexpected or invalid content').count(), 0);

    const visitor = await open();
    await visitor.goto(address);
    const timer = visitor.locator('circle-timer');
    await timer.getByRole('heading', { name: 'Larch "ward" circle & <b>tea</b>' }).waitFor();
    assert.equal(await timer.getAttribute('plan'), '10');
    assert.equal(await timer.getAttribute('clock-hidden'), '');
    await timer.getByRole('button', { name: /^Start/ }).click();
    await timer.getByRole('button', { name: 'Pause' }).waitFor();
    await picture(visitor, 'page-running', { fullPage: true });
    const [script] = await visitor.locator('script[src*="compassion-circle"]').all();
    assert.match(await script.getAttribute('src'), /compassion-circle\.min\.js\?ver=\d+\.\d+\.\d+-[0-9a-f]{8}$/);
    assert.notEqual(await script.getAttribute('defer'), null);
    assert.match(await script.getAttribute('data-settings'), /\?compassion-circle=settings-[0-9a-f]{8}$/);
    await visitor.setViewportSize({ width: 375, height: 800 });
    await visitor.reload();
    await timer.getByRole('heading').first().waitFor();
    await picture(visitor, 'page-375', { fullPage: true });
    await visitor.context().close();
  });

  await test('the check comes from the plugin', async () => {
    const visitor = await open();
    await visitor.goto(`${address}?circle-check`);
    await visitor.getByRole('dialog').getByRole('heading').first().waitFor();
    await picture(visitor, 'check');
    await visitor.context().close();
  });

  await test('a page without a widget does not load the script', async () => {
    const visitor = await open();
    await visitor.goto(`${site.address}/sample-page/`);
    assert.equal(await visitor.locator('script[src*="compassion-circle"]').count(), 0);
    await visitor.context().close();
  });

  await test('all 4 widgets work from shortcodes, with the settings of the site', async () => {
    const { link } = await post(
      admin,
      '[circle_timer id="t" plan="20"]\n\n[circle_prompt_card for="t"]\n\n[circle_reflection_form template="gibbs" heading-level="3"]\n\n[circle_sign_up contact="mailto:wellbeing@example.nhs.uk"]Ask the wellbeing team.[/circle_sign_up]',
    );
    const visitor = await open();
    await visitor.goto(link);
    for (const tag of ['timer', 'prompt-card', 'reflection-form', 'sign-up'])
      await visitor.locator(`circle-${tag}`).getByRole('heading').first().waitFor();
    await visitor.locator('circle-timer').getByRole('heading', { name: 'Care circle' }).waitFor();
    assert.equal(await visitor.getByText('For the editor of this page: action').count(), 0);
    await picture(visitor, 'page-all', { fullPage: true });
    const feed = await (await fetch(`${site.address}/feed/`)).text();
    assert.doesNotMatch(feed, /<circle-|data-json/);
    assert.match(feed, /needs? JavaScript/);
    await visitor.context().close();
  });

  await authorTests(world);
  await embedTests(world);

  await test('a Welsh site has Welsh widgets and a Welsh settings page', async () => {
    site.php("update_option( 'WPLANG', 'cy' );");
    const visitor = await open();
    await visitor.goto(address);
    assert.match(await visitor.locator('html').getAttribute('lang'), /^cy/);
    await visitor.locator('circle-timer').getByRole('button', { name: /^Dechrau/ }).waitFor();
    await admin.goto(`${site.address}/wp-admin/options-general.php?page=compassion-circles`);
    await admin.getByRole('heading', { name: 'Cylchoedd tosturi', level: 1 }).waitFor();
    await picture(admin, 'settings-cymraeg', { fullPage: true });
    site.php("update_option( 'WPLANG', '' );");
    await visitor.context().close();
  });

  await test('the plugin asks nothing of other sites, and no script fails', () => {
    assert.deepEqual([...new Set(elsewhere)], []);
    assert.deepEqual(faults, []);
  });

  await test('deleting the plugin takes its option away', async () => {
    assert.equal(site.php('global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE \'%compassion%\'" );').trim(), '1');
    admin.on('dialog', (dialog) => dialog.accept());
    await admin.goto(`${site.address}/wp-admin/plugins.php`);
    const row = admin.locator('tr[data-slug=compassion-circle-components]');
    await row.getByRole('link', { name: /^Deactivate/ }).click();
    await row.getByRole('link', { name: /^Delete/ }).click();
    await admin.getByText('was successfully deleted').waitFor();
    assert.equal(site.php('global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE \'%compassion_circle%\'" );').trim(), '0');
  });

  await test('PHP complains of nothing in the plugin, and warns of nothing at all', () => {
    // WordPress 6.1 itself uses what PHP 8.2 calls deprecated, and misses its own site, which these tests keep it from.
    const lines = site.log().split('\n').filter((line) => !/WordPress\.org/.test(line));
    const complaints = lines.filter((line) => /PHP (?!Deprecated)/.test(line) || /plugins\/compassion-circle/.test(line));
    assert.deepEqual(complaints, []);
  });
} finally {
  await browser.close();
  await site.stop();
}
report();
