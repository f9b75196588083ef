import 'survey-core/survey-core.min.css';
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';
import { answers, button, choice, heading, LIMIT, line, purpose } from '../content.mjs';

const fields = [
  { type: 'radiogroup', name: 'choice', title: choice.label, choices: choice.options, isRequired: true },
  { type: 'text', name: 'line', title: line.label, description: line.hint },
  ...answers.map(({ label, hint }, at) => ({
    type: 'comment',
    name: `answer${at}`,
    title: label,
    description: hint,
    rows: 5,
    maxLength: LIMIT,
    isRequired: true,
  })),
];

export const start = (host) =>
  renderSurvey(new Model({ title: heading, description: purpose, completeText: button, elements: fields }), host);
