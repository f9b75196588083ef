// The form of the snippet builder: what can be chosen, as fields, and what is chosen, as data.
import { languages, routes, widgets } from './choices.js';
import { DEFAULT_FRAMES, DEFAULT_SCRIPT } from './snippets.js';
import { labels, languageNames, optionNames, optionNamesOf, routeNames, valueNames, widgetNames } from './words.js';

/** An element with attributes and children. Text stays text. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A label, a hint and one field, tied together. */
function labelled(field, id, label, hint) {
  field.id = id;
  const hintId = `${id}-hint`;
  if (hint) field.setAttribute('aria-describedby', hintId);
  return make(
    'div',
    { class: 'builder-field' },
    make('label', { for: id }, label),
    ...(hint ? [make('p', { class: 'builder-hint', id: hintId }, hint)] : []),
    field,
  );
}

function select(id, name, label, items) {
  const options = items.map(([value, text]) => make('option', { value }, text));
  return labelled(make('select', { name }, ...options), id, label);
}

function optionField(prefix, widget, { name, kind, values = [], least, most }) {
  const id = `${prefix}-${widget}-${name}`;
  const [label, hint] = optionNamesOf[widget]?.[name] ?? optionNames[name];
  if (kind === 'yes') {
    const box = make('input', { type: 'checkbox', name, id });
    return make('div', { class: 'builder-check' }, box, make('label', { for: id }, label));
  }
  if (kind === 'choice')
    return select(id, name, label, [['', labels.unset], ...values.map((value) => [value, valueNames[name][value]])]);
  const number = kind === 'number' ? { inputmode: 'numeric', size: '4', min: least, max: most } : {};
  return labelled(
    make('input', { type: 'text', name, autocomplete: 'off', spellcheck: 'false', ...number }),
    id,
    label,
    hint,
  );
}

/** The fields of the builder, in one form. */
export function makeForm(prefix) {
  const widgetRadios = Object.keys(widgets).map((name, index) => {
    const id = `${prefix}-widget-${name}`;
    const radio = make('input', { type: 'radio', name: 'widget', value: name, id });
    radio.checked = index === 0;
    return make('div', { class: 'builder-check' }, radio, make('label', { for: id }, widgetNames[name]));
  });
  const optionGroups = Object.entries(widgets).map(([name, { options }]) =>
    make(
      'fieldset',
      { 'data-widget': name },
      make('legend', {}, labels.options),
      ...options.map((option) => optionField(prefix, name, option)),
    ),
  );
  const file = (name, value, hint) =>
    labelled(
      make('input', { type: 'text', name, value, autocomplete: 'off', spellcheck: 'false' }),
      `${prefix}-${name}`,
      labels[name],
      hint,
    );
  return make(
    'form',
    { class: 'builder-form', 'aria-label': labels.form },
    make('fieldset', {}, make('legend', {}, labels.widget), ...widgetRadios),
    select(
      `${prefix}-route`,
      'route',
      labels.route,
      routes.map((route) => [route, routeNames[route]]),
    ),
    select(
      `${prefix}-lang`,
      'lang',
      labels.language,
      languages.map((each) => [each, languageNames[each]]),
    ),
    ...optionGroups,
    make(
      'fieldset',
      { 'data-files': '' },
      make('legend', {}, labels.addresses),
      file('script', DEFAULT_SCRIPT),
      file('settings', '', labels.settingsHint),
      file('frames', DEFAULT_FRAMES),
    ),
  );
}

/** Which of the files a route needs. */
const FILES = {
  script: ['script', 'settings'],
  placeholder: ['script', 'settings'],
  frame: ['frames'],
  sharepoint: ['frames'],
};

/** Shows the fields that count for what is chosen. */
export function showFields(form, { widget, route }) {
  for (const group of form.querySelectorAll('[data-widget]')) group.hidden = group.dataset.widget !== widget;
  const needed = FILES[route] ?? [];
  const files = form.querySelector('[data-files]');
  files.hidden = needed.length === 0;
  for (const field of files.querySelectorAll('input')) field.closest('div').hidden = !needed.includes(field.name);
}

/**
 * What is chosen now.
 * @returns {import('./snippets.js').Chosen}
 */
export function readForm(form) {
  const value = (name) => form.elements.namedItem(name).value;
  const widget = value('widget');
  const options = {};
  for (const field of form.querySelectorAll(`[data-widget="${widget}"] :is(input, select)`))
    options[field.name] = field.type === 'checkbox' ? field.checked : field.value;
  return {
    widget,
    options,
    route: value('route'),
    lang: value('lang'),
    script: value('script'),
    settings: value('settings'),
    frames: value('frames'),
  };
}
