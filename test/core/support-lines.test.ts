import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Fault } from '../../src/core/local-text.js';
import { defaultLines } from '../../src/core/support-line-defaults.js';
import {
  expired,
  NATIONS,
  readSupportItems,
  supportFaults,
  supportLines,
  type SupportLine,
} from '../../src/core/support-lines.js';
import { generated } from '../support/run-length.js';

const safe = (value: unknown) => (typeof value === 'string' && value.startsWith('https:') ? value : undefined);
const read = (value: unknown) => {
  const faults: Fault[] = [];
  return { lines: readSupportItems(value, 'support', faults, safe), faults };
};
const codes = (value: unknown) => read(value).faults.map(({ code, path }) => `${code} ${path}`);
const checked = '2026-11-03';

describe('our own support lines', () => {
  for (const nation of NATIONS) {
    it(`give ${nation} the emergency number first, a way by text and a way by relay`, () => {
      const { lines } = supportLines([], nation);
      expect(lines[0]?.voice?.en).to.match(/^999/);
      expect(lines[0]?.relay?.en).to.equal('18000');
      expect(lines.some(({ text }) => text?.en === 'SHOUT to 85258')).to.equal(true);
      expect(lines.some(({ voice }) => voice?.en === '116 123')).to.equal(true);
      for (const { voice, relay } of lines.slice(1)) if (voice) expect(relay?.en).to.match(/^18001 /);
    });

    it(`are in Welsh too for ${nation}, and dated`, () => {
      for (const { name, voice, text, relay, checked: date } of defaultLines[nation]) {
        for (const part of [name, voice, text, relay]) if (part) expect(part.cy).to.be.a('string').and.not.equal('');
        expect(date).to.match(/^\d{4}-\d\d-\d\d$/);
      }
    });
  }

  it('name the mental health option as each nation does', () => {
    const urgent = NATIONS.map((nation) => supportLines([], nation).lines[1]?.voice?.en);
    expect(urgent).to.deep.equal([
      '111, then select the mental health option',
      '111, then press 2',
      '111, then select the mental health option',
      '0808 808 8000',
    ]);
  });

  it('are those of England where the page names no nation', () => {
    expect(supportLines().lines).to.deep.equal(supportLines([], 'England').lines);
  });
});

describe('the lines to show', () => {
  const own: SupportLine = { name: { en: 'Chaplaincy' }, voice: { en: '4455' }, checked, path: 'support[0]' };

  it("are the emergency number, the page's own, and then the others", () => {
    const { lines, localMissing } = supportLines([own], 'Wales');
    expect(lines[0]?.voice?.en).to.match(/^999/);
    expect(lines[1]).to.equal(own);
    expect(lines).to.have.length(5);
    expect(localMissing).to.equal(false);
  });

  it('say that the page must add its own', () => {
    expect(supportLines([], 'Wales').localMissing).to.equal(true);
    expect(supportFaults([], '2026-11-22')).to.deep.equal([{ code: 'support-missing', path: 'support' }]);
    expect(supportFaults(undefined, '2026-11-22')).to.have.length(1);
  });

  it("say which of the page's own are over 6 months old", () => {
    const old = { ...own, checked: '2026-01-01', path: 'support[1]' };
    expect(supportFaults([own, old], '2026-11-22')).to.deep.equal([{ code: 'support-old', path: 'support[1]' }]);
  });
});

describe('expired', () => {
  const table: [string, string, boolean][] = [
    ['2026-05-22', '2026-11-22', false],
    ['2026-05-21', '2026-11-22', true],
    ['2026-11-22', '2026-11-22', false],
    ['2027-01-01', '2026-11-22', false],
    ['2025-12-31', '2026-06-30', false],
    ['2025-12-29', '2026-06-30', true],
    ['2026-02-28', '2026-08-31', false],
    ['2026-02-27', '2026-08-31', true],
    ['2027-08-31', '2028-02-29', false],
    ['2027-08-28', '2028-02-29', true],
    ['2025-09-01', '2026-03-01', false],
  ];
  for (const [date, today, old] of table) {
    it(`${date} on ${today}: ${old ? 'check again' : 'fine'}`, () => {
      expect(expired([{ name: { en: 'a' }, checked: date }], today)).to.have.length(old ? 1 : 0);
    });
  }

  it('leaves out a line without a date, which is another fault', () => {
    expect(expired([{ name: { en: 'a' } }], '2026-11-22')).to.deep.equal([]);
  });
});

