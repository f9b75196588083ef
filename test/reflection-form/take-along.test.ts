import { expect } from '@open-wc/testing';
import type { ExportWay } from '../../src/reflection-form/circle-reflection-form.events.js';
import { form, json, place, tidy, type ReflectionPage } from './support/reflection-page.js';

const HOSTILE = '</script><img src=x onerror="globalThis.circleCaught=1"> <!-- & "what"';

async function written(attributes = ''): Promise<ReflectionPage> {
  const page = await place(form(attributes));
  await page.type('What happened', HOSTILE);
  await page.type('So what did you learn', 'Two\nlines');
  return page;
}

/** The file that a button makes, and what the form said of it. */
async function download(page: ReflectionPage, button: string): Promise<{ name: string; text: string; ways: string[] }> {
  const { click } = HTMLAnchorElement.prototype;
  const { createObjectURL } = URL;
  const ways: ExportWay[] = [];
  let name = '';
  let blob = new Blob();
  page.element.addEventListener('circle-reflection-export', ({ way }) => ways.push(way));
  HTMLAnchorElement.prototype.click = function () {
    name = this.download;
  };
  URL.createObjectURL = (made: Blob) => {
    blob = made;
    return 'blob:made';
  };
  try {
    await page.press(button);
  } finally {
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = createObjectURL;
  }
  return { name, text: await blob.text(), ways };
}

