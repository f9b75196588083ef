// A circle to publish or to change.
import { change, listCircles, publish } from './api.js';
import { circleOf, faultsOf, valuesOf } from './circle-form.js';
import { checkbox, errorSummary, h, selectField, textField } from './elements.js';
import { attempt, say, show, text, views, words } from './page.js';

export function formView(circle, { values = valuesOf(circle), faults = [], error } = {}) {
  const wrong = Object.fromEntries(faults.map((name) => [name, words.errors[name]]));
  const field = (id, label, more = {}) =>
    textField(id, { label, value: values[id], error: wrong[id], autocomplete: 'off', ...more });
  const form = h(
    'form',
    { novalidate: true },
    field('title', words.title),
    field('titleCy', words.titleCy),
    field('date', words.date, { type: 'date', width: 10 }),
    field('from', words.from, { type: 'time', width: 10 }),
    field('to', words.to, { type: 'time', width: 10 }),
    field('places', words.placesField, { hint: words.placesHint, width: 4 }),
    field('location', words.location, { hint: words.locationHint }),
    field('online', words.online, { hint: words.onlineHint, type: 'url' }),
    field('hosts', words.hosts, { hint: words.hostsHint }),
    selectField('language-held', { label: words.language, value: values.language, options: words.languages }),
    selectField('kind', { label: words.kind, value: values.kind, options: words.kinds }),
    field('access', words.access, { hint: words.accessHint }),
    field('adjustments', words.adjustments),
    checkbox('open', { label: words.status, checked: values.open }),
    h('button', { class: 'nhsuk-button', type: 'submit' }, circle ? words.save : words.saveNew),
  );
  const read = () => ({ ...readForm(form), id: values.id });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // A second click would publish a second circle.
    if (form.hasAttribute('aria-busy')) return;
    form.setAttribute('aria-busy', 'true');
    save(circle, read());
  });
  const problem = faults.length > 0 ? errorSummary(words.summary, wrong) : error;
  const keep = () => formView(circle, { values: read(), faults });
  show(keep, circle ? `${words.change}: ${text(circle.title)}` : words.publish, [form], {
    error: problem,
    isBelow: true,
  });
}

/** @param {HTMLElement} form */
function readForm(form) {
  const value = (id) => /** @type {HTMLInputElement} */ (form.querySelector(`#${id}`)).value;
  const names = ['title', 'titleCy', 'date', 'from', 'to', 'places', 'location', 'online', 'hosts', 'kind', 'access'];
  return {
    ...Object.fromEntries([...names, 'adjustments'].map((name) => [name, value(name)])),
    language: value('language-held'),
    open: /** @type {HTMLInputElement} */ (form.querySelector('#open')).checked,
  };
}

async function save(circle, values) {
  const faults = faultsOf(values);
  if (faults.length > 0) return formView(circle, { values, faults });
  await attempt(
    async (error) => formView(circle, { values, error }),
    async () => {
      const body = circleOf(values, circle);
      if (circle) await change(circle.id, body);
      else await publishOnce({ id: values.id, ...body });
      await views.list();
      say(circle ? words.saved : words.published);
    },
  );
}

/** Where an answer was lost and somebody presses again, the id tells that it is the same circle. */
async function publishOnce({ id, ...body }) {
  try {
    await publish({ id, ...body });
  } catch (problem) {
    const isThere = async () => (await listCircles()).circles.some((circle) => circle.id === id);
    if (problem.problem !== 'fields' || !(await isThere())) throw problem;
    // What was typed since is meant.
    await change(id, body);
  }
}
