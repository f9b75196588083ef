import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import type { FormField } from '../../src/core/form-answers.js';
import type { FieldFault } from '../../src/core/form-validation.js';
import { formWelsh } from '../../src/shared/form.strings.cy.js';
import { formEnglish } from '../../src/shared/form.strings.en.js';
import { FormSpeech } from '../../src/shared/form.words.js';
import type { Content } from '../../src/shared/templates/content.js';

const english = new FormSpeech(formEnglish, 'en');
const welsh = new FormSpeech(formWelsh, 'cy');

const label = { en: 'What happened?', cy: 'Beth ddigwyddodd?' };
const name = { en: 'what happened', cy: 'beth ddigwyddodd' };
const named: FormField = { kind: 'long-text', id: 'f', label, name };
const unnamed: FormField = { kind: 'long-text', id: 'f', label };

/** As it is on the screen, with the language of its parts. */
function shown(content: Content): string {
  const place = document.createElement('div');
  render(html`${content}`, place);
  return place.innerHTML.replace(/<!--.*?-->/g, '');
}

const fault = (code: 'enter' | 'format' | 'select' | 'select-several'): FieldFault => ({ fieldId: 'f', code });
const tooLong = (limit: number): FieldFault => ({ fieldId: 'f', code: 'too-long', limit, length: limit + 1 });

const messages: readonly (readonly [fault: FieldFault, field: FormField, en: string, cy: string])[] = [
  [fault('enter'), named, 'Enter what happened', 'Rhowch beth ddigwyddodd'],
  [fault('enter'), unnamed, 'Enter an answer to "What happened?"', 'Rhowch ateb i "Beth ddigwyddodd?"'],
  [
    fault('format'),
    named,
    'Enter an email address in the correct format',
    'Rhowch gyfeiriad e-bost yn y fformat cywir',
  ],
  [fault('select'), named, 'Select what happened', 'Dewiswch beth ddigwyddodd'],
  [fault('select'), unnamed, 'Select an answer to "What happened?"', 'Dewiswch ateb i "Beth ddigwyddodd?"'],
  [fault('select-several'), named, 'Select what happened', 'Dewiswch beth ddigwyddodd'],
  [
    fault('select-several'),
    unnamed,
    'Select at least 1 answer to "What happened?"',
    'Dewiswch o leiaf 1 ateb i "Beth ddigwyddodd?"',
  ],
  [
    tooLong(200),
    named,
    'What happened must be 200 characters or fewer',
    'Rhaid i beth ddigwyddodd fod yn 200 nod neu lai',
  ],
  [
    tooLong(1),
    unnamed,
    'Your answer to "What happened?" must be 1 character or fewer',
    'Rhaid i\'ch ateb i "Beth ddigwyddodd?" fod yn 1 nod neu lai',
  ],
];

describe('what a form says', () => {
  for (const [each, field, en, cy] of messages) {
    it(`is "${en}"`, () => {
      expect(shown(english.message(each, field))).to.equal(en);
      expect(shown(welsh.message(each, field))).to.equal(cy);
    });
  }

  it('marks English in a Welsh message as English', () => {
    const field: FormField = { ...named, name: { en: 'what happened' } };
    expect(shown(welsh.message(fault('enter'), field))).to.equal('Rhowch <span lang="en">what happened</span>');
    const other: FormField = { ...unnamed, label: { en: 'What happened?' } };
    expect(shown(welsh.message(fault('enter'), other))).to.equal(
      'Rhowch ateb i "<span lang="en">What happened?</span>"',
    );
  });

  it("shows a page's own message as it is, with or without the question in it", () => {
    const own = new FormSpeech({ ...formEnglish, formEnter: 'Write something', formSelect: '{name}: select' }, 'en');
    expect(shown(own.message(fault('enter'), named))).to.equal('Write something');
    expect(shown(own.message(fault('select'), named))).to.equal('What happened: select');
  });

  it('shows signs in a question as signs', () => {
    const field: FormField = { ...unnamed, label: { en: '<b>{count}</b> $& {name}' } };
    expect(shown(english.message(tooLong(5), field))).to.equal(
      'Your answer to "&lt;b&gt;{count}&lt;/b&gt; $&amp; {name}" must be 5 characters or fewer',
    );
  });

  it('writes thousands with a comma', () => {
    expect(english.limit(3000)).to.equal('You can enter up to 3,000 characters');
    expect(welsh.limit(3000)).to.equal('Gallwch ddefnyddio hyd at 3,000 nod');
  });

  it('counts what is left, and what is too many', () => {
    expect([3, 9, 10, 11, 2010].map((length) => english.remaining(10, length))).to.deep.equal([
      'You have 7 characters remaining',
      'You have 1 character remaining',
      'You have 0 characters remaining',
      'You have 1 character too many',
      'You have 2,000 characters too many',
    ]);
    expect(welsh.remaining(10, 12)).to.equal('Mae gennych 2 nod yn ormod');
  });

  it('says "(optional)" after a label, in the language of the page', () => {
    expect(shown(english.label(named))).to.equal('What happened? (optional)');
    expect(shown(welsh.label({ ...named, label: { en: 'Title' } }))).to.equal('<span lang="en">Title</span> (dewisol)');
    expect(shown(english.label({ ...named, required: true }))).to.equal('What happened?');
  });

  it('words the points of a scale, or takes the words of the field', () => {
    const scale = { kind: 'scale', id: 'f', label } as const;
    expect(english.points(scale)).to.have.lengthOf(5);
    expect(welsh.points(scale)[0]).to.equal("Anghytuno'n gryf");
    expect(welsh.points({ ...scale, points: [{ en: 'No', cy: 'Na' }] })).to.deep.equal(['Na']);
  });
});
