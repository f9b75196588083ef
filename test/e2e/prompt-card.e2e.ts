/** The card beside the timer, on the demo's page: a whole circle in virtual time, by the buttons that a host presses. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openDemo, type Demo, type OpenPage } from './demo-site.ts';

const BEGIN = Date.parse('2026-12-01T14:00:00Z');

interface Stage {
  readonly title: string;
  /** What the card's theme is then, where the stage has one. */
  readonly theme?: string;
  /** Seconds of each turn, and the button that ends it. */
  readonly turns: readonly (readonly [seconds: number, button: string])[];
}

/** The 20-minute plan as the project's papers have it, not as the code has it. */
const stages: readonly Stage[] = [
  { title: 'Welcome and grounding', turns: [[120, 'Next']] },
  { title: 'Opening round', theme: 'Arriving', turns: [[180, 'Next']] },
  {
    title: 'Pairs: how things are for me',
    theme: 'Compassion for yourself',
    turns: [
      [60, 'Next'],
      [120, 'Swap'],
      [120, 'Next'],
    ],
  },
  {
    title: 'Pairs: appreciation',
    turns: [
      [30, 'Swap'],
      [30, 'Next'],
    ],
  },
  {
    title: 'Pairs: caring for myself',
    theme: 'Compassion for yourself',
    turns: [
      [120, 'Swap'],
      [120, 'Next'],
    ],
  },
  { title: 'Closing round: one thing I will do', theme: 'Closing', turns: [[180, 'Next']] },
  { title: 'Closing grounding', turns: [[120, 'Finish the circle']] },
];

let demo: Demo;
before(async () => {
  demo = await openDemo();
});
after(async () => {
  await demo.close();
});

async function arrive(name = 'prompt-cards.html'): Promise<OpenPage> {
  const opened = await demo.open(name, { prepare: (page) => page.clock.install({ time: BEGIN }) });
  await cardOf(opened.page).locator('#prompt').waitFor();
  await opened.page.clock.pauseAt(BEGIN + 5_000);
  return opened;
}

const timerOf = (page: Page) => page.locator('circle-timer');
const cardOf = (page: Page) => page.locator('circle-prompt-card');
const themeOf = (page: Page) => cardOf(page).getByRole('combobox', { name: 'Theme' });
const shownTheme = (page: Page) =>
  themeOf(page).evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.label);
const pressTimer = (page: Page, name: string) => timerOf(page).getByRole('button', { name, exact: true }).click();

async function leadTurns(page: Page, { turns }: Stage): Promise<void> {
  for (const [seconds, button] of turns) {
    await page.clock.runFor((seconds + 2) * 1000);
    await pressTimer(page, button);
  }
}

const stageHeading = (page: Page, title: string) =>
  timerOf(page).getByRole('heading', { name: title, exact: true, level: 2 }).waitFor();

