import { answers, button, choice, heading, LIMIT, line, purpose } from '../content.mjs';

const radio = (text, at, i) => `<div class="nhsuk-radios__item">
  <input class="nhsuk-radios__input" id="choice${at}-${i}" name="choice${i}" type="radio" value="${at}" required>
  <label class="nhsuk-label nhsuk-radios__label" for="choice${at}-${i}">${text}</label></div>`;
const answer = ({ label, hint }, at, i) => `<div class="nhsuk-form-group nhsuk-character-count"
    data-module="nhsuk-character-count" data-maxlength="${LIMIT}">
  <label class="nhsuk-label" for="answer${at}-${i}">${label}</label>
  <div class="nhsuk-hint" id="answer${at}-${i}-hint">${hint}</div>
  <textarea class="nhsuk-textarea nhsuk-js-character-count" id="answer${at}-${i}" name="answer${at}" rows="5" required
    aria-describedby="answer${at}-${i}-info answer${at}-${i}-hint"></textarea>
  <div class="nhsuk-hint nhsuk-character-count__message" id="answer${at}-${i}-info">
    You can enter up to ${LIMIT} characters</div></div>`;

export default {
  label: 'nhsuk-frontend, its CSS and JS',
  role: 'limit',
  packages: ['nhsuk-frontend'],
  bodyClass: 'nhsuk-frontend-supported',
  body: (i) => `<form class="form"><h2 class="nhsuk-heading-l">${heading}</h2><p>${purpose}</p>
  <div class="nhsuk-form-group"><fieldset class="nhsuk-fieldset">
    <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">${choice.label}</legend>
    <div class="nhsuk-radios" data-module="nhsuk-radios">${choice.options.map((text, at) => radio(text, at, i)).join('')}</div>
  </fieldset></div>
  <div class="nhsuk-form-group"><label class="nhsuk-label" for="line${i}">${line.label}</label>
    <div class="nhsuk-hint" id="line-hint${i}">${line.hint}</div>
    <input class="nhsuk-input" id="line${i}" type="text" aria-describedby="line-hint${i}"></div>
  ${answers.map((each, at) => answer(each, at, i)).join('')}
  <button class="nhsuk-button" data-module="nhsuk-button" data-prevent-double-click="true">${button}</button></form>`,
  ready: `document.querySelector('.nhsuk-character-count__status')`,
};
