/** A new user's first circle: the demo as served, 20 minutes for 6 people, by the buttons that a host presses. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openDemo, type Demo } from './demo-site.ts';

const BEGIN = Date.parse('2026-12-01T14:00:00Z');
/** A host looks up, says it, and presses: 2 seconds after each end. */
const PRESSES_AFTER = 2;

interface Turn {
  readonly seconds: number;
  /** What the ring says of the turn. */
  readonly name?: string;
  /** What is said when the circle comes to it. */
  readonly said: string;
  readonly minuteLeft?: boolean;
  /** What stands on screen when it is over, and the button that moves on. */
  readonly over?: string;
  readonly button?: string;
}

interface Stage {
  readonly title: string;
  readonly kind: string;
  readonly prompt?: string;
  readonly turns: readonly Turn[];
}

const swap = { over: 'Time to swap', button: 'Swap' };

/** The 20-minute plan as the project's papers have it, not as the code has it. */
const stages: readonly Stage[] = [
  {
    title: 'Welcome and grounding',
    kind: 'All together',
    turns: [{ seconds: 120, said: 'Welcome and grounding. 2 minutes. All together.' }],
  },
  {
    title: 'Opening round',
    kind: 'Round, one at a time',
    prompt: 'What has brought you here today?',
    turns: [{ seconds: 180, said: 'Opening round. 3 minutes. Round, one at a time.', minuteLeft: true }],
  },
  {
    title: 'Pairs: how things are for me',
    kind: 'In pairs',
    prompt: 'How are things for you at the moment?',
    turns: [
      {
        seconds: 60,
        name: 'Find a partner',
        said: 'Pairs: how things are for me. 5 minutes. In pairs. Find a partner.',
      },
      { seconds: 120, name: 'Turn 1 of 2', said: 'The first turn', ...swap },
      { seconds: 120, name: 'Turn 2 of 2', said: 'Swap: the listener speaks', minuteLeft: true },
    ],
  },
  {
    title: 'Pairs: appreciation',
    kind: 'In pairs',
    turns: [
      {
        seconds: 30,
        name: 'Turn 1 of 2',
        said: 'Pairs: appreciation. 1 minute. In pairs. Turn 1 of 2.',
        ...swap,
      },
      { seconds: 30, name: 'Turn 2 of 2', said: 'Swap: the listener speaks' },
    ],
  },
  {
    title: 'Pairs: caring for myself',
    kind: 'In pairs',
    prompt: 'What small kind thing could you do for yourself this week?',
    turns: [
      {
        seconds: 120,
        name: 'Turn 1 of 2',
        said: 'Pairs: caring for myself. 4 minutes. In pairs. Turn 1 of 2.',
        ...swap,
      },
      { seconds: 120, name: 'Turn 2 of 2', said: 'Swap: the listener speaks', minuteLeft: true },
    ],
  },
  {
    title: 'Closing round: one thing I will do',
    kind: 'Round, one at a time',
    prompt: 'What one thing will you do after today?',
    turns: [
      {
        seconds: 180,
        said: 'Closing round: one thing I will do. 3 minutes. Round, one at a time.',
        minuteLeft: true,
      },
    ],
  },
  {
    title: 'Closing grounding',
    kind: 'In silence',
    turns: [{ seconds: 120, said: 'Closing grounding. 2 minutes. In silence.', button: 'Finish the circle' }],
  },
];

const SILENCE = 'In silence';

/** What a screen reader must have been told, in order. */
const announced = stages.flatMap(({ title, turns, kind }, number) => [
  ...turns.flatMap(({ said, minuteLeft, over }, index) => [
    // A silence was named with the end of the stage before it: it begins too soon after that to be spoken of again.
    ...(kind === SILENCE ? [] : [said]),
    ...(minuteLeft ? ['1 minute left'] : []),
    ...(index + 1 < turns.length ? [over ?? 'Time to move on'] : []),
  ]),
  `${title} has ended. Time to move on.${silenceAfter(number)}`,
]);

function silenceAfter(number: number): string {
  const next = stages[number + 1];
  return next?.kind === SILENCE ? ` Next: ${next.title}. ${SILENCE}.` : '';
}

interface Spoken {
  readonly at: number;
  readonly text: string;
}

let demo: Demo;
before(async () => {
  demo = await openDemo();
});
after(async () => {
  await demo.close();
});

