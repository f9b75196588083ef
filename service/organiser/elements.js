// Makes elements without any markup from strings, and the NHS form parts that the page uses.

/**
 * @param {string} name
 * @param {Record<string, unknown>} [properties] attributes; `on…` are listeners, `true` is an attribute without a value
 * @param {...(Node | string | undefined)} children
 * @returns {HTMLElement}
 */
export function h(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/**
 * A table whose rows stand as lists on a narrow screen. The roles stay what they are there, too.
 * @param {string} label
 * @param {readonly string[]} heads
 * @param {readonly (readonly (Node | string)[])[]} rows
 */
export function table(label, heads, rows) {
  const cell = (content, index) =>
    h(
      'td',
      { class: 'nhsuk-table__cell', role: 'cell' },
      h('span', { class: 'nhsuk-table-responsive__heading', 'aria-hidden': 'true' }, `${heads[index]} `),
      content,
    );
  const head = (words) => h('th', { class: 'nhsuk-table__header', role: 'columnheader', scope: 'col' }, words);
  const row = (cells) => h('tr', { class: 'nhsuk-table__row', role: 'row' }, ...cells.map(cell));
  return h(
    'table',
    { class: 'nhsuk-table-responsive', role: 'table', 'aria-label': label },
    h('thead', { class: 'nhsuk-table__head', role: 'rowgroup' }, h('tr', { role: 'row' }, ...heads.map(head))),
    h('tbody', { class: 'nhsuk-table__body', role: 'rowgroup' }, ...rows.map(row)),
  );
}

/** @param {string} words @param {() => void} onclick @param {{ kind?: string, name?: string }} [more] */
export function button(words, onclick, { kind, name } = {}) {
  const look = kind === 'link' ? 'organiser-link' : `nhsuk-button${kind ? ` nhsuk-button--${kind}` : ''}`;
  return h('button', { type: 'button', class: look, 'aria-label': name, onclick }, words);
}

/**
 * A label, a hint, an error and a control.
 * @param {string} id
 * @param {{ label: string, hint?: string, error?: string, type?: string, value?: string, width?: number, autocomplete?: string }} options
 */
export function textField(id, { label, hint, error, type = 'text', value = '', width, autocomplete }) {
  const input = h('input', {
    ...{ id, name: id, type, value, autocomplete, spellcheck: 'false' },
    class: `nhsuk-input${error ? ' nhsuk-input--error' : ''}${width ? ` nhsuk-input--width-${width}` : ''}`,
    'aria-describedby': described(id, hint, error),
    inputmode: type === 'text' && width === 4 ? 'numeric' : undefined,
  });
  return group(id, { label, hint, error }, input);
}

/** @param {string} id @param {{ label: string, value: string, options: Record<string, string> }} options */
export function selectField(id, { label, value, options }) {
  const choices = Object.entries(options).map(([key, words]) =>
    h('option', { value: key, selected: key === value }, words),
  );
  return group(id, { label }, h('select', { id, name: id, class: 'nhsuk-select' }, ...choices));
}

/** @param {string} id @param {{ label: string, checked: boolean }} options */
export function checkbox(id, { label, checked }) {
  return h(
    'div',
    { class: 'nhsuk-form-group' },
    h(
      'div',
      { class: 'nhsuk-checkboxes' },
      h(
        'div',
        { class: 'nhsuk-checkboxes__item' },
        h('input', { id, name: id, type: 'checkbox', class: 'nhsuk-checkboxes__input', checked }),
        h('label', { for: id, class: 'nhsuk-label nhsuk-checkboxes__label' }, label),
      ),
    ),
  );
}

/** @param {string} title @param {Record<string, string>} errors words by the id of their field @param {string} other words that belong to no field */
export function errorSummary(title, errors, other = '') {
  const items = Object.entries(errors).map(([id, words]) =>
    h('li', {}, h('a', { href: `#${id}`, onclick: (event) => toField(event, id) }, words)),
  );
  if (other !== '') items.push(h('li', {}, other));
  return h(
    'div',
    { class: 'nhsuk-error-summary', role: 'alert', tabindex: '-1', 'aria-labelledby': 'summary' },
    h('h2', { class: 'nhsuk-error-summary__title', id: 'summary' }, title),
    h(
      'div',
      { class: 'nhsuk-error-summary__body' },
      h('ul', { class: 'nhsuk-list nhsuk-error-summary__list' }, ...items),
    ),
  );
}

function toField(event, id) {
  event.preventDefault();
  const field = document.getElementById(id);
  field?.closest('.nhsuk-form-group')?.scrollIntoView();
  field?.focus({ preventScroll: true });
}

function described(id, hint, error) {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

function group(id, { label, hint, error }, control) {
  return h(
    'div',
    { class: `nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}` },
    h('label', { for: id, class: 'nhsuk-label' }, label),
    hint ? h('div', { id: `${id}-hint`, class: 'nhsuk-hint' }, hint) : undefined,
    error ? h('span', { id: `${id}-error`, class: 'nhsuk-error-message' }, error) : undefined,
    control,
  );
}
