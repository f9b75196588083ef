import { siteSettings } from './browser.js';
import * as by from './reach.js';
import { feedback, said, words, type State, type States } from './state.js';

/** What the form says of each answer. */
const failed = (status: number, sign: RegExp): State => ({
  attributes: feedback,
  before: () => by.answers(status, { 'retry-after': '3600' }),
  reach: by.ways(by.written(words.en, 5), by.pressed('submit'), said(sign)),
  sign,
});

/** Before, while and after something is sent. */
export const sending: States = {
  'who reads it, where nobody can reply': {
    attributes: `template="organisation-themes" action="/feedback" reader="The wellbeing team"`,
    before: () => siteSettings({ concernUrl: '/speak-up' }),
    sign: /Nobody can reply to this/,
  },
  'nothing to send': {
    attributes: feedback,
    reach: by.pressed('submit'),
    sign: /There is nothing to send yet/,
  },
  sending: {
    attributes: feedback,
    before: () => by.answers('never'),
    reach: by.ways(by.written(words.en, 5), by.pressed('submit')),
    sign: /Sending/,
  },
  'a busy service': failed(503, /because the service is busy/),
  'a service that refuses': failed(422, /because the service did not take it/),
  'a person who is signed out': failed(401, /because you are signed out/),
  'a text that is too large': failed(413, /because it is too long/),
  'an unknown outcome': failed(500, /We do not know if it has arrived/),
  'a page that could not send': {
    attributes: feedback,
    reach: by.ways(
      by.written(words.en, 5),
      async (page) => {
        page.element.addEventListener(
          'circle-reflection-submit',
          (event) => event.respondWith(Promise.reject(new Error('no'))),
          { once: true },
        );
        await page.settled();
      },
      by.pressed('submit'),
      said(/It was not sent\./),
    ),
    sign: /It was not sent\. Your words are still here/,
  },
  'sent after an unknown outcome': {
    attributes: feedback,
    before: () => by.answers(500),
    reach: by.ways(by.written(words.en, 5), by.pressed('submit'), said(/We do not know/), by.arrived, (page) =>
      by.ways(by.pressed('submit'), by.shown('.nhsuk-panel'))(page),
    ),
    sign: /Your words have arrived/,
  },
};
