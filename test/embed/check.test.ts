import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { check, type CheckContext } from '../../src/embed/check/check.js';
import { checkEnglish as words } from '../../src/embed/check/check.strings.en.js';
import { collect } from '../../src/embed/check/collect.js';
import { policySection } from '../../src/embed/check/collect-policies.js';
import { asText, type Report } from '../../src/embed/check/report.js';
import type { Settings } from '../../src/shared/settings.js';
import { VERSION } from '../../src/shared/version.js';
import { allowConsole } from '../support/console.js';
import { put, takeAway } from '../shared/support/widget-page.js';

const none: Settings = { pending: false, faults: [] };
const whole: Settings = {
  ...none,
  nation: 'Wales',
  support: [{ name: { en: 'Staff wellbeing', cy: 'Lles staff' }, checked: '2026-11-16' }],
  privacyUrl: 'https://intranet.example/privacy',
  concernUrl: 'https://intranet.example/speak-up',
};

/** What is found in this markup alone. */
async function find(markup: string, settings = whole, more: { today?: string; version?: string } = {}) {
  const box = put(markup);
  for (const each of box.querySelectorAll('*'))
    await (each as { readonly updateComplete?: Promise<unknown> }).updateComplete;
  const report = collect({
    view: window,
    settings,
    version: VERSION,
    language: 'en',
    words,
    violations: [],
    today: '2026-11-23',
    ...more,
  });
  return report;
}
const section = ({ sections }: Report, title: string) => {
  const found = sections.find((each) => each.title === title);
  return (
    found && [
      ...found.items.flatMap(({ text, faults }) => [text, ...faults.map((each) => `> ${each}`)]),
      ...found.faults,
    ]
  );
};

describe('the check of a page', () => {
  beforeEach(() => allowConsole());
  afterEach(takeAway);

  it('lists each widget with its version and what its editor has to mend', async () => {
    const report = await find(
      '<circle-timer id="larch" people="99"></circle-timer><circle-prompt-card></circle-prompt-card>',
    );
    const [timer, fault, ...rest] = section(report, words.widgets) ?? [];
    expect(timer).to.equal(`circle-timer with the id larch, version ${VERSION}`);
    expect(fault).to.match(/^> people must be a whole number from 2 to 30/);
    expect(rest).to.include(`circle-prompt-card, version ${VERSION}`);
  });

  it('finds widgets in other roots, misspelt tags, and placeholders that are none', async () => {
    const box = put('<section></section>');
    box.querySelector('section')!.attachShadow({ mode: 'open' }).innerHTML =
      '<circle-promptcard></circle-promptcard><div data-circle="clock"></div><div data-circle="timer"></div>';
    const report = await find('');
    expect(section(report, words.widgets)).to.deep.equal([
      words.noWidgets,
      'circle-promptcard is not a widget. Use 1 of these: circle-timer, circle-prompt-card, circle-reflection-form, circle-sign-up.',
      'data-circle="clock" is not a widget. Use 1 of these: timer, prompt-card, reflection-form, sign-up.',
      'data-circle="timer" was not filled. Check the console of the browser.',
    ]);
  });

  it('finds a widget of another script, and one that did not start', async () => {
    const widget = put('<circle-timer></circle-timer>').querySelector('circle-timer')!;
    const other = section(await find('', whole, { version: '9.9.9' }), words.widgets);
    expect(other?.[1]).to.contain(`another copy of the script, version ${VERSION}.`);
    Object.defineProperty(widget, 'shadowRoot', { value: null });
    const stopped = section(await find(''), words.widgets);
    expect(stopped?.[1]).to.equal('> circle-timer did not start. Check the console of the browser.');
  });

  it('says what the settings lack for the widgets that are there', async () => {
    expect(section(await find(''), words.settings)).to.deep.equal([]);
    expect(section(await find('', none), words.settings)).to.deep.equal([words.noNation, words.noSupport]);
    const both = '<circle-sign-up></circle-sign-up><circle-reflection-form></circle-reflection-form>';
    expect(section(await find(both, { ...none, nation: 'England' }), words.settings)).to.deep.equal([
      words.noSupport,
      words.noPrivacy,
      words.noConcern,
    ]);
  });

  it('says which support lines are old, the site’s and ours', async () => {
    expect(section(await find(''), words.support)).to.deep.equal([]);
    const later = await find('', whole, { today: '2028-01-01' });
    expect(section(later, words.support)).to.deep.equal([
      'Staff wellbeing: last checked on 2026-11-16, over 6 months ago. Check it, and write the new date.',
      words.linesOld,
    ]);
  });

  it('says what frames with embed pages lack, and leaves other frames alone', async () => {
    const box = put('');
    for (const [src, attributes] of [
      ['https://circles.example/embed/timer.html?plan=20', { sandbox: 'allow-scripts' }],
      ['https://circles.example/embed/', { title: 'Circles', allow: 'fullscreen; screen-wake-lock; clipboard-write' }],
      [
        'https://circles.example/embed/prompt-card.html',
        { title: 'Cards', allow: 'fullscreen; screen-wake-lock; clipboard-write; autoplay' },
      ],
      ['https://videos.example/watch', {}],
    ] as const) {
      const frame = document.createElement('iframe');
      Object.defineProperty(frame, 'src', { value: src });
      for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
      box.append(frame);
    }
    expect(section(await find(''), words.frames)).to.deep.equal([
      'Frame with https://circles.example/embed/timer.html',
      `> ${words.noTitle}`,
      '> Add fullscreen; screen-wake-lock; clipboard-write; autoplay to allow.',
      '> Add allow-forms allow-same-origin allow-downloads allow-modals allow-popups to sandbox.',
      'Frame with https://circles.example/embed/',
      '> Add autoplay to allow.',
      'Frame with https://circles.example/embed/prompt-card.html',
    ]);
  });

  it('says what policies take away', () => {
    const throwing = {
      document: { featurePolicy: { features: () => ['fullscreen', 'autoplay'], allowsFeature: () => false } },
      isSecureContext: false,
      get parent(): unknown {
        return throwing;
      },
      origin: 'http://intranet.example',
      get sessionStorage(): Storage {
        throw new DOMException('No', 'SecurityError');
      },
    };
    const view = throwing as unknown as Window;
    const seen = [1, 2].map(() => ({ directive: 'img-src', uri: 'https://videos.example/a.png' }));
    expect(policySection(view, words, seen).faults).to.deep.equal([
      words.insecure,
      words.noStorage,
      'The page or the frame around it refuses fullscreen.',
      'The page or the frame around it refuses autoplay.',
      'The content security policy stopped https://videos.example/a.png (img-src). That may be something else on this page.',
    ]);
    const boxed = { document, isSecureContext: true, origin: 'null' } as Window;
    expect(policySection(boxed, words, []).faults).to.include(words.noOrigin);
  });

  it('counts, and says the same as text', async () => {
    const report = await find('<circle-timer people="99"></circle-timer>', none);
    const text = asText(report, words.nothing);
    expect(report.summary).to.match(/^There are \d+ things to mend\.$/);
    expect(text.split('\n').slice(0, 4)).to.deep.equal([
      words.title,
      report.summary,
      `Page: ${location.origin}${location.pathname}`,
      `Version of the script: ${VERSION}`,
    ]);
    expect(text).to.contain('\n  - people must be');
    expect(text).to.contain(`${words.support}\n${words.nothing}\n`);
    expect(location.search).not.to.equal('');
    expect(text).not.to.contain(location.search);
  });
});