describe("a page's own lines", () => {
  it('are read', () => {
    const item = {
      name: { en: 'Occupational health', cy: 'Iechyd galwedigaethol' },
      voice: '029 2000 0000, 9am to 5pm',
      text: '07700 900000',
      relay: '18001 029 2000 0000',
      url: 'https://trust.example/help',
      checked,
    };
    expect(read([item])).to.deep.equal({
      lines: [
        {
          name: item.name,
          voice: { en: item.voice },
          text: { en: item.text },
          relay: { en: item.relay },
          url: item.url,
          checked,
          path: 'support[0]',
        },
      ],
      faults: [],
    });
  });

  const relays: [string, string | undefined][] = [
    ['029 2000 0000', '18001 029 2000 0000'],
    ['029 2000 0000, 9am to 5pm', '18001 029 2000 0000'],
    ['+44 29 2000 0000', '18001 +44 29 2000 0000'],
    ['4455', undefined],
    ['extension 0292000', undefined],
    ['0292', undefined],
  ];
  for (const [voice, relay] of relays) {
    it(`${relay ? 'can' : 'cannot'} be reached by relay at "${voice}"`, () => {
      expect(read([{ name: 'a', voice, checked }]).lines[0]?.relay?.en).to.equal(relay);
    });
  }

  const wrong: [string, unknown, string[], number][] = [
    ['no list', {}, ['not-a-list support'], 0],
    ['no object', ['Chaplaincy'], ['not-an-object support[0]'], 0],
    ['no name', [{ voice: '1', checked }], ['not-text support[0].name'], 0],
    ['no way', [{ name: 'a', checked }], ['support-no-way support[0]'], 0],
    ['no date', [{ name: 'a', voice: '1' }], ['support-not-checked support[0].checked'], 1],
    ['a date in words', [{ name: 'a', voice: '1', checked: '3 March' }], ['not-date support[0].checked'], 1],
    ['a day that is not', [{ name: 'a', voice: '1', checked: '2026-02-31' }], ['not-date support[0].checked'], 1],
    ['a month that is not', [{ name: 'a', voice: '1', checked: '2026-13-01' }], ['not-date support[0].checked'], 1],
    ['a number as a date', [{ name: 'a', voice: '1', checked: 20260101 }], ['not-date support[0].checked'], 1],
    ['an unknown name', [{ name: 'a', phone: '1', voice: '1', checked }], ['unknown-key support[0].phone'], 1],
    [
      'an unknown name that is long',
      [{ name: 'a', ['x'.repeat(200)]: '1', voice: '1', checked }],
      [`unknown-key support[0].${'x'.repeat(40)}…`],
      1,
    ],
    ['a number as a way', [{ name: 'a', voice: 999, url: 'https://a', checked }], ['not-text support[0].voice'], 1],
    ['too long a way', [{ name: 'a', voice: 'x'.repeat(201), checked }], ['text-too-long support[0].voice'], 1],
    ['too long a name', [{ name: 'x'.repeat(101), voice: '1', checked }], ['text-too-long support[0].name'], 1],
    [
      'an unsafe address',
      [{ name: 'a', url: 'javascript:alert(1)', voice: '1', checked }],
      ['not-url support[0].url'],
      1,
    ],
    ['too many', Array(21).fill({ name: 'a', voice: '1', checked }), ['too-many support'], 20],
  ];
  for (const [name, value, faults, lines] of wrong) {
    it(`with ${name} are said, and ${String(lines)} left`, () => {
      expect(codes(value)).to.deep.equal(faults);
      expect(read(value).lines).to.have.length(lines);
    });
  }

  it('never throw and never change Object.prototype', () => {
    const names = Object.getOwnPropertyNames(Object.prototype).join();
    const key = fc.constantFrom('name', 'voice', 'text', 'relay', 'url', 'checked', '__proto__', 'constructor');
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.array(fc.dictionary(key, fc.oneof(fc.string(), fc.anything())))),
        (value) =>
          read(value).lines.every(
            ({ name, url }) => typeof name.en === 'string' && (url === undefined || url === safe(url)),
          ),
      ),
      generated(500, 10_000),
    );
    expect(Object.getOwnPropertyNames(Object.prototype).join()).to.equal(names);
  });
});
