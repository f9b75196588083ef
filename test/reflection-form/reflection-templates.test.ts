import { expect } from '@open-wc/testing';
import type { Fault, LocalText } from '../../src/core/local-text.js';
import { readTemplates } from '../../src/core/reflection-template.js';
import { builtInTemplates, DEFAULT_TEMPLATE } from '../../src/reflection-form/reflection-templates.js';
import { safeUrl } from '../../src/shared/safe-url.js';

const templates = builtInTemplates();
const byId = (id: string) => templates.find((template) => template.id === id)!;
const labels = (id: string) => byId(id).fields.map(({ label }) => label.en);

/** Every text in a value, wherever it stands. */
function textsIn(value: unknown): LocalText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value) return [value as LocalText];
  return Object.values(value).flatMap(textsIn);
}

describe('the built-in templates', () => {
  it('are these, in this order, made once', () => {
    expect(templates.map(({ id }) => id)).to.deep.equal([
      'what-so-what-now-what',
      'gibbs',
      'nmc-reflective-account',
      'hcpc-cpd',
      'gphc-reflective-account',
      'circle-feedback',
      'organisation-themes',
    ]);
    expect(templates[0]?.id).to.equal(DEFAULT_TEMPLATE);
    expect(builtInTemplates()).to.equal(templates);
  });

  for (const template of templates) {
    it(`${template.id} is what a page could have given itself, word for word`, () => {
      const faults: Fault[] = [];
      const copy: unknown = JSON.parse(JSON.stringify([template]));
      const read = readTemplates(copy, faults, (url) => safeUrl(url, 'https://intranet.example/'));
      expect(faults).to.deep.equal([]);
      expect(JSON.parse(JSON.stringify(read))).to.deep.equal(copy);
    });

    it(`${template.id} has Welsh for each text`, () => {
      const texts = textsIn(template);
      expect(texts.length).to.be.greaterThan(4);
      for (const { en, cy } of texts) expect(cy, en).to.be.a('string').that.is.not.empty;
    });
  }

  it('ask for one answer at most, and for none where it is sent', () => {
    for (const { id, audience, fields } of templates)
      expect(fields.filter(({ required }) => required).length, id).to.equal(audience === 'private' ? 1 : 0);
  });

  it('ask for no name, Pin, team, date, ward, mood or health', () => {
    for (const label of templates.flatMap(({ id }) => labels(id)))
      expect(label).to.not.match(/\b(name|pin|team|when did|date|ward|mood|health|email|manager)\b/i);
  });

  it('have no claim that circles or reflection are proven to help', () => {
    for (const { en } of textsIn(templates))
      expect(en).to.not.match(/proven|evidence|official|improves|will help you/i);
  });
});

describe('the account for the NMC', () => {
  const { source, notes, version } = byId('nmc-reflective-account');

  it('has the 4 questions and the 4 themes of the Code', () => {
    expect(labels('nmc-reflective-account').slice(1, 4)).to.deep.equal([
      'What did you learn from it?',
      'How did you change or improve your practice as a result?',
      'How is this relevant to the Code?',
    ]);
    const themes = byId('nmc-reflective-account').fields.at(-1);
    expect(themes?.kind === 'several-choices' && themes.options.map(({ label }) => label.en)).to.deep.equal([
      'Prioritise people',
      'Practise effectively',
      'Preserve safety',
      'Promote professionalism and trust',
    ]);
  });

  it('says which wording it follows, that it needs checking, where the form is and that the rules change', () => {
    expect(version).to.equal('2026-06');
    expect(source?.url).to.match(/^https:\/\/www\.nmc\.org\.uk\//);
    expect(source?.version?.en).to.match(/other websites/);
    const said = [...(source?.notes ?? []), ...notes].map(({ en }) => en).join(' ');
    for (const words of [/not seen the form/, /Check these questions/, /autumn 2027/, /use its own form/, /You decide/])
      expect(said).to.match(words);
  });
});

describe('what is sent', () => {
  it('is feedback of 4 statements on a scale and 1 comment, without a name', () => {
    const { audience, noReply, notes, fields } = byId('circle-feedback');
    expect([audience, noReply]).to.deep.equal(['sent', false]);
    expect(notes[0]?.en).to.equal('We do not ask your name.');
    expect(fields.map(({ kind }) => kind)).to.deep.equal(['scale', 'scale', 'scale', 'scale', 'long-text']);
    expect(fields.at(-1)?.hint?.en).to.match(/Leave out names/);
  });

  it('is themes, without names and without an answer', () => {
    const { audience, noReply, notes } = byId('organisation-themes');
    expect([audience, noReply]).to.deep.equal(['sent', true]);
    // What to leave out stands before every form: views/before-view.ts.
    expect(notes.map(({ en }) => en)).to.deep.equal(['We do not ask your name.']);
    expect(labels('organisation-themes')).to.deep.equal([
      'What helps?',
      'What gets in the way?',
      'What would help most?',
    ]);
  });
});
