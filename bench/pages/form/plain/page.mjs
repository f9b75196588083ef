import { answers, button, choice, heading, LIMIT, line, purpose } from '../content.mjs';

const radio = (text, at, i) =>
  `<p><label><input type="radio" name="choice${i}" value="${at}" required> ${text}</label></p>`;
const answer = ({ label, hint }, at, i) => `<p><label for="answer${at}-${i}">${label}</label></p>
  <p id="hint${at}-${i}">${hint}</p>
  <textarea id="answer${at}-${i}" aria-describedby="hint${at}-${i} count${at}-${i}" rows="5" required></textarea>
  <p class="count" id="count${at}-${i}">You have ${LIMIT} characters remaining</p>`;

export default {
  label: 'Plain HTML',
  role: 'plain',
  style: `textarea,input[type=text]{box-sizing:border-box;width:100%;font:inherit;padding:4px;border:2px solid #4c6272}
    fieldset{border:0;padding:0;margin:0}`,
  body: (i) => `<form class="form"><h2>${heading}</h2><p>${purpose}</p>
  <fieldset><legend>${choice.label}</legend>${choice.options.map((text, at) => radio(text, at, i)).join('')}</fieldset>
  <p><label for="line${i}">${line.label}</label></p><p id="line-hint${i}">${line.hint}</p>
  <input type="text" id="line${i}" aria-describedby="line-hint${i}">
  ${answers.map((each, at) => answer(each, at, i)).join('')}
  <p><button>${button}</button></p></form>`,
  ready: `document.querySelector('textarea')`,
};