describe('the card beside a timer', () => {
  it('shows the theme of each stage of a whole circle, and leaves focus with the host', async () => {
    const { page, faults } = await arrive();
    assert.equal(await shownTheme(page), 'All themes');
    await pressTimer(page, 'Start the circle');
    let theme = 'All themes';
    const cards: string[] = [];
    for (const stage of stages) {
      await stageHeading(page, stage.title);
      theme = stage.theme ?? theme;
      assert.equal(await shownTheme(page), theme, stage.title);
      const card = (await cardOf(page).locator('.card').innerText()).split(/\n+/);
      if (stage.theme) assert.equal(card[0], stage.theme, stage.title);
      cards.push(card.at(-1) ?? '');
      assert.equal(await page.evaluate(() => document.activeElement?.localName), 'circle-timer', stage.title);
      await leadTurns(page, stage);
    }
    await timerOf(page).getByRole('heading', { name: 'The circle has ended' }).waitFor();
    assert.equal(await shownTheme(page), 'Closing');
    assert.deepEqual(faults, []);
    console.log(`card: followed ${stages.length} stages: ${cards.join(' | ')}`);
    await page.context().close();
  });

  it("keeps a person's own choice until the next stage that has a theme", async () => {
    const { page, faults } = await arrive();
    await pressTimer(page, 'Start the circle');
    await pressTimer(page, 'Next stage');
    await stageHeading(page, 'Opening round');
    await themeOf(page).selectOption('Our team and organisation');
    await cardOf(page).getByRole('button', { name: 'Next', exact: true }).click();
    const chosen = await cardOf(page).locator('#prompt').innerText();
    await page.clock.runFor(170_000);
    assert.equal(await shownTheme(page), 'Our team and organisation');
    assert.equal(await cardOf(page).locator('#prompt').innerText(), chosen);
    await pressTimer(page, 'Next stage');
    await stageHeading(page, 'Pairs: how things are for me');
    assert.equal(await shownTheme(page), 'Compassion for yourself');
    await themeOf(page).selectOption('Closing');
    await pressTimer(page, 'Next stage');
    await stageHeading(page, 'Pairs: appreciation');
    assert.equal(await shownTheme(page), 'Closing', 'a stage without a theme changed the card');
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('follows in Welsh, with the words of the Welsh page', async () => {
    const { page, faults } = await arrive('prompt-cards-cymraeg.html');
    await pressTimer(page, "Dechrau'r cylch");
    await pressTimer(page, 'Cam nesaf');
    await cardOf(page).locator('.card-theme').getByText('Cyrraedd').waitFor();
    assert.match(await cardOf(page).locator('.cards-place').innerText(), /^1 o 6$/);
    assert.equal(await cardOf(page).locator('[lang="en"]').count(), 0);
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});

describe("a trust's own deck, from a file", () => {
  it('comes with its own theme first, its changes made and its hidden prompts gone', async () => {
    const { page, faults } = await arrive('own-deck.html');
    const card = cardOf(page);
    assert.equal(await shownTheme(page), 'Winter on the wards');
    assert.equal(await card.locator('#prompt').innerText(), 'What keeps you warm this winter?');
    const texts = await card.evaluate((element) => {
      const widget = element as unknown as {
        show(id: string): boolean;
        prompt: { text: string };
      };
      const seen = (id: string): string => (widget.show(id) ? widget.prompt.text : 'none');
      return ['closing-6', 'arriving-4', 'team-7', 'winter-5'].map(seen);
    });
    assert.deepEqual(texts, [
      'What will you put down as you leave?',
      'none',
      'none',
      'What have patients and service users taught you about getting through winter?',
    ]);
    await card.getByText('Leave out anything that could identify a person.').waitFor();
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('is printed from a frame that goes away, and leaves the page as it was', async () => {
    const { page, faults } = await arrive('own-deck.html');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(() => {
      new MutationObserver((records) => {
        for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (!(node instanceof HTMLIFrameElement)) continue;
          const text = node.contentDocument?.body.innerText ?? '';
          Object.assign(globalThis, { sheet: { text, cards: node.contentDocument?.querySelectorAll('li').length } });
        }
      }).observe(document.documentElement, { childList: true });
    });
    await cardOf(page).getByRole('button', { name: 'Print all cards' }).click();
    const sheet = await page.evaluate(
      () => (globalThis as unknown as { sheet: { text: string; cards: number } }).sheet,
    );
    // 37 that are drawn of 46, 2 hidden of those, 5 of the trust's own.
    assert.equal(sheet.cards, 40);
    assert.match(sheet.text, /Cut along the lines\.\s/);
    assert.doesNotMatch(sheet.text, /Rowan Valley|Shuffle|Next/);
    await page.clock.runFor(120_000);
    assert.equal(await page.locator('iframe').count(), 0);
    assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});

describe('the page while the widgets are on their way', () => {
  for (const name of ['prompt-cards.html', 'prompt-cards-cymraeg.html', 'own-deck.html']) {
    for (const width of [1280, 375]) {
      it(`does not move: ${name}, ${width} pixels wide`, async () => {
        const { page } = await demo.open(name, {
          viewport: { width, height: 900 },
          prepare: async (opened) => {
            await opened.addInitScript(() => {
              Object.assign(globalThis, { shift: 0 });
              new PerformanceObserver((list) => {
                const scope = globalThis as unknown as { shift: number };
                for (const entry of list.getEntries()) scope.shift += (entry as unknown as { value: number }).value;
              }).observe({ type: 'layout-shift', buffered: true });
            });
            await opened.route('**/*.min.js', async (route) => {
              const response = await route.fetch();
              // Not before the page has painted without it.
              await opened.evaluate(
                () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
              );
              await route.fulfill({ response });
            });
          },
        });
        await cardOf(page).locator('#prompt').waitFor();
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
        console.log(`layout shift of ${name}, ${width} pixels wide: ${shift.toFixed(4)}`);
        assert.ok(shift < 0.01, `${shift}`);
        await page.context().close();
      });
    }
  }
});
