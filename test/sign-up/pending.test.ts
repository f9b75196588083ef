import { expect } from '@open-wc/testing';
import type { SignUpRequest } from '../../src/sign-up/sign-up-client.js';
import { fakeClock, stored, tidy, withClient, type SignUpPage } from './support/sign-up-page.js';

const keysOf = (calls: readonly { readonly call: string; readonly given: unknown }[]) =>
  calls.filter(({ call }) => call === 'signUp').map(({ given }) => (given as SignUpRequest).key);

describe('a sign-up of which nobody knows what came', () => {
  beforeEach(() => void fakeClock());
  afterEach(tidy);

  describe('after a reload', () => {
    const reload = async (page: SignUpPage, answers: object) => {
      page.element.remove();
      return withClient(answers);
    };

    it('asks for the same thing again, without a name or an email kept', async () => {
      const before = await withClient({ signUp: { unknown: true } });
      await before.page.signUp();
      const kept = stored();
      expect(kept)
        .to.match(/c0/)
        .and.not.match(/Sam|example\.nhs/);
      const { page, client } = await reload(before.page, {});
      expect(page.notes[0]).to.match(/^Circle 0: we do not know yet what came of your sign-up\./);
      await page.press('Find out');
      expect(page.notes[0]).to.match(/Enter the same name and email to find out\./);
      await page.signUp();
      expect(page.heading).to.equal('You have a place');
      expect(keysOf(client.calls)).to.deep.equal(keysOf(before.client.calls));
      expect(sessionStorage.length).to.equal(0);
    });

    it('lets the next person at this computer begin anew', async () => {
      const before = await withClient({ signUp: { unknown: true } });
      await before.page.signUp();
      const { page, client } = await reload(before.page, {});
      await page.press('This was not me');
      expect(page.notes).to.deep.equal([]);
      expect(sessionStorage.length).to.equal(0);
      await page.signUp();
      expect(keysOf(client.calls)).not.to.deep.equal(keysOf(before.client.calls));
    });

    it('does not mind what somebody else left in the storage', async () => {
      sessionStorage.setItem('circle-sign-up:pending:client', '[{"key":"<b>","circleId":"c0"},5,{"__proto__":1}]');
      localStorage.setItem('circle-sign-up:places:client', '{"a":');
      const { page } = await withClient();
      await page.answered();
      expect(page.notes).to.deep.equal([]);
      expect(page.titles).to.have.length(2);
    });
  });

  it('asks again in this visit with the same key where a browser keeps nothing', async () => {
    const real = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage')!;
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    try {
      const { page, client } = await withClient({ signUp: { unknown: true } });
      await page.signUp();
      await page.press('Back to all circles', 'Find out');
      await page.signUp();
      expect(new Set(keysOf(client.calls)).size).to.equal(1);
    } finally {
      Object.defineProperty(globalThis, 'sessionStorage', real);
    }
  });
});
