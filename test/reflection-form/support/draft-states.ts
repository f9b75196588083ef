import { noEncryption, noSaving } from './browser.js';
import * as by from './reach.js';
import { said, words, type State, type States } from './state.js';
import { everyKind } from './template-states.js';

/** A template of its own for each run: drafts of other tests have other names. */
const draftId = `draft-${Math.random().toString(36).slice(2)}`;
const draft = (state: Omit<State, 'attributes' | 'data'>): State => ({
  ...state,
  attributes: `template="${draftId}" drafts="encrypted"`,
  data: { templates: [{ ...everyKind, id: draftId }] },
  before: async () => {
    by.draftsOf(draftId);
    await state.before?.();
  },
});
const found = () => by.leaveDraft(draftId);
const began = by.ways(by.written(words.en), by.unfolded, by.entered(by.PASSPHRASE));
const begun = by.ways(began, by.shown('.reflection-saved'), by.shown('#draft-delete'), (page) =>
  page.until(() => /Saved at/.test(page.text)),
);

export const drafts: States = {
  'a draft on offer': draft({ reach: by.unfolded, sign: /Keep a draft on this computer/ }),
  'a passphrase that is too short': draft({
    reach: by.ways(by.unfolded, by.entered('kettle')),
    sign: /Error: Enter a passphrase of 12 characters or more/,
  }),
  'a draft that is saved': draft({ reach: begun, sign: /Saved at/ }),
  'a draft that is found': draft({
    before: found,
    reach: by.shown('#draft-delete'),
    sign: /There is a draft on this computer/,
  }),
  'a draft that is found beside words': draft({
    before: found,
    reach: by.ways(by.shown('#draft-delete'), by.written(words.en)),
    sign: /To open it, clear your words first/,
  }),
  'a draft that is opened': draft({
    before: found,
    reach: by.ways(by.shown('#draft-delete'), by.entered(by.PASSPHRASE), said(/Saved at/)),
    sign: /Delete the draft/,
  }),
  'a wrong passphrase': draft({
    before: found,
    reach: by.ways(by.shown('#draft-delete'), by.entered('another kettle'), said(/does not open/)),
    sign: /This passphrase does not open the draft/,
  }),
  'hidden words with a draft': draft({
    reach: by.ways(begun, by.unattended(5)),
    sign: /Your words are hidden/,
  }),
  'a question before a draft goes': draft({
    reach: by.ways(begun, by.unattended(5), by.pressed('clear')),
    sign: /No, keep it/,
  }),
  'a draft that is soon locked': draft({
    reach: by.ways(begun, by.unattended(13)),
    sign: /Your draft will be locked in 2 minutes/,
  }),
  'a draft that is locked': draft({
    reach: by.ways(begun, by.unattended(15), by.shown('#passphrase')),
    sign: /Your draft is locked/,
  }),
  'a draft of which another tab has a newer one': draft({
    reach: by.ways(begun, by.savedElsewhere, by.written('More.'), said(/Another tab has saved/)),
    sign: /Another tab has saved this draft since/,
  }),
  'a full disk': draft({
    reach: by.ways(
      begun,
      (page) => {
        noSaving('QuotaExceededError');
        return page.settled();
      },
      by.written('More.'),
      said(/no space/),
    ),
    sign: /There is no space left on this computer/,
  }),
  'a browser that keeps no draft': draft({
    before: () => noSaving('UnknownError'),
    reach: by.ways(began, said(/does not let/)),
    sign: /This browser does not let the page keep a draft/,
  }),
  'a page that cannot encrypt': draft({
    before: noEncryption,
    reach: by.ways(by.written(words.en), by.unfolded),
    sign: /This page cannot encrypt/,
  }),
  'a draft that is deleted': draft({
    reach: by.ways(begun, by.pressed('draft-delete'), said(/is deleted/)),
    sign: /The draft is deleted/,
  }),
};