/** Collects what the timer's live region says, with the page's own time. */
async function listen(page: Page): Promise<() => Promise<readonly Spoken[]>> {
  await page.evaluate(() => {
    const spoken: Spoken[] = [];
    Object.assign(globalThis, { spoken });
    const root = document.querySelector('circle-timer')?.shadowRoot;
    if (!root) throw new Error('No timer on this page');
    let last = '';
    new MutationObserver(() => {
      const text = root.querySelector('[role="status"]')?.textContent.trim() ?? '';
      if (text !== '' && text !== last) spoken.push({ at: Date.now(), text });
      last = text;
    }).observe(root, { childList: true, subtree: true, characterData: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { spoken: Spoken[] }).spoken);
}

/** From the home page to the timer's page, whose clock then stands still but for `runFor`. */
async function arrive(): Promise<{ page: Page; faults: string[] }> {
  const opened = await demo.open('index.html', {
    acceptDownloads: true,
    prepare: (page) => page.clock.install({ time: BEGIN }),
  });
  const { page } = opened;
  await page.getByRole('main').getByRole('link', { name: 'Lead a circle' }).click();
  await page.getByRole('button', { name: 'Start the circle' }).waitFor();
  // A second into the next minute: the finish time has moved with it.
  await page.clock.pauseAt(BEGIN + 59_000);
  await page.clock.runFor(2_000);
  return opened;
}

const clockOf = (page: Page) => page.getByRole('timer', { name: 'Time left' });
/** On the screen, not in the live region beside it. */
const shown = (page: Page, text: string) => page.getByRole('region').getByText(text, { exact: true });

async function leadTurn(page: Page, stage: Stage, turn: Turn): Promise<void> {
  const where = `${stage.title}, ${turn.name ?? 'the whole stage'}`;
  await page.getByRole('heading', { name: stage.title, exact: true, level: 2 }).waitFor();
  assert.ok(await shown(page, stage.kind).isVisible(), `${where}: the kind is not shown`);
  if (stage.prompt) assert.ok(await shown(page, stage.prompt).isVisible(), `${where}: the prompt is not shown`);
  if (turn.name) assert.ok(await shown(page, turn.name).isVisible(), `${where}: the turn is not shown`);
  const face = `${Math.floor(turn.seconds / 60)}:${String(turn.seconds % 60).padStart(2, '0')}`;
  assert.equal(await clockOf(page).textContent(), face, where);

  await page.clock.runFor((turn.seconds - 0.5) * 1000);
  assert.equal(await clockOf(page).textContent(), '0:01', where);
  const over = shown(page, turn.over ?? 'Time to move on');
  assert.equal(await over.count(), 0, `${where}: over too soon`);
  await page.clock.runFor((0.5 + PRESSES_AFTER) * 1000);
  assert.equal(await clockOf(page).textContent(), '0:00', where);
  assert.ok(await over.isVisible(), `${where}: the end is not shown`);
  await page.getByRole('button', { name: turn.button ?? 'Next', exact: true }).click();
}

describe('the demo, as a new user tries it', () => {
  it('leads 6 people through 20 minutes to the end, and gives the host a record', async () => {
    const begun = performance.now();
    const { page, faults } = await arrive();
    assert.ok(await page.getByRole('radio', { name: '20 minutes' }).isChecked());
    assert.equal(await page.getByRole('textbox', { name: 'Number of people' }).inputValue(), '6');

    const spoken = await listen(page);
    await page.getByRole('button', { name: 'Start the circle' }).click();
    for (const stage of stages) for (const turn of stage.turns) await leadTurn(page, stage, turn);
    await page.clock.runFor(11_000);

    assert.ok(await page.getByRole('heading', { name: 'The circle has ended' }).isVisible());
    const said = await spoken();
    assert.deepEqual(
      said.map(({ text }) => text),
      [...announced, 'The circle has ended'],
    );
    const gaps = said.slice(1).map(({ at }, index) => at - (said[index]?.at ?? 0));
    assert.ok(Math.min(...gaps) >= 10_000, `announcements ${Math.min(...gaps)} ms apart`);

    const terms = await page.getByRole('term').allTextContents();
    const values = await page.getByRole('definition').allTextContents();
    const record = terms.map((term, index) => `${term}: ${values[index] ?? ''}`);
    const expected = ['Date: 1 December 2026', 'Circle: 20 minutes', 'Length: 20 minutes', 'People present: 6'];
    assert.deepEqual(
      record.map((line) => line.replaceAll(/\s+/g, ' ').trim()),
      expected,
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download this record' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'circle-2026-12-01.txt');
    const text = await readFile(await download.path(), 'utf8');
    assert.deepEqual(text.trim().split('\r\n'), ['Record', '', ...expected]);

    assert.ok(await page.getByText('Rowan Valley staff wellbeing team').isVisible(), 'the trust’s support is missing');
    assert.ok(await page.getByText('Samaritans, at any time').isVisible(), 'the national support is missing');
    assert.deepEqual(faults, []);
    console.log(
      `demo: 20 minutes for 6 people in ${((performance.now() - begun) / 1000).toFixed(1)} s, ` +
        `${said.length} announcements, least gap ${Math.min(...gaps) / 1000} s`,
    );
    await page.context().close();
  });

  it('moves the finish time with the clock before the start', async () => {
    const { page } = await arrive();
    assert.ok(await page.getByText('Finishes at 2:21pm').isVisible(), 'not moved after the first minute');
    await page.clock.runFor(60_000);
    assert.ok(await page.getByText('Finishes at 2:22pm').isVisible(), 'not moved after the second minute');
    await page.context().close();
  });

  it('starts another circle afterwards', async () => {
    const { page, faults } = await arrive();
    await page.getByRole('button', { name: 'Start the circle' }).click();
    await page.clock.runFor(30_000);
    await page.getByRole('button', { name: 'End the circle' }).click();
    await page.getByRole('button', { name: 'Start another circle' }).click();
    assert.ok(await page.getByRole('button', { name: 'Start the circle' }).isVisible());
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});
