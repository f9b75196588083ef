// The organiser page: one view at a time, drawn anew from what the service says.
import {
  ApiProblem,
  cancel,
  change,
  givePlace,
  listCircles,
  listPeople,
  peopleFile,
  publish,
  setToken,
  takeOff,
} from './api.js';
import { circleOf, faultsOf, valuesOf } from './circle-form.js';
import { button, checkbox, errorSummary, h, selectField, table, textField } from './elements.js';
import { cy, en } from './strings.js';

const main = /** @type {HTMLElement} */ (document.getElementById('main'));
const statusLine = /** @type {HTMLElement} */ (document.getElementById('status'));
const languageButton = /** @type {HTMLElement} */ (document.getElementById('language'));

let language = 'en';
let words = en;
let hasMail = false;
/** Draws what is shown now, again. */
let again = signInView;

const text = (value) => (typeof value === 'string' ? value : (value?.[language] ?? value?.en ?? ''));
const date = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const dateCy = new Intl.DateTimeFormat('cy', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** "2pm", "2:30pm", as the NHS writes times. */
function clock(time) {
  const [hour, minute] = [time.getHours(), time.getMinutes()];
  if (minute === 0 && hour === 12) return language === 'cy' ? 'hanner dydd' : 'midday';
  if (minute === 0 && hour === 0) return language === 'cy' ? 'hanner nos' : 'midnight';
  const shown = `${hour % 12 || 12}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}`;
  return `${shown}${hour < 12 ? 'am' : 'pm'}`;
}

function when(circle) {
  const [start, end] = [new Date(circle.start), new Date(circle.end)];
  const day = (language === 'cy' ? dateCy : date).format(start).replace(/(\p{L}),/u, '$1');
  return `${day}, ${clock(start)} ${language === 'cy' ? 'tan' : 'to'} ${clock(end)}`;
}

/** Puts a view on the page, with the focus on its heading, or on what went wrong. */
function show(view, title, children, { error, isBelow = false } = {}) {
  again = view;
  const heading = h('h1', { tabindex: '-1' }, title);
  const back = isBelow ? [h('p', {}, backLink())] : [];
  main.replaceChildren(...back, ...(error ? [error] : []), heading, ...children.filter(Boolean));
  document.title = `${error ? words.error : ''}${title} - ${words.name}`;
  (error ?? heading).focus();
}

function say(sentence) {
  statusLine.textContent = sentence;
}

const summaryOf = (problem) => {
  const name = problem instanceof ApiProblem ? problem.problem : '';
  return errorSummary(words.summary, {}, words.problems[name] ?? words.problems['']);
};

/** Does something, and shows what went wrong over the same view. */
async function attempt(view, act) {
  try {
    await act();
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.problem === 'sign-in') signInView({ error: summaryOf(problem) });
    else await view(summaryOf(problem));
  }
}

function signInView({ error, fault } = {}) {
  const form = h(
    'form',
    { novalidate: true },
    textField('token', {
      label: words.token,
      hint: words.tokenHint,
      error: fault,
      type: 'password',
      autocomplete: 'off',
    }),
    h('button', { class: 'nhsuk-button', type: 'submit' }, words.signIn),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { value } = /** @type {HTMLInputElement} */ (form.querySelector('#token'));
    if (value.trim() === '') return wrongToken(words.tokenMissing);
    setToken(value.trim());
    listCircles().then(
      () => listView(),
      (problem) => {
        setToken('');
        if (problem.problem === 'sign-in') wrongToken(words.tokenWrong);
        else signInView({ error: summaryOf(problem) });
      },
    );
  });
  show(() => signInView(), words.signIn, [form], {
    error: fault ? errorSummary(words.summary, { token: fault }) : error,
  });
}

const wrongToken = (fault) => signInView({ fault });

async function listView(error) {
  const { circles, mail } = await listCircles();
  hasMail = mail;
  // What comes next is first; what is over comes last.
  const toCome = circles.filter((circle) => !isPast(circle)).reverse();
  const rows = [...toCome, ...circles.filter(isPast)].map((circle) => rowOf(circle));
  const heads = [words.when, words.what, words.places, words.waitingHead, words.statusHead, words.actions];
  show(
    listView,
    words.circles,
    [
      mail ? undefined : h('div', { class: 'nhsuk-inset-text' }, h('p', {}, words.tellThem)),
      h(
        'div',
        { class: 'organiser-actions' },
        button(words.publish, () => formView(undefined)),
        button(words.signOut, signOut, { kind: 'secondary' }),
      ),
      circles.length === 0 ? h('p', {}, words.noCircles) : table(words.circles, heads, rows),
    ],
    { error },
  );
}

