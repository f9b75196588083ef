/** Each widget's main states on a page, in the order in which a person comes to them. */
import type { Page } from 'puppeteer-core';
import { press } from './chrome.ts';
import { goTo as timerGoesTo, standStill, STATES, type State } from './looks.ts';
import { leaveWhenAsked, write } from './reflection-form.ts';

export interface HostWidget {
  readonly tag: string;
  readonly attributes: string;
  readonly states: readonly string[];
  /** Before the page is opened. */
  prepare(page: Page): Promise<void>;
  /** Brings the widget to a state, from the one before it. */
  goTo(page: Page, state: string): Promise<void>;
}

/** Waits for something in the widget's own root. */
const inside = (page: Page, tag: string, selector: string) =>
  page.waitForFunction(
    (name, what) => document.querySelector(name)?.shadowRoot?.querySelector(what),
    {},
    tag,
    selector,
  );

const timer: HostWidget = {
  tag: 'circle-timer',
  attributes: '',
  states: STATES,
  prepare: async (page) => {
    await page.evaluateOnNewDocument(standStill);
  },
  goTo: (page, state) => timerGoesTo(page, state as State),
};

/** With a caution and the sentence for the host, then with a link that could not be copied. */
const card: HostWidget = {
  tag: 'circle-prompt-card',
  attributes: 'theme="patients" seed="hosts" include-sensitive',
  states: ['caution', 'link'],
  prepare: () => Promise.resolve(),
  async goTo(page, state) {
    if (state === 'caution') {
      await inside(page, this.tag, '#prompt');
      await page.evaluate((tag) => {
        (document.querySelector(tag) as unknown as { show(id: string): boolean }).show('patients-6');
      }, this.tag);
      await page.waitForSelector('::-p-text(For the host)');
      return;
    }
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await press(page, 'Share this order');
    await page.waitForSelector('::-p-text(Select it and copy it yourself)');
    // The address is another on each page, and may be one letter longer.
    await page.evaluate((tag) => {
      const link = document.querySelector(tag)?.shadowRoot?.querySelector('.cards-link');
      if (link) link.textContent = 'https://intranet.example/';
    }, this.tag);
  },
};

const form: HostWidget = {
  tag: 'circle-reflection-form',
  attributes: 'drafts="encrypted" template="what-so-what-now-what"',
  states: ['first', 'errors', 'hints', 'end'],
  prepare: (page) => {
    leaveWhenAsked(page);
    return Promise.resolve();
  },
  async goTo(page, state) {
    if (state === 'first') await inside(page, this.tag, '#heading');
    if (state === 'errors') {
      await press(page, 'Finish');
      await inside(page, this.tag, '.nhsuk-error-summary');
    }
    if (state === 'hints') {
      await write(page, 'Jo rang from jo@example.org.');
      await inside(page, this.tag, '.reflection-hints li');
    }
    if (state === 'end') {
      await press(page, 'Finish');
      await page.waitForFunction(
        (name) => !document.querySelector(name)?.shadowRoot?.querySelector('textarea'),
        {},
        this.tag,
      );
    }
  },
};

/** A system of the page's own, with a circle in each state. */
function giveClient(): void {
  const start = Date.UTC(2036, 2, 4, 14);
  const circle = (id: string, more: object) => ({
    id,
    title: `Circle ${id}`,
    start: new Date(start).toISOString(),
    end: new Date(start + 3_600_000).toISOString(),
    places: 8,
    taken: 3,
    waiting: 0,
    location: 'Quiet room',
    hosts: ['Wellbeing team'],
    language: 'en',
    access: 'Step-free',
    adjustments: 'wellbeing@example.nhs.uk',
    minimum: 4,
    ...more,
  });
  const circles = [
    circle('a', {}),
    circle('b', { taken: 8, waiting: 2, online: true, location: undefined }),
    circle('c', { status: 'cancelled', kind: 'host-practice' }),
    circle('d', { status: 'closed', language: 'cy' }),
  ];
  const receipt = { id: 's', circle: circles[0], status: 'confirmed', token: 't'.repeat(43) };
  const client = {
    list: () => Promise.resolve({ circles }),
    signUp: () => Promise.resolve({ receipt }),
    read: () => Promise.resolve({ receipt }),
    cancel: () => Promise.resolve({ receipt: { ...receipt, status: 'cancelled' } }),
  };
  Object.assign(document.querySelector('circle-sign-up') ?? {}, { client });
}

async function field(page: Page, name: string, value: string): Promise<void> {
  const box = await page.waitForSelector(`::-p-aria([name="${name}"][role="textbox"])`);
  await box?.focus();
  await page.keyboard.type(value);
}

const headingIs = (page: Page, tag: string, text: string) =>
  page.waitForFunction(
    (name, wanted) =>
      document.querySelector(name)?.shadowRoot?.querySelector('#heading')?.textContent.trim() === wanted,
    {},
    tag,
    text,
  );

const signUp: HostWidget = {
  tag: 'circle-sign-up',
  attributes: '',
  states: ['list', 'errors', 'place'],
  prepare: () => Promise.resolve(),
  async goTo(page, state) {
    if (state === 'list') {
      await page.evaluate(giveClient);
      await page.waitForSelector('::-p-text(Circle d)');
    }
    if (state === 'errors') {
      const first = await page.waitForSelector(`${this.tag} >>> button`);
      await first?.click();
      await headingIs(page, this.tag, 'Sign up for Circle a');
      // By key: on a busy machine the button can still move under the mouse.
      await field(page, 'Your name', '');
      await page.keyboard.press('Enter');
      await page.waitForSelector(`${this.tag} >>> .nhsuk-error-summary`);
    }
    if (state === 'place') {
      await field(page, 'Your name', 'Made Up');
      await field(page, 'Work email', 'made.up@example.nhs.uk');
      await page.keyboard.press('Enter');
      await headingIs(page, this.tag, 'You have a place');
      // The address of the page is in the link, and another on each page.
      await page.evaluate((name) => {
        const link = document.querySelector(name)?.shadowRoot?.querySelector('input');
        if (link) link.value = 'https://intranet.example/';
      }, this.tag);
    }
  },
};

export const hostWidgets: readonly HostWidget[] = [timer, card, form, signUp];
