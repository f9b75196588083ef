import { expect } from '@open-wc/testing';
import type { Fault } from '../../src/core/local-text.js';
import {
  circleJson,
  circlesOfAnswer,
  fieldFaultsOfAnswer,
  httpsAddress,
  readCircle,
  readCircles,
  readProblemType,
  receiptOfAnswer,
} from '../../src/core/sign-up-data.js';

const full = {
  id: 'march',
  title: { en: 'Circle for ward staff', cy: 'Cylch i staff y ward' },
  kind: 'supervision',
  start: '2026-03-03T14:00:00Z',
  end: '2026-03-03T15:30:00Z',
  places: 12,
  taken: 9,
  waiting: 0,
  location: { en: 'Room 4' },
  online: true,
  hosts: [{ en: 'Sam' }, { en: 'Alex' }],
  language: 'both',
  access: { en: 'Step-free' },
  adjustments: { en: 'wellbeing@example.nhs.uk' },
  status: 'open',
  minimum: 4,
  sequence: 2,
};
const least = { id: 'a', title: 'Circle', start: '2026-03-03T14:00', end: '2026-03-03T15:00' };

function read(value: unknown) {
  const faults: Fault[] = [];
  const circles = readCircles(value, 'circles', 'Europe/London', faults);
  return { circles, faults, codes: faults.map(({ code, path }) => `${code} ${path}`) };
}
const one = (over: object) => read([{ ...least, ...over }]);

describe('circles that a page gives', () => {
  it('are read whole, and written the same', () => {
    const { circles, faults } = read([full]);
    expect(faults).to.deep.equal([]);
    expect(circleJson(circles[0]!)).to.deep.equal(full);
  });

  it('may leave out what is not known', () => {
    const { circles, faults } = read({ circles: [least] });
    expect(faults).to.deep.equal([]);
    expect(circles[0]).to.deep.include({ kind: 'circle', status: 'open', places: undefined, online: undefined });
    expect(circleJson(circles[0]!)).to.deep.equal({
      id: 'a',
      title: { en: 'Circle' },
      kind: 'circle',
      start: '2026-03-03T14:00:00Z',
      end: '2026-03-03T15:00:00Z',
      status: 'open',
      sequence: 0,
    });
  });

  it('come by start', () => {
    const { circles } = read([{ ...least, id: 'z', start: '2026-03-03T13:00' }, least, { ...least, id: '0' }]);
    expect(circles.map(({ id }) => id)).to.deep.equal(['z', '0', 'a']);
  });

  const faults: [string, object, string][] = [
    ['a key that is not known', { room: 4 }, 'unknown-key circles[0].room'],
    ['a kind that is not known', { kind: 'party' }, 'not-one-of circles[0].kind'],
    ['no places', { places: 0 }, 'out-of-range circles[0].places'],
    ['half a person', { taken: 1.5 }, 'not-whole circles[0].taken'],
    ['a link that runs a script', { online: 'javascript:alert(1)' }, 'not-online circles[0].online'],
    ['hosts that are no list', { hosts: 'Sam' }, 'not-a-list circles[0].hosts'],
    ['too many hosts', { hosts: Array(7).fill('Sam') }, 'too-many circles[0].hosts'],
    ['a host without a name', { hosts: [''] }, 'empty-text circles[0].hosts[0]'],
    ['a language that is not known', { language: 'fr' }, 'not-one-of circles[0].language'],
    ['a text that is too long', { access: 'x'.repeat(10_000) }, 'text-too-long circles[0].access'],
  ];
  for (const [name, over, fault] of faults) {
    it(`stay without ${name}`, () => {
      const { circles, codes } = one(over);
      expect(circles).to.have.length(1);
      expect(codes).to.deep.equal([fault]);
    });
  }

  const left: [string, unknown, string][] = [
    ['no id', { id: undefined }, 'not-an-id circles[0].id'],
    ['an id with a space', { id: 'a b' }, 'not-an-id circles[0].id'],
    ['no title', { title: '' }, 'empty-text circles[0].title'],
    ['no start', { start: 'Tuesday' }, 'not-a-time circles[0].start'],
    ['an hour that there is not', { start: '2026-03-29T01:30' }, 'not-a-time circles[0].start'],
    ['an end before its start', { end: '2026-03-03T14:00' }, 'end-before-start circles[0].end'],
  ];
  for (const [name, over, fault] of left) {
    it(`are left out with ${name}`, () => {
      const { circles, codes } = one(over as object);
      expect(circles).to.deep.equal([]);
      expect(codes).to.deep.equal([fault]);
    });
  }

  it('are left out where they are no objects, or there twice', () => {
    expect(read([null, least, least]).codes).to.deep.equal(['not-an-object circles[0]', 'repeated-id circles[2].id']);
    expect(read('circles').codes).to.deep.equal(['not-a-list circles']);
  });

  it('are 5,000 at most', () => {
    const { circles, codes } = read(Array.from({ length: 5001 }, (_, i) => ({ ...least, id: `c${i}` })));
    expect(circles).to.have.length(5000);
    expect(codes).to.deep.equal(['too-many circles']);
  });

  it('may throw whatever is asked of them', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const faults: Fault[] = [];
    const throwing = new Proxy(
      { ...least },
      {
        ownKeys: () => {
          throw new Error('a seeded fault');
        },
      },
    );
    expect(readCircle(throwing, 'circles[0]', 'Europe/London', faults)!.id).to.equal('a');
    expect(readCircle(proxy, 'circles[1]', 'Europe/London', faults)).to.equal(undefined);
    expect(faults.map(({ code }) => code)).to.deep.equal(['not-an-object']);
    const getters = Object.defineProperty({ ...least }, 'hosts', {
      get: () => {
        throw new Error('a seeded fault');
      },
    });
    expect(readCircle(getters, '', 'Europe/London', [])!.hosts).to.deep.equal([]);
  });

  it('pollute nothing', () => {
    const evil = JSON.parse(
      '[{"__proto__":{"taken":3},"id":"a","title":"t","start":"2026-03-03T14:00","end":"2026-03-03T15:00"}]',
    ) as unknown;
    const { circles, codes } = read(evil);
    expect(codes).to.deep.equal(['unknown-key circles[0].__proto__']);
    expect(circles[0]!.taken).to.equal(undefined);
    expect(({} as { taken?: number }).taken).to.equal(undefined);
  });
});

