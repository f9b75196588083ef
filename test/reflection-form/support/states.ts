import { isWholeRun } from '../../support/run-length.js';
import { copying, downloads, noPrinting, siteSettings, unknownSandbox } from './browser.js';
import { drafts } from './draft-states.js';
import * as by from './reach.js';
import type { ReflectionPage } from './reflection-page.js';
import { sending } from './sending-states.js';
import { both, identifying, many, said, words, type State, type States } from './state.js';
import { lives } from './template-states.js';

const gone = by.ways(by.written(words.en), by.pressed('clear', 'clear-yes'));

const writing: States = {
  '1 hint': {
    reach: by.ways(by.written(identifying), by.shown('.reflection-hints')),
    sign: /This looks like a phone number: "07700 900123"/,
  },
  'more hints than are shown': {
    reach: by.ways(by.written(many), by.shown('.reflection-hints')),
    sign: /There (is|are) \d more like this/,
  },
  'a hint that was put away': {
    reach: by.ways(by.written(`${identifying} SW1A 1AA`), by.shown('.reflection-hints'), (page) => {
      page.all('.reflection-hints button')[0]!.click();
      return page.settled();
    }),
    sign: /someone This looks like a postcode/,
  },
  'a word of the page': {
    data: { identifyingWords: ['Larch Ward'] },
    reach: by.ways(by.written('It was loud on Larch Ward.'), by.shown('.reflection-hints')),
    sign: /Your organisation asks you to leave this word out/,
  },
  'the spelling checker': {
    reach: by.ways(by.written(words.en), by.pressed('spelling')),
    sign: /Use this browser's spelling checker/,
  },
};

const unattended: States = {
  'hidden words': {
    reach: by.ways(by.written(words.en), by.unattended(5)),
    sign: /Your words are hidden/,
  },
  'hidden words, soon erased': {
    reach: by.ways(by.written(words.en), by.unattended(13)),
    sign: /Your words will be erased in 2 minutes/,
  },
  'erased words': {
    reach: by.ways(by.written(words.en), by.unattended(15)),
    sign: /Your words were erased/,
  },
  'back from the cache': {
    reach: by.ways(by.written(words.en), (page) => {
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      return page.settled();
    }),
    sign: /Your words were taken off this page when you left it/,
  },
};

const taking = (id: string, before: () => void, sign: RegExp): State => ({
  before,
  reach: by.ways(by.written(words.en), by.pressed(id), said(sign)),
  sign,
});
const record = { kind: 'circle-reflection', format: 1, template: 'what-so-what-now-what', version: '1' };
const saved = (answers: object) => JSON.stringify({ ...record, language: 'en', answers, questions: {} });
const opened = (content: string, sign: RegExp): State => ({
  reach: by.ways((page) => openFile(page, content), said(sign)),
  sign,
});

async function openFile(page: ReflectionPage, content: string): Promise<void> {
  const input = by.part(page, '#open');
  const chosen = new DataTransfer();
  chosen.items.add(new File([content], 'reflection.json'));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await page.settled();
}

const along: States = {
  'nothing to take': { reach: by.pressed('copy'), sign: /There is nothing to take yet/ },
  'nothing to clear': { reach: by.pressed('clear'), sign: /There is nothing to clear/ },
  copied: taking('copy', () => copying(true), /Copied/),
  'not copied': taking('copy', () => copying(false), /Your words could not be copied/),
  downloaded: taking('download', () => downloads('saved'), /Your browser is saving a file/),
  'no downloads': taking('download-page', () => downloads('blocked'), /This page does not allow downloads/),
  'perhaps downloaded': taking('download', unknownSandbox, /If your browser did not save a file/),
  'no printing': taking('print', noPrinting, /This page does not allow printing/),
  'a question before clearing': {
    reach: by.ways(by.written(words.en), by.pressed('clear')),
    sign: /Clear everything that you have written\?/,
  },
  cleared: { reach: gone, sign: /Everything that you wrote is cleared/ },
  'an opened file': opened(saved({ what: words.en }), /Your saved reflection is open\./),
  'an opened file with other answers': opened(saved({ mood: 'Lighter' }), /answers that this form does not ask for/),
  'a foreign file': opened('<!doctype html><p>Minutes', /This file was not made by this form/),
  'a broken file': opened('{"kind":"circle-ref', /This file is damaged/),
  'a newer file': opened('{"kind":"circle-reflection","format":9}', /a newer version of this form/),
};

const support = [
  {
    name: both('Staff wellbeing hub', 'Hyb llesiant staff'),
    ...{ voice: '01632 960 123', text: '07700 900123', url: 'https://intranet.example/wellbeing' },
    checked: new Date().toISOString().slice(0, 10),
  },
];
const end = by.ways(by.written(words.en), by.pressed('submit'));

const pages: States = {
  'an end with the organisation’s own support': {
    attributes: 'nation="Wales"',
    data: { support },
    reach: end,
    sign: /Staff wellbeing hub/,
  },
  'a question at the end': { reach: by.ways(end, by.pressed('clear')), sign: /You have finished.*Yes, clear it/ },
  'a page with concerns elsewhere': {
    before: () => siteSettings({ concernUrl: '/speak-up' }),
    sign: /Raise a concern/,
  },
  'mistakes of the page’s editor': {
    attributes: 'template="diary" drafts="yes" idle-minutes="2" action="javascript:0" reader="x" heading-level="1"',
    data: '{ "templates": [ }',
    sign: /There is no template called "diary"/,
    warns: /diary/,
  },
  'a template in English alone, of very long words': {
    attributes: 'template="long"',
    data: {
      templates: [
        {
          ...{ id: 'long', title: 'x'.repeat(120), purpose: 'W'.repeat(200) },
          fields: [{ id: 'a', kind: 'text', label: 'Y'.repeat(200), required: true }],
        },
      ],
    },
    reach: by.pressed('submit'),
    sign: /x{120}/,
  },
};

/** What does not depend on the template. */
export const moments: States = { ...writing, ...unattended, ...drafts, ...sending, ...along, ...pages };

/** Every state of the form, and the way there. */
export const states: States = { ...lives, ...moments };

/** Ways in which people set their screens, besides the page as it comes. */
const SETTINGS = ['Welsh', '200 % text', 'forced colours', '320 pixels'] as const;

/**
 * The states to look at in one of these settings: all in a whole run. In `npm test` each state is looked at in one of
 * them, besides the page as it comes, where all are.
 */
export function statesIn(setting: (typeof SETTINGS)[number]): [name: string, state: State][] {
  const own = SETTINGS.indexOf(setting);
  return Object.entries(states).filter((_, index) => isWholeRun() || index % SETTINGS.length === own);
}
