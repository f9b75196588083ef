import { fill } from '../../shared/language/words.js';
import { isOurs } from '../frame-parent.js';
import type { CheckWords } from './check.strings.en.js';
import { FEATURES } from './collect-policies.js';
import { everyElement } from './collect-widgets.js';
import type { Item, Section } from './report.js';

/** What docs/embedding/iframe.md asks for, besides what it asks `allow` for. */
const SANDBOX = [
  'allow-scripts',
  'allow-forms',
  'allow-same-origin',
  'allow-downloads',
  'allow-modals',
  'allow-popups',
];

/** Frames with embed pages, where there are any. What is inside one of another site is its own check's affair. */
export function frameSection(page: Document, words: CheckWords): readonly Section[] {
  const items = [...everyElement(page)]
    .filter((element): element is HTMLIFrameElement => element.localName === 'iframe')
    .filter(isOurs)
    .map((frame) => itemOf(frame, words));
  return items.length === 0 ? [] : [{ title: words.frames, items, faults: [] }];
}

function itemOf(frame: HTMLIFrameElement, words: CheckWords): Item {
  const { origin, pathname } = new URL(frame.src);
  const allow = frame.allow.toLowerCase();
  const isFull = frame.allowFullscreen;
  const lacking = FEATURES.filter((each) => !allow.includes(each) && !(each === 'fullscreen' && isFull));
  const missing = frame.hasAttribute('sandbox') ? SANDBOX.filter((each) => !frame.sandbox.contains(each)) : [];
  return {
    text: fill(words.frame, { name: origin + pathname }),
    faults: [
      ...(frame.title.trim() === '' ? [words.noTitle] : []),
      ...(lacking.length > 0 ? [fill(words.noAllow, { values: lacking.join('; ') })] : []),
      ...(missing.length > 0 ? [fill(words.noSandbox, { values: missing.join(' ') })] : []),
    ],
  };
}
