// What people write who may not write scripts: WordPress cleans it, and our widgets come through harmless.
import assert from 'node:assert/strict';
import { test } from '../../cases.mjs';

const STRANGER = 'https://stranger.example';
const HOSTILE = [
  `[circle_timer heading='"><script>window.hit=1</script>' onclick="window.hit=1" style="color:red" plan="<img src=x onerror=window.hit=1>"]`,
  '[circle_timer reflection="javascript:window.hit=1" nation="\'><svg onload=window.hit=1>"]',
  `[circle_reflection_form action="${STRANGER}/take" credentials="include"]<img src=x onerror="window.hit=1">[/circle_reflection_form]`,
  `[circle_reflection_form action="//stranger.example/take"]`,
  String.raw`[circle_reflection_form action="/\\stranger.example/take"]`,
  // References are read by the browser: these are /\\, // and a tab between slashes.
  '[circle_reflection_form action="/&#92;stranger.example/1"]',
  '[circle_reflection_form action="/&#47;stranger.example/2"]',
  '[circle_reflection_form action="/&amp;#92;stranger.example/3"]',
  '[circle_reflection_form action="/&#92stranger.example/4"]',
  '[circle_reflection_form action="/&Tab;/stranger.example/5"]',
  '<circle-reflection-form action="/&#92;stranger.example/6">Form</circle-reflection-form>',
  '<circle-reflection-form action="/&bsol;stranger.example/7">Form</circle-reflection-form>',
  '<circle-reflection-form action="/&#92stranger.example/8">Form</circle-reflection-form>',
  '<p data-circle="reflection-form" data-action="/&#x5c;stranger.example/9">Place</p>',
  `[circle_sign_up service="${STRANGER}" src="${STRANGER}/a.json" contact="javascript:window.hit=1"]`,
  `[circle_prompt_card src="http://127.0.0.1@stranger.example/deck.json"]`,
  `<circle-timer plan="20" onclick="window.hit=1" style="color:red">Kept</circle-timer>`,
  `<circle-reflection-form action="${STRANGER}/take">Form</circle-reflection-form>`,
  `<circle-reflection-form action="&#104;ttps://stranger.example/take">Form</circle-reflection-form>`,
  `<circle-sign-up service="java&#115;cript:window.hit=1">List</circle-sign-up>`,
  `<circle-sign-up contact="data:text/html,hit">List</circle-sign-up>`,
  `<div data-circle="timer" data-plan="20" data-onclick="window.hit=1">Place</div>`,
  `<p data-circle="reflection-form" data-action="${STRANGER}/take">Place</p>`,
  `<div data-circle="sign-up" data-service="${STRANGER}" data-src="${STRANGER}/a.json">Place</div>`,
  '<script>window.hit=1</script>',
].join('\n\n');
const BLOCK = `<!-- wp:compassion-circle/widget ${JSON.stringify({
  widget: 'reflection-form',
  options: { action: '/&#92;stranger.example/10', onclick: 'window.hit=1', template: '"><script>window.hit=1</script>' },
  json: '{"strings":{"start":"</circle-reflection-form><script>window.hit=1</script>"}}',
  fallback: '<img src=x onerror="window.hit=1">',
}).replaceAll('--', '\\u002d\\u002d').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')} /-->`;

/** What would run or reach a stranger, in the page's own markup. */
const findHarm = () =>
  [...document.querySelectorAll('circle-timer, circle-prompt-card, circle-reflection-form, circle-sign-up, [data-circle]')]
    .flatMap((element) => element.getAttributeNames().map((name) => ({ tag: element.localName, name, value: element.getAttribute(name) })))
    .filter(({ name, value }) => {
      if (/^on|^style$/.test(name)) return true;
      const address = URL.canParse(value, location.href) ? new URL(value, location.href) : location;
      return /stranger/.test(address.host) || /^(javascript|data):$/.test(address.protocol);
    })
    .map(({ tag, name, value }) => `${tag} ${name}=${value}`);

