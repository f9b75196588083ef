import { answers, button, choice, heading, LIMIT, line, purpose } from '../content.mjs';

export default {
  label: 'Web Awesome',
  role: 'peer',
  packages: ['@awesome.me/webawesome'],
  body: () => `<form class="form"><h2>${heading}</h2><p>${purpose}</p>
  <wa-radio-group label="${choice.label}" name="choice" required>
    ${choice.options.map((text, at) => `<wa-radio value="${at}">${text}</wa-radio>`).join('')}</wa-radio-group>
  <wa-input label="${line.label}" hint="${line.hint}"></wa-input>
  ${answers
    .map(
      ({ label, hint }) =>
        `<wa-textarea label="${label}" hint="${hint}" rows="5" maxlength="${LIMIT}" with-count required></wa-textarea>`,
    )
    .join('')}
  <wa-button type="submit" variant="brand">${button}</wa-button></form>`,
  ready: `[...document.querySelectorAll('wa-textarea')].at(-1)?.shadowRoot?.querySelector('textarea')`,
};