describe('the panel of the check', () => {
  beforeEach(() => allowConsole());
  afterEach(() => {
    document.documentElement.lang = 'en';
    root()?.host.remove();
    takeAway();
  });
  const root = () =>
    [...document.body.children].map((each) => each.shadowRoot).find((each) => each?.querySelector('.check'));
  const button = (name: string) => [...root()!.querySelectorAll('button')].find((each) => each.textContent === name)!;
  const context = (settings = whole): CheckContext => ({
    version: VERSION,
    settings: () => settings,
    onSettings: () => () => undefined,
  });

  it('has its title in focus, passes axe, and closes with Escape', async () => {
    const link = document.createElement('a');
    link.href = '#x';
    link.textContent = 'Before';
    put('').append(link);
    link.focus();
    await check(context());
    expect(root()!.activeElement?.textContent).to.equal(words.title);
    await expect(root()!.host).to.be.accessible();
    root()!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(root()).to.equal(undefined);
    expect(document.activeElement === link).to.equal(true);
  });

  it('speaks Welsh on a Welsh page, and is there once', async () => {
    document.documentElement.lang = 'cy';
    await check(context());
    await check(context());
    const panels = [...document.body.children].filter((each) => each.shadowRoot?.querySelector('.check'));
    expect(panels.length).to.equal(1);
    expect(root()!.querySelector('h2')?.textContent).to.equal("Gwirio'r teclynnau cylch tosturi");
  });

  it('waits for a settings file, and looks again', async () => {
    let settings: Settings = { ...none, pending: true };
    let arrive: () => void = () => undefined;
    const done = check({
      ...context(),
      settings: () => settings,
      onSettings: (callback) => ((arrive = callback), () => undefined),
    });
    await Promise.resolve();
    settings = whole;
    arrive();
    await done;
    expect(root()!.textContent).not.to.contain(words.noSupport);
    settings = none;
    button(words.again).click();
    while (!root()!.textContent.includes(words.noSupport)) await new Promise((next) => requestAnimationFrame(next));
  });

  it('copies as text, or gives the text to copy', async () => {
    const copied: string[] = [];
    const real = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
    const set = (writeText: (text: string) => Promise<void>) =>
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    await check(context());
    const status = async (text: string): Promise<void> => {
      while (root()!.querySelector('[role=status]')!.textContent !== text)
        await new Promise((next) => requestAnimationFrame(next));
    };
    set(async (text) => void copied.push(text));
    button(words.copy).click();
    await status(words.copied);
    expect(copied[0]).to.contain(words.title);
    set(() => Promise.reject(new DOMException('No', 'NotAllowedError')));
    for (let i = 0; i < 2; i++) {
      button(words.copy).click();
      await status(words.copyFailed);
    }
    const areas = root()!.querySelectorAll('textarea');
    expect([areas.length, areas[0]?.value, areas[0]?.labels[0]?.textContent]).to.deep.equal([
      1,
      copied[0],
      words.asText,
    ]);
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(real === undefined || 'clipboard' in navigator).to.equal(true);
  });
});
