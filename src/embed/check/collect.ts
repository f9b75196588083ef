import type { Language } from '../../core/local-text.js';
import { expired, supportLines } from '../../core/support-lines.js';
import { fill, pluralOf } from '../../shared/language/words.js';
import type { Settings } from '../../shared/settings.js';
import type { CheckWords } from './check.strings.en.js';
import { frameSection } from './collect-frames.js';
import { policySection, type SeenViolation } from './collect-policies.js';
import { everyElement, widgetSection } from './collect-widgets.js';
import { countFaults, type Report, type Section } from './report.js';

export interface Found {
  readonly view: Window;
  readonly settings: Settings;
  readonly version: string;
  readonly language: Language;
  readonly words: CheckWords;
  readonly violations: readonly SeenViolation[];
  /** As 2026-03-31. */
  readonly today: string;
}

/** Looks at the page as it is now. Nothing in it is about a person: no query, no words that anybody wrote. */
export function collect({ view, settings, version, language, words, violations, today }: Found): Report {
  const { document: page, location } = view;
  const tags = new Set([...everyElement(page)].map(({ localName }) => localName));
  const sections: Section[] = [
    widgetSection(page, version, words),
    ...frameSection(page, words),
    settingsSection(settings, words, tags),
    supportSection(settings, language, words, today),
    policySection(view, words, violations),
  ];
  const count = countFaults(sections);
  return {
    title: words.title,
    summary: count === 0 ? words.none : pluralOf(words.mend, count, language),
    facts: [fill(words.page, { page: location.origin + location.pathname }), fill(words.script, { version })],
    sections,
  };
}

function settingsSection(settings: Settings, words: CheckWords, tags: ReadonlySet<string>): Section {
  const { support, privacyUrl, concernUrl, nation } = settings;
  const faults = [
    ...((support?.length ?? 0) === 0 ? [words.noSupport] : []),
    ...(privacyUrl === undefined && tags.has('circle-sign-up') ? [words.noPrivacy] : []),
    ...(concernUrl === undefined && tags.has('circle-reflection-form') ? [words.noConcern] : []),
  ];
  return { title: words.settings, items: nation ? [] : [{ text: words.noNation, faults: [] }], faults };
}

function supportSection(settings: Settings, language: Language, words: CheckWords, today: string): Section {
  const own = expired(settings.support ?? [], today).map(({ name, checked = '' }) =>
    fill(words.lineOld, { name: name[language] ?? name.en, checked }),
  );
  const national = expired(supportLines([], settings.nation).lines, today).length > 0 ? [words.linesOld] : [];
  return { title: words.support, items: [], faults: [...own, ...national] };
}
