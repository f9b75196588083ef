import { expect } from '@open-wc/testing';
import { ROUNDS } from '../../../src/shared/draft/draft-cipher.js';
import { readDraft } from '../../../src/shared/draft/draft-store.js';
import {
  beginDraft,
  discardDraft,
  hasDraft,
  openDraft,
  type Draft,
  type Opened,
} from '../../../src/shared/draft/draft.js';

const CANARY = 'canary-7f3a the words of a reflection';
const DATABASE = 'compassion-circle-drafts';

let count = 0;
let open: Draft[] = [];
const draftOf = (opened: Opened): Draft => {
  if ('fault' in opened) throw new Error(opened.fault);
  open.push(opened.draft);
  return opened.draft;
};
const faultOf = (opened: Opened) => ('fault' in opened ? opened.fault : undefined);
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

describe('an encrypted draft', () => {
  let name: string;
  beforeEach(() => (name = `test ${++count}`));
  afterEach(async () => {
    for (const draft of open) {
      await draft.delete();
      await draft.close();
    }
    open = [];
  });

  it('comes back with its passphrase, in another tab too once this one has let it go', async () => {
    const draft = draftOf(await beginDraft(name, 'correct horse'));
    expect(await draft.save({ text: CANARY })).to.equal(undefined);
    await draft.close();
    const again = await openDraft(name, 'correct horse');
    draftOf(again);
    expect('value' in again && again.value).to.deep.equal({ text: CANARY });
  });

  it('takes the same letters for the same passphrase, however they were typed', async () => {
    const draft = draftOf(await beginDraft(name, 'caf\u00e9 bach'));
    await draft.save(1);
    await draft.close();
    expect(faultOf(await openDraft(name, 'cafe\u0301 bach'))).to.equal(undefined);
    await discardDraft(name);
  });

  it('says that a passphrase is wrong, and destroys nothing', async () => {
    const draft = draftOf(await beginDraft(name, 'right'));
    await draft.save({ text: CANARY });
    await draft.close();
    expect(faultOf(await openDraft(name, 'wrong'))).to.equal('wrong');
    const again = await openDraft(name, 'right');
    draftOf(again);
    expect('value' in again && again.value).to.deep.equal({ text: CANARY });
  });

  it('lies on the device without a word of the text', async () => {
    const draft = draftOf(await beginDraft(name, 'right'));
    await draft.save({ text: CANARY });
    const stored = (await readDraft(name))!;
    const bytes = [stored.data, stored.iv, stored.source.salt].map((part) => new TextDecoder('latin1').decode(part));
    expect(bytes.join()).not.to.contain('canary');
    expect(stored.source.rounds).to.equal(ROUNDS);
    expect(ROUNDS).to.be.at.least(600_000);
    expect(JSON.stringify(stored)).not.to.contain('right');
  });

  it('is sealed with new random bytes each time', async () => {
    const draft = draftOf(await beginDraft(name, 'right'));
    await draft.save('same');
    const one = (await readDraft(name))!;
    await draft.save('same');
    const two = (await readDraft(name))!;
    expect([...two.iv]).not.to.deep.equal([...one.iv]);
    expect(two.revision).to.equal(one.revision + 1);
  });

  it('keeps the last of many saves', async () => {
    const draft = draftOf(await beginDraft(name, 'right'));
    await Promise.all(Array.from({ length: 20 }, (_, index) => draft.save({ index })));
    await draft.close();
    const again = await openDraft(name, 'right');
    draftOf(again);
    expect('value' in again && again.value).to.deep.equal({ index: 19 });
  });

  it('is not written over by a tab that has not seen the newest', async () => {
    const locks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')!;
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
    try {
      const one = draftOf(await beginDraft(name, 'right'));
      await one.save('one');
      const two = draftOf(await openDraft(name, 'right'));
      await two.save('two');
      expect(await one.save('three')).to.equal('conflict');
      const now = await openDraft(name, 'right');
      expect('value' in now && now.value).to.equal('two');
    } finally {
      Reflect.deleteProperty(navigator, 'locks');
      expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')).to.deep.equal(locks);
    }
  });

  it('is open in one tab at a time', async function () {
    // A page without https has no locks.
    if (!(navigator as { locks?: LockManager }).locks) this.skip();
    const draft = draftOf(await beginDraft(name, 'right'));
    await draft.save(1);
    expect(faultOf(await openDraft(name, 'right'))).to.equal('elsewhere');
    await draft.close();
    expect(faultOf(await openDraft(name, 'right'))).to.equal(undefined);
    await discardDraft(name);
  });

  it('goes when it is deleted, and the database with it', async () => {
    const draft = draftOf(await beginDraft(name, 'right'));
    await draft.save({ text: CANARY });
    expect(await hasDraft(name)).to.equal(true);
    expect(await draft.delete()).to.equal(undefined);
    expect(await hasDraft(name)).to.equal(false);
    expect(await databases()).not.to.include(DATABASE);
    await draft.close();
    expect(faultOf(await openDraft(name, 'right'))).to.equal('none');
  });

  it('is not taken away while another tab says that it keeps it', async function () {
    if (!(navigator as { locks?: LockManager }).locks) this.skip();
    const draft = draftOf(await beginDraft(name, 'right'));
    await draft.save({ text: CANARY });
    expect(await discardDraft(name)).to.equal('elsewhere');
    expect(await hasDraft(name)).to.equal(true);
  });

  it('is taken away when the tab that kept it is just letting go', async () => {
    const draft = draftOf(await beginDraft(name, 'right'));
    await draft.save({ text: CANARY });
    const gone = discardDraft(name);
    await draft.close();
    expect(await gone).to.equal(undefined);
    expect(await hasDraft(name)).to.equal(false);
  });

  it('stays when the last draft beside it goes in the same moment', async () => {
    const lost: number[] = [];
    for (let round = 0; round < 25; round++) {
      const other = `${name} other`;
      const one = draftOf(await beginDraft(name, 'right'));
      const two = draftOf(await beginDraft(other, 'right'));
      await one.save(round);
      const [gone, saved] = await Promise.all([one.delete(), two.save(round)]);
      expect([gone, saved]).to.deep.equal([undefined, undefined]);
      if (!(await hasDraft(other))) lost.push(round);
      await two.delete();
      await Promise.all([one.close(), two.close()]);
    }
    expect(lost).to.deep.equal([]);
  });

  it('is written again when the browser has taken its data away meanwhile', async () => {
    const draft = draftOf(await beginDraft(name, 'right'));
    await draft.save('one');
    await draft.save('two');
    await new Promise((resolve) => (indexedDB.deleteDatabase(DATABASE).onsuccess = resolve));
    expect(await draft.save('three')).to.equal(undefined);
    await draft.close();
    const again = await openDraft(name, 'right');
    draftOf(again);
    expect('value' in again && again.value).to.equal('three');
  });

  it('leaves no database behind by looking for one', async () => {
    expect(await hasDraft(name)).to.equal(false);
    expect(await databases()).not.to.include(DATABASE);
  });

  it('says where a page cannot encrypt', async () => {
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      expect(faultOf(await beginDraft(name, 'right'))).to.equal('unsupported');
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
  });

  it('says where the browser refuses to store, or has no room', async () => {
    const draft = draftOf(await beginDraft(name, 'right'));
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function () {
      throw new DOMException('', 'QuotaExceededError');
    };
    const full = await draft.save(1);
    IDBObjectStore.prototype.put = put;
    const open = indexedDB.open.bind(indexedDB);
    IDBFactory.prototype.open = () => {
      throw new DOMException('', 'SecurityError');
    };
    const refused = await draft.save(1);
    Reflect.set(IDBFactory.prototype, 'open', open);
    expect([full, refused]).to.deep.equal(['full', 'refused']);
    expect(await draft.save(1)).to.equal(undefined);
  });
});