export async function authorTests({ site, open, post, picture }) {
  for (const user of ['author', 'contributor', 'admin']) {
    await test(`hostile values by ${user} do nothing`, async () => {
      const writer = await open(user);
      // What an administrator writes as HTML is theirs: WordPress does not clean it. Shortcodes and blocks are held.
      const content = user === 'admin' ? `${HOSTILE.split('\n\n').filter((line) => line.startsWith('[')).join('\n\n')}\n\n${BLOCK}` : `${HOSTILE}\n\n${BLOCK}`;
      const { id } = await post(writer, content, user === 'contributor' ? 'pending' : 'publish');
      // An editor publishes what a contributor hands in.
      if (user === 'contributor')
        site.php(`global $wpdb; $wpdb->update( $wpdb->posts, array( 'post_name' => 'handed-in' ), array( 'ID' => ${id} ) ); wp_publish_post( ${id} );`);
      const visitor = await open();
      const asked = [];
      visitor.on('request', (request) => asked.push(request.url()));
      await visitor.goto(`${site.address}/?p=${id}`);
      await picture(visitor, `hostile-${user}`, { fullPage: true });
      await visitor.locator('circle-reflection-form').first().getByRole('heading').first().waitFor();
      await visitor.locator('circle-timer').first().getByRole('heading').first().click();
      await visitor.locator('circle-sign-up').first().getByRole('heading').first().waitFor();
      assert.deepEqual(await visitor.evaluate(findHarm), []);
      assert.equal(await visitor.evaluate(() => window.hit), undefined);
      assert.deepEqual(asked.filter((url) => url.includes('stranger')), []);
      if (user !== 'admin') {
        assert.equal(await visitor.locator('circle-timer[plan="20"]:not([onclick])').count(), 2);
        assert.equal(await visitor.locator('div[data-circle=timer] circle-timer').count(), 1);
      }
      await writer.context().close();
      await visitor.context().close();
    });
  }

  await test('an author keeps tags, placeholders, and addresses that the settings list', async () => {
    const author = await open('author');
    const { id } = await post(
      author,
      [
        '<circle-timer plan="20" clock-hidden heading-level="3" id="t">Agenda</circle-timer>',
        '<circle-reflection-form action="https://forms.example.nhs.uk/send" reader="The team">Form</circle-reflection-form>',
        '<circle-sign-up src="/circles.ics" contact="mailto:a@example.nhs.uk">List</circle-sign-up>',
        '<div data-circle="reflection-form" data-action="https://forms.example.nhs.uk/send">Place</div>',
        '[circle_reflection_form action="/send?a=1&amp;b=2"]',
        // As the snippet builder writes what a shortcode cannot hold.
        '[circle_timer heading="A &#91;b&#93; &quot;c&quot; &amp; &#92;"]',
      ].join('\n\n'),
    );
    const visitor = await open();
    await visitor.goto(`${site.address}/?p=${id}`);
    const attribute = (selector, name) => visitor.locator(selector).first().getAttribute(name);
    assert.equal(await attribute('circle-timer', 'heading-level'), '3');
    assert.notEqual(await attribute('circle-timer', 'clock-hidden'), null);
    assert.equal(await attribute('circle-reflection-form', 'action'), 'https://forms.example.nhs.uk/send');
    assert.equal(await attribute('circle-sign-up', 'src'), '/circles.ics');
    assert.equal(await attribute('circle-sign-up', 'contact'), 'mailto:a@example.nhs.uk');
    assert.equal(await attribute('div[data-circle]', 'data-action'), 'https://forms.example.nhs.uk/send');
    assert.equal(await visitor.locator('circle-reflection-form[action="/send?a=1&b=2"]').count(), 1);
    await visitor.getByRole('heading', { name: 'A [b] "c" & \\', exact: true }).waitFor();
    await author.context().close();
    await visitor.context().close();
  });

  await test('an author gives a block its own plan as JSON', async () => {
    const author = await open('author');
    const stages = [{ id: 'settle', kind: 'silence', title: "A & B 'c' [d]", seconds: 240 }, { id: 'spare', kind: 'together', title: 'Spare', seconds: 60 }];
    const json = JSON.stringify({ plans: [{ id: 'ward', title: { en: 'Ward, 5 < 6 minutes' }, minutes: 5, stages }] });
    const link = await author.goto(`${site.address}/wp-admin/post-new.php`).then(() =>
      author.evaluate(async (text) => {
        const block = window.wp.blocks.createBlock('compassion-circle/widget', { widget: 'timer', options: { plan: 'ward' }, json: text });
        const content = window.wp.blocks.serialize([block]);
        const saved = await window.wp.apiFetch({ path: '/wp/v2/posts', method: 'POST', data: { title: 'Own plan', content, status: 'publish' } });
        return saved.link;
      }, json),
    );
    const visitor = await open();
    await visitor.goto(link);
    await visitor.locator('circle-timer').getByRole('radio', { name: 'Ward, 5 < 6 minutes', checked: true }).waitFor();
    await visitor.locator('circle-timer').getByText("A & B 'c' [d]").first().waitFor();
    await author.context().close();
    await visitor.context().close();
  });

  await test('only people who can mend it are told what was left out', async () => {
    const admin = await open('admin');
    const { link } = await post(admin, `[circle_reflection_form action="${STRANGER}/take"]`);
    await admin.goto(link);
    await admin.getByText('For the editor of this page: action was left out').waitFor();
    const visitor = await open();
    await visitor.goto(link);
    await visitor.locator('circle-reflection-form').getByRole('heading').first().waitFor();
    assert.equal(await visitor.getByText('For the editor of this page: action').count(), 0);
    await admin.context().close();
    await visitor.context().close();
  });
}
