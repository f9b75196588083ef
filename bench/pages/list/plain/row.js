import { ask } from '../content.mjs';

export const row = ({ title, when, place }) =>
  `<li><h3>${title}</h3><p>${when}</p><p>${place}</p><p><a href="${ask(title)}">Ask for a place</a></p></li>`;
