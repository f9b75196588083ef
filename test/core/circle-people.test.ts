import { expect } from '@open-wc/testing';
import { Driver, pairs, planWith, round, silence, talk } from './circle-driver.js';

describe('people who come late or are called away', () => {
  it('get a turn in this round and in later ones', () => {
    const circle = new Driver(planWith(round('a', 30), round('b', 40)), { people: 3 }).wait(10).people(5);
    expect(circle.shown).to.deep.equal([0, 0, 20, 140, 340]);
    expect(circle.people(2).shown).to.deep.equal([0, 0, 20, 50, 130]);
  });

  it('do not take a turn away that has begun', () => {
    const circle = new Driver(planWith(round('a', 30), round('b', 40)), { people: 5 }).next().next().next().people(2);
    expect(circle.shown).to.deep.equal([0, 3, 30, 30, 110]);
    expect(circle.people(6).shown).to.deep.equal([0, 3, 30, 90, 330]);
  });

  it('are too late for a round whose end has come', () => {
    const circle = new Driver(planWith(round('a', 30), round('b', 40)), { people: 2 }).pass().next().people(3);
    expect(circle.shown).to.deep.equal([0, 2, 30, 30, 150]);
  });

  it('leave the end of the round, and what was added to it, to those who passed', () => {
    const circle = new Driver(planWith(round('a', 30)), { people: 3 }).pass().next().next().add(1).back().people(4);
    expect(circle.read().turns.map(({ role, ms }) => [role, ms / 1000])).to.deep.equal([
      ['person', 30],
      ['person', 30],
      ['person', 30],
      ['person', 30],
      ['passed', 90],
    ]);
    expect(circle.people(3).read().turns.at(-1)).to.include({ role: 'passed', ms: 90_000 });
  });

  it('change one clock for a round by their share', () => {
    const circle = new Driver(planWith(round('a', 20), talk('b', 10)), { people: 10 }).wait(100);
    expect(circle.people(11).shown[2]).to.equal(120);
    expect(circle.people(4).shown).to.deep.equal([0, 0, 0, 0, 10]);
    expect(circle.read().turnOver).to.equal(20_000);
    expect(circle.people(10).shown[2]).to.equal(100);
  });

  it('do not shorten the next stage where the clock moves on', () => {
    const circle = new Driver(planWith(round('a', 20), talk('b', 10), talk('spare', 60)), {
      people: 10,
      advance: 'auto',
    });
    circle.wait(100).people(4).wait(0);
    expect(circle.shown).to.deep.equal([1, 0, 10, 10, 10 + 40]);
  });

  it('change nothing in a talk, a silence or a round with a fixed length', () => {
    const fixed = { ...round('b', 0), secondsEach: undefined, seconds: 50 };
    const circle = new Driver(planWith(talk('a', 60), fixed, silence('c', 40))).wait(10).people(9);
    expect(circle.shown).to.deep.equal([0, 0, 50, 50, 140]);
    expect(circle.nextStage().wait(10).people(2).shown).to.deep.equal([1, 0, 40, 40, 80]);
    expect(circle.nextStage().wait(10).people(5).shown).to.deep.equal([2, 0, 30, 30, 30]);
  });

  it('make one pair a three without changing the time', () => {
    const circle = new Driver(planWith(pairs('a', 60, 10)), { people: 4 }).next().wait(20).people(5);
    expect(circle.shown).to.deep.equal([0, 1, 40, 100, 100]);
    expect(circle.read().turn.threeSwaps).to.deep.equal([40_000]);
  });

  it('make a pair a three and a three two pairs in the middle of a turn', () => {
    const circle = new Driver(planWith(talk('x', 5), pairs('a', 60, 10)), { people: 2 }).next().next().wait(50);
    expect(circle.people(3).shown).to.deep.equal([1, 2, 30, 70, 70]);
    expect(circle.people(4).shown).to.deep.equal([1, 1, 10, 70, 70]);
    expect(circle.people(3).back().shown.slice(0, 2)).to.deep.equal([1, 1]);
    expect(circle.back().back().shown.slice(0, 2)).to.deep.equal([0, 0]);
  });

  it('regroup before anyone speaks', () => {
    const circle = new Driver(planWith(pairs('a', 60, 10)), { people: 2 }).wait(12).people(3);
    expect(circle.shown).to.deep.equal([0, 0, 0, 120, 120]);
    expect(circle.next().shown).to.deep.equal([0, 1, 40, 120, 120]);
  });

  it('regroup when everyone has spoken', () => {
    const circle = new Driver(planWith(pairs('a', 60)), { people: 2 }).wait(60).next().wait(90).people(3);
    expect(circle.shown).to.deep.equal([0, 2, 0, 0, 0]);
  });

  it('keep added minutes and overrun when pairs regroup', () => {
    const circle = new Driver(planWith(pairs('a', 60), talk('spare', 120)), { people: 2 })
      .wait(70)
      .next()
      .add(1)
      .wait(10);
    expect(circle.shown).to.deep.equal([0, 1, 110, 110, 160]);
    expect(circle.people(3).shown.slice(3)).to.deep.equal([110, 160]);
    expect(circle.people(2).shown.slice(3)).to.deep.equal([110, 160]);
  });

  it('keep minutes added to a turn that is still to come', () => {
    const circle = new Driver(planWith(pairs('a', 60)), { people: 2 }).wait(10).next().add(1).back().people(3);
    expect(circle.shown).to.deep.equal([0, 0, 90, 170, 170]);
  });

  it('are counted in a stage ahead that the circle has been in', () => {
    const circle = new Driver(planWith(talk('a', 60), round('b', 30), pairs('c', 60)), { people: 4 });
    circle.next().next().nextStage().add(1).back().back().back().people(6);
    expect(circle.shown.slice(0, 2)).to.deep.equal([0, 0]);
    expect(circle.shown[4]).to.equal(60 + 6 * 30 + 180);
    expect(circle.people(3).shown[4]).to.equal(60 + 3 * 30 + 180);
    expect(
      circle
        .next()
        .nextStage()
        .read()
        .turns.map(({ ms }) => ms / 1000),
    ).to.deep.equal([100, 40, 40]);
  });

  it('are counted again in a round that they were too late to leave', () => {
    const circle = new Driver(planWith(talk('a', 60), round('b', 30)), { people: 5 }).next().next().next().people(2);
    expect(circle.back().back().back().shown[4]).to.equal(60 + 60);
  });

  it('are 2 to 30', () => {
    const circle = new Driver(planWith(round('a', 30))).wait(10);
    const { state } = circle;
    for (const people of [4, 0, -3, 1, 31, 1e9, 2.5, NaN, Infinity])
      expect(circle.people(people).state).to.equal(state);
    expect(circle.people(30).read().turns).to.have.lengthOf(30);
  });
});
