import { expect } from '@open-wc/testing';
import { clockFace, exactLength, fullMinutes, nhsTime, roundLength, secondsShown } from '../../src/core/nhs-date.js';

const words = { midday: 'midday', midnight: 'midnight' };

describe('a time of day as the NHS writes it', () => {
  const cases: [number, number, string][] = [
    [0, 0, 'midnight'],
    [0, 5, '12:05am'],
    [1, 0, '1am'],
    [9, 30, '9:30am'],
    [11, 59, '11:59am'],
    [12, 0, 'midday'],
    [12, 1, '12:01pm'],
    [13, 0, '1pm'],
    [17, 30, '5:30pm'],
    [23, 59, '11:59pm'],
  ];
  for (const [hours, minutes, expected] of cases) {
    it(`${hours}:${minutes} is ${expected}`, () => {
      expect(nhsTime(hours, minutes, words)).to.equal(expected);
    });
  }

  it('takes its words from the caller', () => {
    const welsh = { midday: 'hanner dydd', midnight: 'hanner nos' };
    expect([nhsTime(12, 0, welsh), nhsTime(0, 0, welsh)]).to.deep.equal(['hanner dydd', 'hanner nos']);
  });
});

describe('a length of time, rounded', () => {
  const cases: [number, number, number, number][] = [
    [0, 0, 0, 0],
    [499, 0, 0, 0],
    [59_999, 0, 1, 0],
    [90_000, 0, 1, 30],
    [119_499, 0, 1, 59],
    [119_500, 0, 2, 0],
    [149_000, 0, 2, 0],
    [150_000, 0, 3, 0],
    [3_569_000, 0, 59, 0],
    [3_570_000, 1, 0, 0],
    [4_140_000, 1, 9, 0],
    [5_400_000, 1, 30, 0],
  ];
  for (const [ms, hours, minutes, seconds] of cases) {
    it(`${ms} ms is ${hours} hours ${minutes} minutes ${seconds} seconds`, () => {
      expect(roundLength(ms)).to.deep.equal({ hours, minutes, seconds });
    });
  }
});

describe('a length of time to the second', () => {
  const cases: [number, number, number, number][] = [
    [0, 0, 0, 0],
    [1500, 0, 0, 2],
    [59_499, 0, 0, 59],
    [150_000, 0, 2, 30],
    [3_599_500, 1, 0, 0],
    [5_405_000, 1, 30, 5],
  ];
  for (const [ms, hours, minutes, seconds] of cases) {
    it(`${ms} ms is ${hours} hours ${minutes} minutes ${seconds} seconds`, () => {
      expect(exactLength(ms)).to.deep.equal({ hours, minutes, seconds });
    });
  }
});

describe('whole minutes that a length fits into', () => {
  const cases: [number, number, number][] = [
    [0, 0, 0],
    [1, 0, 1],
    [60_000, 0, 1],
    [60_001, 0, 2],
    [3_540_001, 1, 0],
    [4_140_000, 1, 9],
  ];
  for (const [ms, hours, minutes] of cases) {
    it(`${ms} ms is ${hours} hours ${minutes} minutes`, () => {
      expect(fullMinutes(ms)).to.deep.equal({ hours, minutes, seconds: 0 });
    });
  }
});

describe('a countdown', () => {
  const cases: [number, number, string][] = [
    [0, 0, '0:00'],
    [-1, 0, '0:00'],
    [1, 1, '0:01'],
    [1000, 1, '0:01'],
    [1001, 2, '0:02'],
    [59_001, 60, '1:00'],
    [725_000, 725, '12:05'],
    [5_400_000, 5400, '90:00'],
  ];
  for (const [ms, seconds, face] of cases) {
    it(`shows ${face} with ${ms} ms left`, () => {
      expect([secondsShown(ms), clockFace(ms)]).to.deep.equal([seconds, face]);
    });
  }
});