describe('answers of the service', () => {
  it('may say more than is known here, and hold circles that cannot be read', () => {
    const found = circlesOfAnswer({
      circles: [{ ...full, colour: 'blue' }, 3, { id: 'x' }, full],
      now: '2026-03-01T00:00:00Z',
      next: 2,
    })!;
    expect(found.circles.map(circleJson)).to.deep.equal([full]);
    expect(found.now).to.equal(Date.UTC(2026, 2, 1));
    expect(circlesOfAnswer({ circles: [] })).to.deep.equal({ circles: [], now: undefined });
  });

  for (const body of [undefined, null, [], {}, 'ok', { circles: {} }])
    it(`are no list: ${JSON.stringify(body)}`, () => expect(circlesOfAnswer(body)).to.equal(undefined));

  const token = 'Zm9vYmFyYmF6cXV4MTIzNA';
  it('say that a place is held', () => {
    const receipt = receiptOfAnswer({
      id: 's1',
      circle: full,
      status: 'confirmed',
      position: 2,
      token,
      online: 'https://teams.example/1',
    })!;
    expect({ ...receipt, circle: receipt.circle.id }).to.deep.equal({
      id: 's1',
      circle: 'march',
      status: 'confirmed',
      position: undefined,
      token,
      online: 'https://teams.example/1',
    });
  });

  it('say where somebody waits, and nothing of where it is held online', () => {
    const receipt = receiptOfAnswer({
      id: 's1',
      circle: full,
      status: 'waiting',
      position: 3,
      token: 'x',
      online: 'https://a.uk',
    })!;
    expect(receipt).to.deep.include({ status: 'waiting', position: 3, token: undefined, online: undefined });
  });

  for (const over of [{ id: '' }, { circle: {} }, { status: 'ok' }])
    it(`say nothing with ${JSON.stringify(over)}`, () =>
      expect(receiptOfAnswer({ id: 's1', circle: full, status: 'waiting', ...over })).to.equal(undefined));

  it('bear anything in the place of a circle', () => {
    const throwing = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => {
          throw new Error('a seeded fault');
        },
      },
    );
    expect(receiptOfAnswer({ id: 's1', circle: throwing, status: 'waiting' })).to.equal(undefined);
    const odd = {
      id: 'a',
      title: 't',
      get start(): string {
        throw new Error('a seeded fault');
      },
      end: '',
    };
    expect(circlesOfAnswer({ circles: [odd, { id: { toString: null } }] })!.circles).to.deep.equal([]);
  });

  it('name the fields that are wrong', () => {
    const errors = [
      { pointer: '/name', code: 'missing' },
      { pointer: '/email', code: 'not-an-email' },
      { pointer: '/age', code: 'missing' },
      { pointer: '/name', code: 'odd' },
      null,
    ];
    expect(fieldFaultsOfAnswer({ errors })).to.deep.equal([
      { field: 'name', code: 'missing' },
      { field: 'email', code: 'not-an-email' },
    ]);
    expect(fieldFaultsOfAnswer({ errors: 'x' })).to.deep.equal([]);
  });

  it('name a problem that is known', () => {
    expect(readProblemType('circle-past')).to.equal('circle-past');
    expect(readProblemType('toString')).to.equal(undefined);
  });

  for (const value of [
    'http://a.uk',
    'https://',
    'https://a b',
    'https://a\u202E.uk',
    'HTTPS://<x>',
    5,
    `https://a.uk/${'x'.repeat(2048)}`,
  ])
    it(`hold no address ${String(value).slice(0, 20)}`, () => expect(httpsAddress(value)).to.equal(undefined));
});
