// Where an organiser gives the token.
import { listCircles, setToken } from './api.js';
import { errorSummary, h, textField } from './elements.js';
import { show, summaryOf, views, words } from './page.js';

export function signInView({ error, fault } = {}) {
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
      () => views.list(),
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
