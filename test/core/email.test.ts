import { expect } from '@open-wc/testing';
import { isEmail, LONGEST_EMAIL } from '../../src/core/email.js';

describe('a work email', () => {
  for (const text of [
    'sam@example.nhs.uk',
    "o'neill+x@a.b",
    'siân@iechyd.cymru',
    `${'a'.repeat(LONGEST_EMAIL - 5)}@b.uk`,
  ])
    it(`may be ${text}`, () => expect(isEmail(text)).to.equal(true));
  for (const text of [
    '',
    'sam',
    'sam@',
    'sam@nhs',
    '@nhs.uk',
    'a b@nhs.uk',
    'a@b@c.uk',
    'a@b.',
    'a@b.uk\n',
    'a\u0000@b.uk',
    'a\u202E@b.uk',
    '\ud800@b.uk',
    '<a@b.uk>',
    `${'a'.repeat(LONGEST_EMAIL - 4)}@b.uk`,
  ])
    it(`cannot be ${JSON.stringify(text.slice(0, 20))}`, () => expect(isEmail(text)).to.equal(false));
});
