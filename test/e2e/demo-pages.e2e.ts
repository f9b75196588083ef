/** Every page of the demo: it loads clean, is accessible, fits narrow screens, and its links lead somewhere. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { demoPages, openDemo, type Demo } from './demo-site.ts';

/** Pages of the demo show dates on which support was checked, so they are tested near them. */
const NOW = Date.parse('2026-12-01T14:00:00Z');

let demo: Demo;
before(async () => {
  demo = await openDemo();
});
after(async () => {
  await demo.close();
});

const open = (name: string, width = 1280) =>
  demo.open(name, {
    viewport: { width, height: 900 },
    prepare: (page) => page.clock.setFixedTime(NOW),
  });

/** The widgets on each page; any other page has a timer. */
const WIDGETS: Readonly<Record<string, readonly string[]>> = {
  'index.html': [],
  'speaking-up.html': [],
  'own-deck.html': ['circle-prompt-card'],
  'prompt-cards.html': ['circle-timer', 'circle-prompt-card'],
  'prompt-cards-cymraeg.html': ['circle-timer', 'circle-prompt-card'],
  'sign-up.html': ['circle-sign-up'],
  'sign-up-cymraeg.html': ['circle-sign-up'],
  'feedback.html': ['circle-reflection-form'],
  'reflection.html': ['circle-reflection-form'],
  'reflection-cymraeg.html': ['circle-reflection-form'],
  'reflection-nmc.html': ['circle-reflection-form'],
};

/** What each widget shows once it has drawn itself, with the cards that a file brings. */
const DRAWN: Readonly<Record<string, string>> = {
  'circle-timer': 'h2',
  'circle-prompt-card': '#prompt',
  'circle-reflection-form': '#heading',
  'circle-sign-up': '.circle-title',
};

/** Waits until every widget on the page is there and has drawn itself. */
async function ready(page: Page): Promise<void> {
  await page.waitForFunction(
    (drawn) =>
      [...document.querySelectorAll(Object.keys(drawn).join())].every((widget) =>
        widget.shadowRoot?.querySelector(drawn[widget.localName] ?? ''),
      ),
    DRAWN,
  );
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

describe('each page of the demo', () => {
  for (const name of demoPages) {
    it(`${name} loads without an error and without a request elsewhere`, async () => {
      const { page, faults } = await open(name);
      await ready(page);
      await page.waitForLoadState('networkidle');
      assert.deepEqual(faults, []);
      assert.equal(await page.getByText('For the editor of this page').count(), 0);
      const widgets = WIDGETS[name] ?? ['circle-timer'];
      assert.equal(await page.locator('script[src^="/dist/"]').count(), widgets.length === 0 ? 0 : 1);
      const placed = page.locator(Object.keys(DRAWN).join());
      assert.deepEqual(await placed.evaluateAll((all) => all.map(({ localName }) => localName)), widgets);
      await page.context().close();
    });

    it(`${name} has no axe violation, wide and narrow`, async () => {
      for (const width of [1280, 320]) {
        const { page } = await open(name, width);
        await ready(page);
        assert.deepEqual(await violations(page), [], `${width} pixels wide`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `scrolls sideways: ${wide} in ${width}`);
        await page.context().close();
      }
    });

    it(`${name} has a title, one first heading, a main part and a skip link that works`, async () => {
      const { page } = await open(name);
      assert.match(await page.title(), / - /);
      assert.equal(await page.locator('h1').count(), 1);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement?.localName), 'main');
      await page.context().close();
    });

    it(`${name} links only to pages that exist`, async () => {
      const { page } = await open(name);
      // Of the page itself: a widget may link to a regulator's own form.
      const links = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((a) => a.href),
      );
      assert.ok(links.length > 3);
      for (const link of new Set(links)) {
        const { origin, hash } = new URL(link);
        assert.equal(origin, demo.url, link);
        assert.equal((await page.request.get(link)).status(), 200, link);
        if (hash) assert.equal(await page.locator(hash).count(), 1, link);
      }
      await page.context().close();
    });
  }

  it('is reached from the home page', async () => {
    const { page } = await open('index.html');
    const links = await page.locator('main a[href]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    for (const name of demoPages.filter((each) => each !== 'index.html')) assert.ok(links.includes(name), name);
    await page.context().close();
  });
});

