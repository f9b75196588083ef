import { answers, button, choice, heading, LIMIT, line, purpose } from '../content.mjs';

export default {
  label: 'Material Web',
  role: 'peer',
  packages: ['@material/web'],
  style: 'md-outlined-text-field{display:block;margin-block:1rem}',
  body: (i) => `<form class="form"><h2>${heading}</h2><p>${purpose}</p>
  <fieldset><legend>${choice.label}</legend>
    ${choice.options
      .map((text, at) => `<p><label><md-radio name="choice${i}" value="${at}" required></md-radio> ${text}</label></p>`)
      .join('')}</fieldset>
  <md-outlined-text-field label="${line.label}" supporting-text="${line.hint}"></md-outlined-text-field>
  ${answers
    .map(
      ({ label, hint }) => `<md-outlined-text-field type="textarea" label="${label}" supporting-text="${hint}" rows="5"
        maxlength="${LIMIT}" required></md-outlined-text-field>`,
    )
    .join('')}
  <md-filled-button>${button}</md-filled-button></form>`,
  ready: `[...document.querySelectorAll('md-outlined-text-field')].at(-1)?.shadowRoot?.querySelector('textarea')`,
};
