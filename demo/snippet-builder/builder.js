// The snippet builder: a form, what to paste, and the widget itself as the choices make it.
import { widgets } from './choices.js';
import { make, makeForm, readForm, showFields } from './form.js';
import { attributesOf, refused, snippetFor } from './snippets.js';
import { labels, optionNames, optionNamesOf, placeNames, routeNotes } from './words.js';

/** Routes whose snippet has the hash of the script. */
const HASHED = ['script', 'placeholder'];

/**
 * Puts the builder into an element. `integrity` is the hash of the script of this build, once it is known, and `script`
 * the address that snippets begin with. `check: false` is for a page opened as a file, where browsers load no check.
 * @param {HTMLElement} place
 * @param {{ integrity?: Promise<string | undefined>, script?: string, check?: false | (() => unknown) }} [options]
 */
export function mountBuilder(place, { integrity, script, check } = {}) {
  const form = makeForm('builder');
  const blocks = make('div', { class: 'builder-blocks' });
  const note = make('p', { class: 'builder-hint' });
  const left = make('p', { class: 'builder-refused' });
  const noHash = make('p', { class: 'builder-hint' }, labels.noHash);
  const status = make('p', { class: 'builder-status', role: 'status' });
  const stage = make('div', { class: 'builder-stage' });
  const checkButton = make('button', { type: 'button', class: 'builder-button' }, labels.check);
  let hash;
  let shown;

  function update() {
    const chosen = { ...readForm(form), integrity: hash };
    showFields(form, chosen);
    note.textContent = routeNotes[chosen.route];
    const names = refused(chosen).map(
      (name) => (optionNamesOf[chosen.widget]?.[name] ?? optionNames[name] ?? [labels[name]])[0],
    );
    left.textContent = names.length === 0 ? '' : `${labels.refused}${names.join(', ')}.`;
    noHash.hidden = hash !== undefined || !HASHED.includes(chosen.route);
    writeBlocks(blocks, snippetFor(chosen), status);
  }

  /** The widget is made anew for what changes it, so that nobody loses what they try in it for another reason. */
  function preview() {
    const chosen = readForm(form);
    const attributes = attributesOf(chosen);
    const key = JSON.stringify([chosen.widget, attributes]);
    if (key === shown) return;
    shown = key;
    const widget = document.createElement(widgets[chosen.widget].tag);
    for (const { name, value } of attributes) widget.setAttribute(name, value);
    stage.replaceChildren(widget);
  }

  form.addEventListener('input', update);
  form.addEventListener('change', preview);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    preview();
  });
  checkButton.addEventListener('click', () => {
    const run = check || globalThis.CompassionCircle?.check?.bind(globalThis.CompassionCircle);
    status.textContent = run ? '' : labels.noCheck;
    run?.();
  });

  place.classList.add('builder');
  place.replaceChildren(
    form,
    make(
      'section',
      { class: 'builder-result', 'aria-labelledby': 'builder-snippet' },
      make('h2', { id: 'builder-snippet' }, labels.snippet),
      note,
      left,
      blocks,
      noHash,
      status,
    ),
    make(
      'section',
      { class: 'builder-preview', 'aria-labelledby': 'builder-preview' },
      make('h2', { id: 'builder-preview' }, labels.preview),
      make('p', { class: 'builder-hint' }, labels.previewHint),
      stage,
      ...(check === false ? [] : [make('p', { class: 'builder-hint' }, labels.checkHint), checkButton]),
    ),
  );
  if (script) form.elements.namedItem('script').value = script;
  update();
  preview();
  integrity
    ?.then((value) => {
      hash = value;
      update();
    })
    .catch(() => undefined);
}

/** The blocks to paste. Those that are there already keep their place, so that nobody loses the focus. */
function writeBlocks(list, blocks, status) {
  while (list.children.length > blocks.length) list.lastElementChild.remove();
  for (const [index, { place, code }] of blocks.entries()) {
    const block = list.children[index] ?? list.appendChild(makeBlock(index, status));
    block.querySelector('h3').textContent = placeNames[place];
    const text = block.querySelector('code');
    if (text.textContent !== code) text.textContent = code;
  }
}

function makeBlock(index, status) {
  const heading = `builder-block-${index}`;
  const code = make('code');
  const button = make(
    'button',
    { type: 'button', class: 'builder-button', id: `${heading}-copy`, 'aria-labelledby': `${heading}-copy ${heading}` },
    labels.copy,
  );
  button.addEventListener('click', async () => {
    status.textContent = '';
    try {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = labels.copied;
    } catch {
      getSelection()?.selectAllChildren(code);
      status.textContent = labels.notCopied;
    }
  });
  return make(
    'div',
    { class: 'builder-block' },
    make('h3', { id: heading }),
    make('pre', { tabindex: '0', role: 'group', 'aria-labelledby': heading }, code),
    button,
  );
}
