// What a web team pastes: what the snippet builder writes for each widget with every option, and what people write by hand.
import { widgets } from '../../demo/snippet-builder/choices.js';
import { snippetFor } from '../../demo/snippet-builder/snippets.js';

const VALUES = {
  text: 'Cylch "Llarwydd" a\'r tŷ & mwy',
  address: '/circles/deck.json?a=1&b=2',
  number: '3',
  yes: true,
};
/** Where words and names are sent, and who reads them: Drupal's guide says to keep these back from most editors. */
const KEPT_BACK = ['action', 'reader', 'kept', 'service'];

const optionsOf = (widget) =>
  Object.fromEntries(
    widgets[widget].options
      .filter(({ name }) => !KEPT_BACK.includes(name))
      .map(({ name, kind, values }) => [name, kind === 'choice' ? values.at(-1) : VALUES[kind]]),
  );

const last = (route, widget) => snippetFor({ widget, route, lang: 'cy', options: optionsOf(widget) }).at(-1).code;

export const WIDGETS = Object.keys(widgets);
export const placeholder = (widget) => last('placeholder', widget);
export const element = (widget) => last('script', widget);
export const frame = (widget) => last('frame', widget);

const DATA = '{"nation":"Wales","strings":{"start":{"en":"Begin \\"now\\"","cy":"Dechrau\'r cylch"}}}';
export const withData = `<div data-circle="timer" data-plan="20" data-lang="cy" data-json="${DATA.replaceAll('"', '&quot;')}">Mae angen JavaScript ar yr amserydd.</div>`;
/** As people wrote it before the builder left the paragraph out. */
export const withParagraph = '<div data-circle="timer" data-plan="20"><p>The circle timer needs JavaScript.</p></div>';
export const script = '<script src="/script/compassion-circle.min.js" defer></script>';