function signOut() {
  setToken('');
  signInView();
}

const isPast = (circle) => Date.parse(circle.end) < Date.now();

function rowOf(circle) {
  const title = text(circle.title);
  const status = isPast(circle) && circle.status !== 'cancelled' ? 'past' : circle.status;
  const colours = { open: 'green', closed: 'grey', cancelled: 'orange', past: 'grey' };
  const act = (label, view) => button(label, view, { kind: 'link', name: `${label}: ${title}, ${when(circle)}` });
  const isOver = status === 'past' || status === 'cancelled';
  return [
    when(circle),
    title,
    words.of(circle.taken, circle.places),
    String(circle.waiting),
    h('strong', { class: `nhsuk-tag nhsuk-tag--${colours[status]}` }, words.statuses[status]),
    h(
      'div',
      { class: 'organiser-actions' },
      act(words.people, () => attempt(listView, () => peopleView(circle))),
      isOver ? undefined : act(words.change, () => formView(circle)),
      isOver ? undefined : act(words.cancel, () => cancelView(circle)),
    ),
  ];
}

const backLink = () => button(words.back, () => attempt(signInView, listView), { kind: 'link' });

function formView(circle, { values = valuesOf(circle), faults = [], error } = {}) {
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
      await listView();
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

function cancelView(circle, error) {
  show(
    () => cancelView(circle),
    words.cancelTitle(text(circle.title)),
    [
      h('p', {}, when(circle)),
      h('p', {}, words.cancelText(circle.taken + circle.waiting)),
      h('p', {}, hasMail ? words.cancelMailed : words.tellThem),
      h(
        'div',
        { class: 'organiser-actions' },
        button(
          words.cancelYes,
          () =>
            attempt(
              (problem) => cancelView(circle, problem),
              () => doCancel(circle),
            ),
          {
            kind: 'warning',
          },
        ),
        button(words.cancelNo, () => attempt(signInView, listView), { kind: 'secondary' }),
      ),
    ],
    { error, isBelow: true },
  );
}

async function doCancel(circle) {
  await cancel(circle.id);
  await listView();
  say(words.cancelled);
}

async function peopleView(circle, error) {
  const people = await listPeople(circle.id);
  const draw = (problem) => peopleView(circle, problem);
  const act = (label, person, work, sentence) =>
    button(
      label,
      () =>
        attempt(draw, async () => {
          await work(person.id);
          await draw();
          say(sentence);
        }),
      { kind: 'link', name: `${label}: ${person.name}` },
    );
  const rows = people.map((person) => {
    const status = words.personStatuses[person.status];
    return [
      person.name,
      person.email,
      typeof status === 'function' ? status(person.position) : status,
      person.told ? words.yes : words.no,
      h(
        'div',
        { class: 'organiser-actions' },
        person.position === 1 ? act(words.give, person, givePlace, words.given) : undefined,
        person.status === 'cancelled' ? undefined : act(words.takeOff, person, takeOff, words.takenOff),
      ),
    ];
  });
  const heads = [words.person, words.email, words.personStatus, words.told, words.actions];
  const title = `${text(circle.title)}`;
  const download = button(words.csv, () => attempt(draw, () => downloadPeople(circle)), { kind: 'secondary' });
  show(
    draw,
    title,
    [
      h('p', {}, when(circle)),
      ...(people.length === 0
        ? [h('p', {}, words.nobody)]
        : [table(title, heads, rows), download, h('p', {}, words.csvNote)]),
    ],
    { error, isBelow: true },
  );
}

async function downloadPeople(circle) {
  const address = URL.createObjectURL(await peopleFile(circle.id));
  h('a', { href: address, download: `sign-ups-${circle.id}.csv` }).click();
  // The browser has read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function setLanguage(next) {
  language = next;
  words = next === 'cy' ? cy : en;
  document.documentElement.lang = next;
  languageButton.textContent = words.other;
  languageButton.lang = next === 'cy' ? 'en' : 'cy';
  /** @type {HTMLElement} */ (document.getElementById('name')).textContent = words.name;
  /** @type {HTMLElement} */ (document.querySelector('.nhsuk-skip-link')).textContent = words.skip;
  attempt(signInView, async () => again());
}

languageButton.addEventListener('click', () => setLanguage(language === 'cy' ? 'en' : 'cy'));
// Somebody whom a proxy has signed in needs no token.
listCircles().then(
  () => listView(),
  () => setLanguage(/^cy\b/.test(navigator.language) ? 'cy' : 'en'),
);
