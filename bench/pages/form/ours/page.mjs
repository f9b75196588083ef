import { answers, choice, heading, LIMIT, line, purpose } from '../content.mjs';

const fields = [
  {
    id: 'choice',
    kind: 'single-choice',
    label: choice.label,
    required: true,
    options: choice.options.map((label, at) => ({ value: `o${at}`, label })),
  },
  { id: 'line', kind: 'text', label: line.label, hint: line.hint },
  ...answers.map((answer, at) => ({
    id: `answer${at}`,
    kind: 'long-text',
    ...answer,
    rows: 5,
    length: LIMIT,
    required: true,
  })),
];
const data = JSON.stringify({ templates: [{ id: 'bench', title: heading, purpose, fields }] });

export default {
  label: 'circle-reflection-form',
  role: 'ours',
  body: () =>
    `<circle-reflection-form template="bench"><script type="application/json">${data}</script></circle-reflection-form>`,
  style: 'circle-reflection-form:not(:defined){display:block;min-block-size:100rem}',
  ready: `document.querySelector('circle-reflection-form')?.shadowRoot?.querySelector('textarea')`,
};
