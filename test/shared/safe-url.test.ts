import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { safeUrl } from '../../src/shared/safe-url.js';
import { generated } from '../support/run-length.js';

const base = 'http://intranet.example/staff/circle.html';

describe('safeUrl', () => {
  const good: [string, string][] = [
    ['https://nhs.uk/a?b#c', 'https://nhs.uk/a?b#c'],
    ['/reflect', 'http://intranet.example/reflect'],
    ['reflect?x=1', 'http://intranet.example/staff/reflect?x=1'],
    ['#part', 'http://intranet.example/staff/circle.html#part'],
    ['//intranet.example/x', 'http://intranet.example/x'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['tel:116123', 'tel:116123'],
    [' https://nhs.uk/ ', 'https://nhs.uk/'],
    ['HTTPS://NHS.UK', 'https://nhs.uk/'],
  ];
  for (const [value, href] of good) {
    it(`allows ${value}`, () => {
      expect(safeUrl(value, base)).to.equal(href);
    });
  }

  const bad: unknown[] = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0000javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'javascript&colon;alert(1)://x'.replace('&colon;', ':'),
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://nhs.uk/1',
    'filesystem:https://nhs.uk/1',
    'view-source:https://nhs.uk/',
    'file:///etc/passwd',
    'ftp://nhs.uk/',
    'sms:85258',
    'about:blank',
    'http://other.example/',
    'http://intranet.example.evil.example/',
    'http://intranet.example:8080/',
    'http://intranet.example@evil.example/',
    'https://',
    '',
    '   ',
    `https://nhs.uk/${'x'.repeat(2048)}`,
    undefined,
    null,
    3,
    {},
    ['https://nhs.uk/'],
    { toString: () => 'https://nhs.uk/' },
  ];
  for (const value of bad) {
    it(`drops ${JSON.stringify([value]).slice(0, 50)}`, () => {
      expect(safeUrl(value, base)).to.equal(undefined);
    });
  }

  it('drops everything where the base is no address', () => {
    expect(safeUrl('/x', 'nowhere')).to.equal(undefined);
  });

  it('gives only the four kinds, whatever the text', () => {
    const scheme = fc.constantFrom(
      'javascript:',
      'data:',
      'http:',
      'https:',
      'mailto:',
      '//',
      'j\ta\nvascript:',
      '\u0001',
    );
    fc.assert(
      fc.property(fc.tuple(scheme, fc.string(), fc.string()), ([start, middle, end]) => {
        const url = safeUrl(`${middle}${start}${end}`, base);
        return url === undefined || /^(https:|mailto:|tel:|http:\/\/intranet\.example\/)/.test(url);
      }),
      generated(1000, 100_000),
    );
  });
});
