// The pages that other sites put into a frame.
import assert from 'node:assert/strict';
import { test } from '../../cases.mjs';

const FRAME = (address) =>
  `<!doctype html><html lang="en"><title>Intranet</title><iframe title="Circle timer" src="${address}" width="800" height="600"></iframe>`;

export async function embedTests({ site, open, picture }) {
  const at = (page) => `${site.address}/compassion-circle/embed/${page}`;

  await test('embed pages carry the sites of the settings as frame-ancestors', async () => {
    for (const name of ['', 'index.html', 'timer.html', 'prompt-card.html', 'reflection-form.html', 'sign-up.html']) {
      const answer = await fetch(at(name));
      assert.equal(answer.status, 200, name);
      assert.equal(
        answer.headers.get('content-security-policy'),
        "frame-ancestors 'self' https://intranet.example.nhs.uk https://*.sharepoint.com",
      );
      assert.equal(answer.headers.get('x-frame-options'), null);
      assert.match(answer.headers.get('content-type'), /^text\/html/);
      assert.equal(answer.headers.get('set-cookie'), null);
    }
    for (const name of ['other.html', '..%2F..%2Fwp-config.php', 'timer.php', '%2e%2e/version.txt'])
      assert.equal((await fetch(at(name))).status, 404, name);
  });

  await test('a listed site can show the timer in a frame, and another cannot', async () => {
    for (const [host, works] of [
      ['https://intranet.example.nhs.uk', true],
      ['https://rowan.sharepoint.com', true],
      ['https://stranger.example', false],
    ]) {
      const page = await open();
      await page.route(`${host}/**`, (route) => route.fulfill({ contentType: 'text/html', body: FRAME(at('timer.html?plan=10')) }));
      await page.goto(`${host}/page`);
      if (works) {
        await page.frameLocator('iframe').locator('circle-timer[plan="10"]').getByRole('heading').first().waitFor();
        if (host.includes('intranet')) await picture(page, 'frame');
      } else {
        await page.waitForLoadState('networkidle');
        assert.equal(await page.frameLocator('iframe').locator('circle-timer').count(), 0);
      }
      await page.context().close();
    }
  });

  await test('each embed page shows its widget with the settings of the site, also in Welsh', async () => {
    const page = await open();
    const reports = [];
    page.on('console', (message) => message.type() === 'error' && reports.push(message.text()));
    for (const name of ['timer', 'prompt-card', 'reflection-form', 'sign-up']) {
      await page.goto(at(`${name}.html?lang=cy`));
      await page.locator(`circle-${name}`).getByRole('heading').first().waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), 'cy');
    }
    await page.goto(at('?widget=timer&plan=20'));
    await page.locator('circle-timer[plan="20"]').getByRole('heading', { name: 'Care circle' }).waitFor();
    assert.deepEqual(reports, []);
    await picture(page, 'embed', { fullPage: true });
    await page.context().close();
  });

  await test('a link to an embed page cannot send words to a site that is not listed', async () => {
    const page = await open();
    await page.goto(at(`reflection-form.html?action=${encodeURIComponent('https://stranger.example/take')}`));
    await page.locator('circle-reflection-form').getByRole('heading').first().waitFor();
    assert.equal(await page.locator('circle-reflection-form').getAttribute('action'), null);
    await page.goto(at(`reflection-form.html?action=${encodeURIComponent('https://forms.example.nhs.uk/send')}`));
    await page.locator('circle-reflection-form[action="https://forms.example.nhs.uk/send"]').waitFor();
    await page.context().close();
  });

  await test('sites without pretty links have embed pages too', async () => {
    site.php("update_option( 'permalink_structure', '' );");
    const address = site.php("echo CompassionCircle\\embed_address( 'timer.html' );");
    assert.match(address, /\/index\.php\/compassion-circle\/embed\/timer\.html$/);
    const page = await open();
    await page.goto(`${address}?plan=10`);
    await page.locator('circle-timer[plan="10"]').getByRole('heading').first().waitFor();
    site.php("update_option( 'permalink_structure', '/%postname%/' ); flush_rewrite_rules();");
    await page.context().close();
  });
}
