import { answers, button, choice, heading, LIMIT, line, purpose } from '../content.mjs';

export default {
  label: '@ukic/web-components',
  role: 'peer',
  packages: ['@ukic/web-components'],
  body: (i) => `<form class="form"><h2>${heading}</h2><p>${purpose}</p>
  <ic-radio-group name="choice${i}" label="${choice.label}" required>
    ${choice.options.map((text, at) => `<ic-radio-option value="${at}" label="${text}"></ic-radio-option>`).join('')}
  </ic-radio-group>
  <ic-text-field label="${line.label}" helper-text="${line.hint}"></ic-text-field>
  ${answers
    .map(
      ({ label, hint }) => `<ic-text-field label="${label}" helper-text="${hint}" rows="5" max-characters="${LIMIT}"
        required></ic-text-field>`,
    )
    .join('')}
  <ic-button type="submit" variant="primary">${button}</ic-button></form>`,
  ready: `[...document.querySelectorAll('ic-text-field')].at(-1)?.shadowRoot?.querySelector('textarea')`,
};
