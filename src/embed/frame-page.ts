import type { Fault, Language } from '../core/local-text.js';
import { describe } from '../core/page-data.js';
import { safeUrl } from '../shared/safe-url.js';
import { fill } from '../shared/language/words.js';
import { element } from './dom.js';
import { frameWelsh } from './frame.strings.cy.js';
import { frameEnglish, type FrameWords } from './frame.strings.en.js';
import { giveAttributes } from './frame-attributes.js';
import { tellHeight } from './frame-height.js';
import { lossesOf } from './frame-losses.js';
import { loadFrameSettings, type FrameSettings } from './frame-settings.js';
import { editorNote, ownWindow, problem } from './frame-views.js';
import { attributesOf, createWidget, nameOf, NAMES, type Name } from './widgets.js';

/** Where an embed page says which widget it is for; empty on the page for all of them. */
const PLACE = '[data-circle-frame]';

/**
 * Puts the widget into an embed page: `timer.html?plan=20&lang=cy`, `index.html?widget=timer`. Anybody can make a link to
 * such a page, so nothing in its address is trusted further than a wrong look can harm.
 */
export async function startFrame(view: Window, { search, href }: { search: string; href: string }): Promise<void> {
  const page = view.document;
  const place = page.querySelector<HTMLElement>(PLACE);
  if (!place) return;
  const query = new URLSearchParams(search);
  const language: Language = /^cy(-|$)/i.test(query.get('lang') ?? '') ? 'cy' : 'en';
  const words = language === 'cy' ? frameWelsh : frameEnglish;
  page.documentElement.lang = language === 'cy' ? 'cy' : 'en-GB';

  const loading = loadFrameSettings(href, query.get('settings'));
  tellHeight({ view, mayTell: loading.then((site) => (origin) => mayFollow(site, origin)) });

  const wanted = place.dataset['circleFrame'] ?? '';
  const asked = query.get('widget');
  const name = nameOf(wanted || (asked ?? ''));
  if (!name) {
    showChoice(place, words, language, asked);
    return;
  }
  page.title = words[`title-${name}`];
  const site = await loading;
  const widget = createWidget(page, name);
  if (attributesOf(widget).length === 0) {
    const sentence = fill(words.script, { path: '../script/compassion-circle.min.js' });
    place.replaceChildren(problem(page, words.scriptTitle, sentence));
    return;
  }
  const { endpoints } = site;
  const faults = giveAttributes(widget, { query, site: site.widget(name), rules: { base: href, endpoints } });
  // The script and this one agree on what a page sets, and no more.
  const scope = view as unknown as { CompassionCircle?: { settings?: unknown } };
  if (scope.CompassionCircle) scope.CompassionCircle.settings = site.settings;
  limitConnections(page, href, site, name);
  place.replaceChildren(
    element(page, 'h1', { class: 'circle-hidden' }, page.title),
    ...editorNote(page, words, sentences(words, [...site.faults, ...faults])),
    widget,
    ...(view.parent === view ? [] : ownWindow(view, words, href.replace(/#.*/, ''), lossesOf(view, name))),
  );
}

function mayFollow({ parents }: FrameSettings, origin: string): boolean {
  return !parents || parents.some((each) => originOf(each) === origin);
}

function originOf(address: string): string | undefined {
  try {
    return new URL(address).origin;
  } catch {
    return undefined;
  }
}

/** The page for all widgets, without the name of one: what it is written as, in the language that was asked for. */
function showChoice(place: HTMLElement, words: FrameWords, language: Language, asked: string | null): void {
  const page = place.ownerDocument;
  const title = asked === null ? words.chooseTitle : words.unknownTitle;
  const sentence = asked === null ? words.choose : fill(words.unknown, { detail: describe(asked) });
  page.title = title;
  place.replaceChildren(
    problem(page, title, sentence),
    element(
      page,
      'ul',
      {},
      ...NAMES.map((name) => {
        const href = `${name}.html${language === 'cy' ? '?lang=cy' : ''}`;
        return element(page, 'li', {}, element(page, 'a', { href }, words[`title-${name}`]));
      }),
    ),
  );
}

function sentences(words: FrameWords, faults: readonly Fault[]): string[] {
  return faults.map(({ code, path, detail = '' }) => {
    const text: unknown = (words as Readonly<Record<string, unknown>>)[`fault-${code}`];
    return fill(typeof text === 'string' ? text : path, { path, detail });
  });
}

/** From here on the page reaches its own site and what the site lists: a redirect cannot lead a request elsewhere. */
function limitConnections(page: Document, base: string, site: FrameSettings, name: Name): void {
  const listed = [...(site.endpoints ?? []), site.settings['serviceUrl'], ...Object.values(site.widget(name))];
  const origins = listed.flatMap((each) => {
    const address = safeUrl(each, base);
    return address?.startsWith('http') === true ? [new URL(address).origin] : [];
  });
  const content = `connect-src 'self' ${[...new Set(origins)].join(' ')}`.trim();
  page.head.append(element(page, 'meta', { 'http-equiv': 'Content-Security-Policy', content }));
}
