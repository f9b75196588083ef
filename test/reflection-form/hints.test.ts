import { expect } from '@open-wc/testing';
import { fakeClock, form, json, place, tidy, type ReflectionPage } from './support/reflection-page.js';

const NAME = 'What happened';
/** Longer than the form waits after a key, and than the region for screen readers does. */
const PAUSE = 1000;

const away = (page: ReflectionPage) => page.buttons.filter((name) => name.startsWith('Put away the hint'));

async function written(text: string, markup?: string): Promise<ReflectionPage> {
  const page = await place(markup);
  await page.type(NAME, text);
  await page.wait(PAUSE);
  return page;
}

describe('hints at text that may identify someone', () => {
  let clock: ReturnType<typeof fakeClock>;
  beforeEach(() => (clock = fakeClock()));
  afterEach(tidy);

  it('come after a pause, and not while somebody types', async () => {
    const page = await place();
    for (const text of ['j', 'jo@', 'jo@example.or', 'jo@example.org']) {
      await page.type(NAME, text);
      await page.wait(500);
      expect(page.hints).to.deep.equal([]);
    }
    await page.wait(200);
    expect(page.hints).to.deep.equal(['This looks like an email address: "jo@example.org".']);
  });

  it('stand under the field in which they were seen, and say that they cannot find everything', async () => {
    const page = await place();
    await page.type('So what did you learn', 'Ask Mrs Jones.');
    await page.wait(PAUSE);
    const group = page.all('[role="group"]').find((each) => each.ariaLabel === 'This may identify someone')!;
    expect(group.previousElementSibling?.querySelector('textarea')?.value).to.equal('Ask Mrs Jones.');
    expect(group.textContent).to.contain('Only this computer looks for these, and it cannot find everything.');
  });

  it('are 5 at most under a field, with the number of the others', async () => {
    const mail = (n: number) => Array.from({ length: n }, (_, i) => `p${i}@example.org`).join(' ');
    const page = await written(mail(6));
    expect(page.hints).to.have.length(5);
    expect(page.text).to.contain('There is 1 more like this.');
    await page.type(NAME, mail(8));
    await page.wait(PAUSE);
    expect(page.text).to.contain('There are 3 more like this.');
    await page.press(away(page)[0]!);
    expect(page.hints).to.have.length(5);
    expect(page.text).to.contain('There are 2 more like this.');
  });

  it('are said once for the same words, however often they stand there', async () => {
    const page = await written('jo@example.org, JO@EXAMPLE.ORG and jo@example.org');
    expect(page.hints).to.have.length(1);
  });

  it('are announced once, and again only when there are more', async () => {
    const page = await place();
    const heard: string[] = [];
    const region = page.root.querySelector('[role="status"]')!;
    new MutationObserver(() => {
      const said = page.spoken;
      if (said !== '' && heard.at(-1) !== said) heard.push(said);
    }).observe(region, { childList: true, subtree: true, characterData: true });
    for (const more of ['jo@example.org', ' said', ' that', ' all was well', ' on 3 March 2024', ' here']) {
      await page.type(NAME, page.field(NAME).value + more);
      for (let i = 0; i < 5; i++) await page.wait(PAUSE);
    }
    expect(heard).to.deep.equal(['1 hint: this may identify someone.', '2 hints: this may identify someone.']);
  });

  it('stay away once put away, while more is written around the words', async () => {
    const page = await written('Mail jo@example.org');
    await page.press(away(page)[0]!);
    expect(page.hints).to.deep.equal([]);
    await page.type(NAME, 'Please mail jo@example.org today');
    await page.wait(PAUSE);
    expect(page.hints).to.deep.equal([]);
    await page.type('So what did you learn', 'Mail jo@example.org');
    await page.wait(PAUSE);
    expect(page.hints).to.deep.equal([]);
  });

  it('come back when the words change, and when they have gone and are written anew', async () => {
    const page = await written('Mail jo@example.org');
    await page.press(away(page)[0]!);
    await page.type(NAME, 'Mail joan@example.org');
    await page.wait(PAUSE);
    expect(page.hints).to.deep.equal(['This looks like an email address: "joan@example.org".']);
    await page.type(NAME, 'Mail jo@example.org');
    await page.wait(PAUSE);
    expect(page.hints).to.deep.equal(['This looks like an email address: "jo@example.org".']);
  });

  it('go with the words', async () => {
    const page = await written('Mail jo@example.org');
    await page.type(NAME, 'Mail somebody');
    await page.wait(PAUSE);
    expect(page.hints).to.deep.equal([]);
    page.element.clear();
    await page.wait(PAUSE);
    expect(page.hints).to.deep.equal([]);
  });

  it('know the words of the page, also those that it gives later', async () => {
    const page = await written('On larkspur it was quiet.', form('', json({ identifyingWords: ['Primrose'] })));
    expect(page.hints).to.deep.equal([]);
    page.element.identifyingWords = ['Larkspur'];
    await page.settled();
    await page.wait(PAUSE);
    expect(page.hints).to.deep.equal(['Your organisation asks you to leave this word out: "larkspur".']);
    page.element.identifyingWords = [];
    await page.settled();
    await page.wait(PAUSE);
    expect(page.hints).to.deep.equal([]);
  });

  it('see English and Welsh in a form of either language', async () => {
    const both = 'Ganed Mrs Jones ar y 3ydd o Fawrth 1948. Bed 4, ystafell 12.';
    const english = await written(both);
    const seen = english.hints.length;
    expect(seen).to.be.at.least(4);
    tidy();
    clock = fakeClock();
    const page = await place(form('lang="cy"'));
    const box = page.all<HTMLTextAreaElement>('textarea')[0]!;
    box.value = both;
    box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await page.wait(PAUSE);
    expect(page.hints).to.have.length(seen);
    expect(page.hints.join(' ')).not.to.contain('This looks like');
    for (let i = 0; i < 3; i++) await page.wait(PAUSE);
    expect(page.spoken).to.match(/awgrym/);
  });

  it('never hold anything up: sent, taken and finished with all of them', async () => {
    const page = await written('Mail jo@example.org of Mrs Jones, 07700 900123');
    expect(page.hints).to.have.length(3);
    await page.press('Finish');
    expect(page.heading).to.equal('You have finished');
    expect(page.element.record.answers['what']).to.contain('jo@example.org');
  });

  it('come also when the page moves the form before the pause is over', async () => {
    const page = await place();
    await page.type(NAME, 'Mail jo@example.org');
    const box = document.createElement('div');
    page.element.parentElement!.append(box);
    box.append(page.element);
    await page.wait(PAUSE);
    expect(page.hints).to.have.length(1);
  });

  it('do not come for a form that is gone, and leave no timer', async () => {
    const page = await place();
    await page.type(NAME, 'Mail jo@example.org');
    page.element.remove();
    await page.settled();
    expect(clock.countTimers()).to.equal(0);
  });

  it('are only for text: a choice is none', async () => {
    const options = [{ value: '07700900123', label: '07700 900123' }];
    const fields = [{ id: 'a', kind: 'single-choice', label: 'Which', options }];
    const page = await place(form('template="own"', json({ templates: [{ id: 'own', title: 'Own', fields }] })));
    await page.choose('07700 900123');
    await page.wait(PAUSE);
    expect(page.hints).to.deep.equal([]);
  });

  it('forget the fields of another template', async () => {
    const page = await written('Mail jo@example.org');
    page.element.template = 'gphc-reflective-account';
    await page.settled();
    await page.wait(PAUSE);
    expect(page.hints).to.deep.equal([]);
  });
});
