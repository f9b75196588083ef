import { expect } from '@open-wc/testing';
import { expectConsole } from '../support/console.js';
import { noEncryption, siteSettings } from './support/browser.js';
import { leave, pressed, unfolded, written } from './support/reach.js';
import { form, json, place } from './support/reflection-page.js';

const SENDS = 'action="/feedback" reader="The wellbeing team"';
const today = new Date().toISOString().slice(0, 10);

describe('what a reflection form says before the first word', () => {
  afterEach(leave);

  for (const [minutes, sentence] of [
    ['', 'If nobody writes, they are hidden after 5 minutes and erased after 15.'],
    ['idle-minutes="30"', 'If nobody writes, they are hidden after 5 minutes and erased after 30.'],
    ['idle-minutes="6"', 'If nobody writes, they are hidden after 4 minutes and erased after 6.'],
    ['idle-minutes="5"', 'If nobody writes, they are hidden after 3 minutes and erased after 5.'],
  ] as const) {
    it(`how long nobody may write: ${minutes || 'as it comes'}`, async () => {
      const page = await place(form(minutes));
      expect(page.text).to.contain(sentence);
      const said = page.all('.reflection-before li').at(-1)!;
      const box = page.all('textarea')[0]!;
      expect(said.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
    });
  }

  it('that a draft is locked, where somebody may keep one', async () => {
    const page = await place(form('drafts="encrypted" idle-minutes="20"'));
    expect(page.text).to.contain(
      'unless you choose to keep a draft. If nobody writes, your words are hidden after 5 minutes.',
    );
    expect(page.text).to.contain('After 20 they are erased, or locked with your draft.');
  });

  it('that nothing is kept, and why there is no draft, where the page cannot encrypt', async () => {
    noEncryption();
    const page = await place(form('drafts="encrypted"'));
    expect(page.text).to.contain('Nothing is kept on this computer. Your words go when you leave this page.');
    expect(page.text).to.contain(
      'This page cannot encrypt, so it cannot keep a draft. Its address must start with https.',
    );
    expect(page.labels).not.to.include('Passphrase');
  });

  for (const template of ['circle-feedback', 'organisation-themes', 'what-so-what-now-what']) {
    it(`nothing of sending, where nothing can be sent: ${template}`, async () => {
      const page = await place(form(`template="${template}"`));
      expect(page.text).to.contain('Your words go when you leave this page.');
      expect(page.text).not.to.contain('until you send them');
      expect(page.buttons).to.include('Finish');
    });

    it(`that words stay until they are sent, where they can be: ${template}`, async () => {
      const page = await place(form(`template="${template}" ${SENDS}`));
      expect(page.text).to.contain(
        'Nothing is kept on this computer. Your words stay on this page until you send them.',
      );
      expect(page.buttons).to.include('Send');
    });
  }

  for (const [lang, sentence] of [
    ['en', /Leave out names/g],
    ['cy', /Peidiwch â chynnwys enwau/g],
  ] as const) {
    it(`once what to leave out, where no question asks for what happened: ${lang}`, async () => {
      const page = await place(form(`template="organisation-themes" lang="${lang}"`));
      expect(page.text.match(sentence)).to.have.length(1);
    });
  }

  it('nothing of regulators and courts, where it is for the organisation', async () => {
    const page = await place(form('template="circle-feedback"'));
    expect(page.text).not.to.contain('Regulators');
  });
});

describe('where nobody can reply', () => {
  afterEach(leave);

  for (const attributes of ['', SENDS]) {
    it(`says so, and where a concern is raised${attributes && ', before the button that sends'}`, async () => {
      siteSettings({ concernUrl: '/speak-up' });
      const page = await place(form(`template="organisation-themes" ${attributes}`));
      expect(page.text).to.contain('Nobody can reply to this. To raise a concern, use the page for concerns');
      const links = page.all<HTMLAnchorElement>('a').filter(({ href }) => href.endsWith('/speak-up'));
      expect(links.map((link) => link.textContent)).to.deep.equal([
        'Raise a concern',
        'To raise a concern, use the page for concerns',
      ]);
      const submit = page.root.querySelector('#submit')!;
      expect(links[1]!.compareDocumentPosition(submit) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
    });
  }

  it('names no page for concerns that the site does not have', async () => {
    const page = await place(form('template="organisation-themes"'));
    expect(page.text).to.contain('Nobody can reply to this.');
    expect(page.text).not.to.contain('use the page');
  });

  it('takes no address that runs something', async () => {
    expectConsole('settings.concernUrl must be an address');
    siteSettings({ concernUrl: 'javascript:alert(1)' });
    const page = await place(form('template="organisation-themes"'));
    expect(page.all('a')).to.have.length(0);
  });
});

describe('what a page gives to its form', () => {
  afterEach(leave);

  it('the level of its headings, from which all others follow', async () => {
    const page = await place(form('heading-level="4"'));
    const levels = () => page.all('h2, h3, h4, h5, h6').map(({ localName }) => localName);
    expect(levels()).to.deep.equal(['h4', 'h5']);
    await pressed('submit')(page);
    expect(levels()).to.deep.equal(['h4', 'h4', 'h5']);
    await written('Words')(page);
    await pressed('submit')(page);
    expect(levels()).to.deep.equal(['h4', 'h5', 'h5']);
  });

  it('no level below 6', async () => {
    const page = await place(form('heading-level="6"'));
    await written('Words')(page);
    await pressed('submit')(page);
    const levels = page.all('h2, h3, h4, h5, h6').map(({ localName }) => localName);
    expect(levels).to.deep.equal(['h6', 'h6', 'h6']);
  });

  it('its own words, in each language, which are not markup', async () => {
    const strings = { finish: { en: '<b>That is all</b>', cy: 'Dyna ni' }, takeTitle: 'Keep it' };
    const page = await place(form('', json({ strings })));
    expect(page.buttons).to.include('<b>That is all</b>');
    expect(page.text).to.contain('Keep it');
    page.element.lang = 'cy';
    await page.settled();
    expect(page.buttons).to.include('Dyna ni');
  });

  it('its own support lines, after the one for emergencies', async () => {
    const support = [{ name: 'Staff wellbeing hub', voice: '01632 960 123', checked: today }];
    const page = await place(form('nation="Wales"', json({ support })));
    await written('Words')(page);
    await pressed('submit')(page);
    const names = page.all('.support-list > li strong').map((name) => name.textContent.trim());
    expect(names.slice(0, 2)).to.deep.equal(['Emergency, if a life is at risk', 'Staff wellbeing hub']);
    expect(names).to.have.length.greaterThan(2);
    expect(page.text).not.to.contain('The editor of this page');
    expect(page.faults).to.deep.equal([]);
  });

  it('the support lines of its site', async () => {
    siteSettings({ support: [{ name: 'Chaplaincy', voice: '01632 960 456', checked: today }] });
    const page = await place();
    await written('Words')(page);
    await pressed('submit')(page);
    expect(page.text).to.contain('Chaplaincy');
  });

  it('the source of its questions, with its version, notes and address', async () => {
    const page = await place(form('template="nmc-reflective-account"'));
    await unfolded(page);
    expect(page.text).to.contain('Questions follow: NMC reflective accounts form');
    expect(page.text).to.contain('We have not seen the form itself.');
    expect(page.all('.nhsuk-details__text a')).to.have.length(1);
  });
});