describe('what the pages show', () => {
  it('speaks Welsh on the Welsh page, support lines included', async () => {
    const { page, faults } = await open('circle-timer-cymraeg.html');
    await page.getByRole('button', { name: "Dechrau'r cylch" }).click();
    await page.getByRole('heading', { name: 'Croeso ac ymdawelu' }).waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: "Dod â'r cylch i ben" }).click();
    await page.getByText('Tîm lles staff Dyffryn Criafol').waitFor();
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('writes dates in Welsh on the Welsh page, whatever dates the browser knows', async () => {
    const { page } = await open('circle-timer-cymraeg.html');
    await page.getByRole('button', { name: "Dechrau'r cylch" }).click();
    await page.getByRole('button', { name: "Dod â'r cylch i ben" }).click();
    const dates = await page.getByRole('definition').allTextContents();
    assert.ok(
      dates.some((text) => text.trim() === '1 Rhagfyr 2026'),
      dates.join(', '),
    );
    await page.getByText('Gwiriwyd 16 Tachwedd 2026').first().waitFor({ timeout: 2000 });
    await page.context().close();
  });

  it('sends feedback to the service, without a name', async () => {
    const { page, faults } = await open('feedback.html');
    await page
      .getByRole('group', { name: 'I felt listened to' })
      .getByRole('radio', { name: 'Agree', exact: true })
      .check();
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Your words have arrived').first().waitFor();
    const { answers, ...rest } = (await sent).postDataJSON() as { answers: object; template: string };
    assert.deepEqual(Object.values(answers), ['4']);
    assert.equal(rest.template, 'circle-feedback');
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('takes a place on the list, with the NHS date in its name, in Welsh too', async () => {
    for (const [name, act, heading] of [
      ['sign-up.html', /^Sign up: .+, (midday|\d{1,2}(:\d\d)?[ap]m) to /, 'You have a place'],
      ['sign-up-cymraeg.html', /^Cofrestru: .+ (canol dydd|\d{1,2}(:\d\d)?[ap]m) tan /, 'Mae gennych le'],
    ] as const) {
      const { page, faults } = await open(name);
      await page.getByRole('button', { name: act }).first().click();
      await page.getByRole('textbox').first().fill('Made Up');
      await page.getByRole('textbox').nth(1).fill(`made-up-${name.length}@example.nhs.uk`);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: heading }).waitFor();
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(faults, []);
      await page.context().close();
    }
  });

  it("offers the page's own plan first, with the clock hidden and the page's own support", async () => {
    const { page, faults } = await open('own-plan.html');
    assert.ok(await page.getByRole('radio', { name: 'Night shift, 15 minutes' }).isChecked());
    await page.getByRole('button', { name: 'Start the circle' }).click();
    await page.getByRole('heading', { name: 'Settle' }).waitFor();
    assert.equal(await page.getByRole('timer').count(), 0);
    for (const title of ['How we come to tonight', 'Listening in pairs', 'One kind thing', 'Support tonight']) {
      await page.getByRole('button', { name: 'Next stage' }).click();
      await page.getByRole('heading', { name: title }).waitFor();
    }
    assert.ok(await page.getByText('Night coordinator', { exact: true }).isVisible());
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('keeps the timer within 300 pixels on the narrow page, before and while it runs', async () => {
    const { page } = await open('narrow-column.html');
    const timer = page.locator('circle-timer');
    const fits = () =>
      timer.evaluate((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const inside = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter((part) => {
          const box = part.getBoundingClientRect();
          // What only screen readers see is 1 pixel wide and may stand anywhere. A small radio's own input is unseen and
          // reaches left of its circle, its box by 10 pixels, as in nhsuk-frontend.
          if (part.matches('.nhsuk-radios__input')) return false;
          return box.width > 1 && (box.left < left - 10 || box.right > right + 1);
        });
        return { width, outside: inside.map((part) => `${part.localName}.${part.getAttribute('class') ?? ''}`) };
      });
    await ready(page);
    assert.deepEqual(await fits(), { width: 300, outside: [] });
    await page.getByRole('button', { name: 'Start the circle' }).click();
    await page.getByRole('timer').waitFor();
    assert.deepEqual(await fits(), { width: 300, outside: [] });
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });

  it('shows a plan on paper where there is no JavaScript', async () => {
    const { page } = await demo.open('circle-timer.html', { javaScriptEnabled: false });
    assert.ok(await page.getByText('The circle timer needs JavaScript.').isVisible());
    assert.ok(await page.getByText('Closing grounding: 2 minutes').isVisible());
    await page.context().close();
  });
});
