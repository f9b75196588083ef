import { ask } from '../content.mjs';

export const row = ({ title, start, end, when, place }) => `<li><h3>${title}</h3><p>${when}</p><p>${place}</p>
  <p><a href="${ask(title)}">Ask for a place</a></p>
  <add-to-calendar-button name="${title}" startDate="${start.slice(0, 10)}" startTime="${start.slice(11, 16)}"
    endDate="${end.slice(0, 10)}" endTime="${end.slice(11, 16)}" timeZone="UTC" location="${place}"
    options="'iCal','Outlook.com'"></add-to-calendar-button></li>`;