describe('taking a reflection along', () => {
  afterEach(tidy);

  it('makes a text file with the questions and the answers, and a name that says nothing personal', async () => {
    const { name, text, ways } = await download(await written(), 'Download as text');
    expect(name).to.equal('reflection-what-so-what-now-what.txt');
    expect(text).to.contain('What happened?');
    expect(text).to.contain(HOSTILE);
    expect(text).to.match(/Two\r?\nlines/);
    expect(ways).to.deep.equal(['text']);
  });

  it('makes a page that runs nothing, loads nothing, and shows what was written as text', async () => {
    const { name, text, ways } = await download(await written(), 'Download as a web page');
    expect(name).to.equal('reflection-what-so-what-now-what.html');
    expect(ways).to.deep.equal(['page']);
    const file = new DOMParser().parseFromString(text, 'text/html');
    expect([...file.scripts].map(({ type }) => type)).to.deep.equal(['application/json']);
    expect(file.querySelectorAll('img, link, iframe, object, [src], [onerror]')).to.have.length(0);
    expect(file.body.textContent).to.contain(HOSTILE);
    expect(file.querySelector('meta[http-equiv]')?.getAttribute('content')).to.contain("default-src 'none'");
    expect(text).not.to.contain('<!--');
  });

  it('opens the page again with every answer, without asking on leaving and without a request', async () => {
    const { text } = await download(await written(), 'Download as a web page');
    tidy();
    const page = await place();
    await page.open(text);
    await page.until(() => page.notes.length > 0);
    expect(page.notes).to.deep.equal(['Your saved reflection is open.']);
    expect(page.element.record.answers).to.deep.equal({ what: HOSTILE, 'so-what': 'Two\nlines' });
  });

  it('keeps answers that this template does not ask for', async () => {
    const { text } = await download(await written(), 'Download as a web page');
    tidy();
    const page = await place(form('template="gibbs"'));
    await page.open(text);
    await page.until(() => page.notes.length > 0);
    expect(page.notes[0]).to.contain('answers that this form does not ask for');
    expect(page.element.record.answers).to.deep.equal({ what: HOSTILE, 'so-what': 'Two\nlines' });
  });

  for (const [name, content, sentence] of [
    ['broken', '{"kind": "circle-ref', 'This file is damaged and could not be opened.'],
    ['foreign', '<!doctype html><p>Hello', 'This file was not made by this form.'],
    ['empty', '', 'This file was not made by this form.'],
    ['newer', '{"kind":"circle-reflection","format":9}', 'This file was made by a newer version of this form.'],
    ['too large', 'x'.repeat(5_000_001), 'This file is too large to be a reflection.'],
  ] as const) {
    it(`says that a file is ${name}`, async () => {
      const page = await place();
      await page.open(content);
      await page.until(() => page.notes.length > 0);
      expect(page.notes).to.deep.equal([sentence]);
      expect(page.element.record.answers).to.deep.equal({});
    });
  }

  it('does not put a file over words that were written while it was read', async () => {
    const { text } = await download(await written(), 'Download as a web page');
    tidy();
    const page = await place();
    await Promise.all([page.open(text), page.type('What happened', 'New words')]);
    await page.until(() => page.notes.length > 0);
    expect(page.notes).to.deep.equal(['Clear what you have written before you open a file.']);
    expect(page.field('What happened').value).to.equal('New words');
  });

  for (const button of ['Copy', 'Download as text', 'Download as a web page', 'Print']) {
    it(`says that there is nothing to take: ${button}`, async () => {
      const page = await place();
      await page.press(button);
      await page.settled();
      expect(page.notes).to.deep.equal(['There is nothing to take yet. Write an answer first.']);
    });
  }

  it('says when a browser could not make a file', async () => {
    const page = await written();
    const { createObjectURL } = URL;
    URL.createObjectURL = () => {
      throw new Error('no');
    };
    try {
      await page.press('Download as text');
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    expect(page.notes).to.deep.equal(['This page does not allow downloads. Copy your words instead.']);
  });

  it('takes what is said of the last press away with the next word', async () => {
    const page = await place();
    await page.press('Print');
    await page.type('What happened', 'a');
    expect(page.notes).to.deep.equal([]);
  });
});

describe('clearing a reflection', () => {
  afterEach(tidy);

  it('asks first, with focus on the way back', async () => {
    const page = await written();
    page.button('Clear my words').focus();
    await page.press('Clear my words');
    await page.settled();
    expect(page.focusedOn).to.equal('clear-no');
    await page.press('No, keep it');
    expect(page.focusedOn).to.equal('clear');
    expect(page.field('What happened').value).to.equal(HOSTILE);
  });

  it('clears everything after a yes', async () => {
    const page = await written();
    await page.press('Clear my words', 'Yes, clear it');
    expect(page.notes).to.deep.equal(['Everything that you wrote is cleared.']);
    expect(page.element.record.answers).to.deep.equal({});
    expect(page.focusedOn).to.equal('heading');
  });

  it('says that there is nothing to clear', async () => {
    const page = await place();
    await page.press('Clear my words');
    expect(page.notes).to.deep.equal(['There is nothing to clear.']);
  });
});

describe('what a reflection form asks', () => {
  afterEach(tidy);

  for (const template of [
    'what-so-what-now-what',
    'gibbs',
    'nmc-reflective-account',
    'hcpc-cpd',
    'gphc-reflective-account',
    'circle-feedback',
    'organisation-themes',
  ]) {
    for (const lang of ['en', 'cy']) {
      it(`is accessible: ${template} in ${lang}`, async () => {
        const page = await place(`<main><h1>Page</h1>${form(`template="${template}" lang="${lang}"`)}</main>`);
        expect(page.faults).to.deep.equal([]);
        await expect(page.element).to.be.accessible();
      });
    }
  }

  it('keeps what was written when the language changes, and says in it what it said before', async () => {
    const page = await written();
    await page.press('Clear my words', 'Yes, clear it');
    await page.type('What happened', 'Words');
    page.element.lang = 'cy';
    await page.settled();
    await page.settled();
    expect(page.element.record.answers).to.deep.equal({ what: 'Words' });
    expect(page.all<HTMLTextAreaElement>('textarea')[0]!.value).to.equal('Words');
  });

  it('keeps what was written when the template changes', async () => {
    const page = await written();
    page.element.template = 'gibbs';
    await page.settled();
    expect(page.element.record.template).to.equal('gibbs');
    expect(Object.values(page.element.record.answers)).to.include(HOSTILE);
  });

  it('gives the record of what it was asked a line before', async () => {
    const element = document.createElement('circle-reflection-form');
    expect(element.record.template).to.equal('what-so-what-now-what');
    element.template = 'gibbs';
    expect(element.record.template).to.equal('gibbs');
    element.clear();
    await Promise.resolve();
  });

  it('shows what is wrong in a summary, with focus, and finishes when it is right', async () => {
    const page = await place();
    await page.press('Finish');
    expect(page.focusedOn).to.equal('field-summary');
    await page.type('What happened', 'We met.');
    await page.press('Finish');
    expect(page.heading).to.equal('You have finished');
    expect(page.focusedOn).to.equal('heading');
  });

  it('shows what looks like a person, once, until it is put away', async () => {
    const page = await place(form('', json({ identifyingWords: ['Primrose'] })));
    await page.type('What happened', 'Mail jo@example.org of Primrose ward, and jo@example.org again.');
    await page.until(() => page.hints.length > 0);
    expect(page.hints.join()).to.contain('jo@example.org');
    expect(page.hints.join()).to.contain('Primrose');
    const count = page.hints.length;
    const away = page.buttons.filter((name) => name.startsWith('Put away the hint'));
    expect(away).to.have.length(count);
    page.button(away.at(-1)!).focus();
    await page.press(away.at(-1)!);
    expect(page.hints).to.have.length(count - 1);
    expect(page.focusedOn).not.to.equal('heading');
    for (const name of page.buttons.filter((each) => each.startsWith('Put away the hint')).reverse()) {
      page.button(name).focus();
      await page.press(name);
    }
    expect(page.hints).to.deep.equal([]);
    expect(page.focusedOn).to.equal('field-1');
    await page.press('Finish');
    expect(page.heading).to.equal('You have finished');
  });
});
