// What every view uses: the language, the place that it is drawn in, and what is said when something goes wrong.
import { ApiProblem } from './api.js';
import { timeOf } from './dates.js';
import { button, errorSummary, h } from './elements.js';
import { cy, en } from './strings.js';

const main = /** @type {HTMLElement} */ (document.getElementById('main'));
const statusLine = /** @type {HTMLElement} */ (document.getElementById('status'));
const languageButton = /** @type {HTMLElement} */ (document.getElementById('language'));

let language = 'en';
/** The words of the page, in its language. */
export let words = en;

/**
 * The views by name, so that they lead to each other without knowing each other: organiser.js puts them in.
 * @type {Record<string, (...given: any[]) => unknown>}
 */
export const views = {};
/** Draws what is shown now, again. */
let again = () => views.signIn();

export const text = (value) => (typeof value === 'string' ? value : (value?.[language] ?? value?.en ?? ''));
export const when = (circle) => timeOf(circle, language);

/** Puts a view on the page, with the focus on its heading, or on what went wrong. */
export function show(view, title, children, { error, isBelow = false } = {}) {
  again = view;
  const heading = h('h1', { tabindex: '-1' }, title);
  const back = isBelow ? [h('p', {}, button(words.back, goBack, { kind: 'link' }))] : [];
  main.replaceChildren(...back, ...(error ? [error] : []), heading, ...children.filter(Boolean));
  document.title = `${error ? words.error : ''}${title} - ${words.name}`;
  (error ?? heading).focus();
}

const signIn = (error) => views.signIn({ error });

/** To the list of circles. */
export const goBack = () => attempt(signIn, () => views.list());

export function say(sentence) {
  statusLine.textContent = sentence;
}

export const summaryOf = (problem) => {
  const name = problem instanceof ApiProblem ? problem.problem : '';
  return errorSummary(words.summary, {}, words.problems[name] ?? words.problems['']);
};

/** Does something, and shows what went wrong over the same view. */
export async function attempt(view, act) {
  try {
    await act();
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.problem === 'sign-in') signIn(summaryOf(problem));
    else await view(summaryOf(problem));
  }
}

export function setLanguage(next) {
  language = next;
  words = next === 'cy' ? cy : en;
  document.documentElement.lang = next;
  languageButton.textContent = words.other;
  languageButton.lang = next === 'cy' ? 'en' : 'cy';
  /** @type {HTMLElement} */ (document.getElementById('name')).textContent = words.name;
  /** @type {HTMLElement} */ (document.querySelector('.nhsuk-skip-link')).textContent = words.skip;
  attempt(signIn, async () => again());
}

languageButton.addEventListener('click', () => setLanguage(language === 'cy' ? 'en' : 'cy'));
