import { expect } from '@open-wc/testing';
import { Driver, pairs, planWith, round, silence, talk } from './circle-driver.js';

describe('a circle that runs', () => {
  it('counts down, and stays at 0 until the host moves on', () => {
    const circle = new Driver(planWith(talk('a', 60), talk('b', 30)));
    expect(circle.wait(20).shown).to.deep.equal([0, 0, 40, 40, 70]);
    expect(circle.wait(45).shown).to.deep.equal([0, 0, 0, 0, 30]);
    expect(circle.read().turnOver).to.equal(5000);
    expect(circle.finish).to.equal(95);
    expect(circle.next().shown).to.deep.equal([1, 0, 30, 30, 30]);
  });

  it('moves on by itself where the page says so, each turn from the end of the one before', () => {
    const circle = new Driver(planWith(talk('a', 60), round('b', 30), talk('c', 10)), { advance: 'auto', people: 2 });
    expect(circle.wait(60).shown).to.deep.equal([1, 0, 30, 60, 70]);
    expect(circle.wait(45).shown).to.deep.equal([1, 1, 15, 15, 25]);
    circle.wait(600);
    expect([circle.state.phase, circle.finish]).to.deep.equal(['ended', 130]);
  });

  it('ends after its last turn', () => {
    const circle = new Driver(planWith(talk('a', 60)));
    expect([circle.read().isLastTurn, circle.read().isLastStage]).to.deep.equal([true, true]);
    circle.wait(50).next();
    expect([circle.state.phase, circle.finish]).to.deep.equal(['ended', 50]);
  });

  it('can be ended at any time, and then nothing changes it', () => {
    const circle = new Driver(planWith(round('a', 60), talk('b', 60))).wait(10).end();
    const { state } = circle;
    expect([state.phase, circle.finish]).to.deep.equal(['ended', 10]);
    const acts = [circle.next, circle.nextStage, circle.back, circle.pass, circle.pause, circle.resume, circle.end];
    for (const act of acts) expect(act().state).to.equal(state);
    expect(circle.add(1).people(9).wait(60).state).to.equal(state);
  });

  it('starts even with a plan that has no stages, and ends', () => {
    const circle = new Driver(planWith());
    expect(circle.shown).to.deep.equal([0, 0, 0, 0, 0]);
    expect(circle.back().add(1).people(5).next().state.phase).to.equal('ended');
    expect(new Driver(planWith(), { advance: 'auto' }).wait(0).state.phase).to.equal('ended');
  });
});

describe('pausing', () => {
  it('stops the clock, and the finish time moves', () => {
    const circle = new Driver(planWith(talk('a', 60))).wait(10).pause().wait(100);
    expect([circle.shown[2], circle.finish]).to.deep.equal([50, 160]);
    expect(circle.resume().wait(10).shown[2]).to.equal(40);
  });

  it('can become taking a moment, and back', () => {
    const circle = new Driver(planWith(talk('a', 60))).wait(10).pause().pause('moment');
    expect(circle.state.phase).to.equal('moment');
    expect(circle.resume().resume().state.phase).to.equal('running');
  });

  it('leaves moving on and going back possible', () => {
    const circle = new Driver(planWith(pairs('a', 60, 30), talk('b', 60))).pause().next().wait(5);
    expect([circle.state.phase, circle.shown[1], circle.shown[2]]).to.deep.equal(['paused', 1, 60]);
    expect(circle.back().shown.slice(0, 3)).to.deep.equal([0, 0, 30]);
  });
});

describe('going back', () => {
  it('gives a turn the time it had left', () => {
    const circle = new Driver(planWith(talk('a', 60), talk('b', 30))).wait(20).next().wait(10).back();
    expect(circle.shown).to.deep.equal([0, 0, 40, 40, 70]);
  });

  it('gives a finished turn all of its time, and starts the turn that was left again', () => {
    const circle = new Driver(planWith(round('a', 30), talk('b', 30)), { people: 2 }).wait(30).next().wait(10).back();
    expect(circle.shown).to.deep.equal([0, 0, 30, 60, 90]);
    expect(circle.next().shown).to.deep.equal([0, 1, 30, 30, 60]);
  });

  it('at the very start starts the first turn again', () => {
    expect(new Driver(planWith(talk('a', 60))).wait(20).back().shown).to.deep.equal([0, 0, 60, 60, 60]);
  });

  it('undoes leaving a stage out', () => {
    const circle = new Driver(planWith(round('a', 30), talk('b', 30)), { people: 3 }).wait(10).nextStage();
    expect(circle.shown).to.deep.equal([1, 0, 30, 30, 30]);
    expect(circle.back().shown).to.deep.equal([0, 0, 20, 80, 110]);
  });

  it('ends the circle when the last stage is left out', () => {
    expect(new Driver(planWith(talk('a', 60))).nextStage().state.phase).to.equal('ended');
  });

  it('is possible 200 times', () => {
    const stages = Array.from({ length: 8 }, (_, index) => round(`round-${index}`, 30));
    const circle = new Driver(planWith(...stages), { people: 30 });
    for (let turn = 0; turn < 230; turn++) circle.next();
    for (let turn = 0; turn < 210; turn++) circle.back();
    expect(circle.shown.slice(0, 2)).to.deep.equal([1, 0]);
  });
});

describe('passing', () => {
  const plan = planWith(round('a', 60), talk('b', 10));

  it('gives the time to the end of the round, and takes nothing from the circle', () => {
    const circle = new Driver(plan, { people: 3 }).wait(20);
    expect(circle.shown[4]).to.equal(170);
    expect(circle.pass().shown).to.deep.equal([0, 1, 60, 160, 170]);
    expect(circle.pass().next().read().turn.role).to.equal('passed');
    expect(circle.shown).to.deep.equal([0, 3, 100, 100, 110]);
    expect(circle.pass().shown).to.deep.equal([1, 0, 10, 10, 10]);
  });

  it('is undone by going back', () => {
    const circle = new Driver(plan, { people: 3 }).wait(20).pass().wait(10).pass().wait(5).back();
    expect(circle.shown).to.deep.equal([0, 1, 50, 50 + 60 + 40, 160]);
    expect(circle.back().shown).to.deep.equal([0, 0, 40, 160, 170]);
    expect(circle.read().turns).to.have.lengthOf(3);
  });

  it('of somebody whose time was over still opens the end of the round', () => {
    const circle = new Driver(plan, { people: 2 }).wait(70).pass().wait(10).pass();
    expect(circle.shown.slice(0, 3)).to.deep.equal([0, 2, 50]);
    expect(circle.back().read().turns).to.have.lengthOf(3);
    expect(circle.back().read().turns).to.have.lengthOf(2);
  });

  it('takes minutes that were added for those who passed away with their turn', () => {
    const circle = new Driver(plan, { people: 2 }).next().pass().add(2);
    expect(circle.shown.slice(0, 3)).to.deep.equal([0, 2, 180]);
    expect(circle.back().shown).to.deep.equal([0, 1, 60, 60, 70]);
    expect(circle.pass().shown[2]).to.equal(60);
  });

  it('changes no time where a round has one clock', () => {
    const circle = new Driver(planWith(round('a', 20), talk('b', 10))).wait(10).pass().wait(5);
    expect(circle.shown).to.deep.equal([0, 0, 65, 65, 75]);
  });

  it('does nothing outside rounds', () => {
    const circle = new Driver(planWith(pairs('a', 60))).wait(10);
    const { state } = circle;
    expect(circle.pass().state).to.equal(state);
  });
});

describe('adding time', () => {
  it('adds to the turn', () => {
    const circle = new Driver(planWith(talk('a', 60), talk('b', 10))).wait(30).add(1);
    expect(circle.shown).to.deep.equal([0, 0, 90, 90, 100]);
  });

  it('counts from now when the turn had ended', () => {
    const circle = new Driver(planWith(talk('a', 60), talk('b', 10))).wait(75).add(1);
    expect(circle.shown).to.deep.equal([0, 0, 60, 60, 70]);
    expect(circle.wait(70).add(0.5).shown[2]).to.equal(30);
  });

  it('adds nothing that is no number of minutes up to 30', () => {
    const circle = new Driver(planWith(talk('a', 60))).wait(30);
    const { state } = circle;
    for (const minutes of [0, -1, 31, NaN, Infinity]) expect(circle.add(minutes).state).to.equal(state);
    expect(circle.add(30).shown[2]).to.equal(1830);
  });
});

describe('time in hand', () => {
  const plan = planWith(talk('a', 60), talk('b', 60), talk('spare', 40), silence('c', 10));

  it('takes overrun first: the finish time moves only when it is used up', () => {
    const circle = new Driver(plan).wait(90);
    expect([circle.shown[4], circle.finish]).to.deep.equal([60 + 10 + 10, 170]);
    expect([circle.wait(10).finish, circle.wait(15).finish]).to.deep.equal([170, 185]);
  });

  it('takes added minutes first too, and is left out when it is used up', () => {
    const circle = new Driver(plan).add(1);
    expect(circle.finish).to.equal(190);
    expect(circle.wait(120).next().wait(60).next().shown).to.deep.equal([3, 0, 10, 10, 10]);
    expect(circle.read().isLastStage).to.equal(true);
  });

  it('is what is left of it when the circle comes to it', () => {
    const circle = new Driver(plan).wait(75).next().wait(60).next();
    expect(circle.shown).to.deep.equal([2, 0, 25, 25, 35]);
    expect(circle.wait(30).finish).to.equal(175);
    expect(circle.add(1).shown[2]).to.equal(60);
    expect(circle.next().wait(20).back().shown.slice(0, 3)).to.deep.equal([2, 0, 60]);
  });

  it('is worked out again when the circle comes to it again', () => {
    const circle = new Driver(plan).next().next().wait(5).back().wait(80);
    expect(circle.shown[4]).to.equal(20 + 10);
    expect(circle.next().shown).to.deep.equal([2, 0, 20, 20, 30]);
  });

  it('keeps minutes that were added to itself when the circle comes to it again', () => {
    const circle = new Driver(plan).next().next().add(1).back();
    expect(circle.shown[4]).to.equal(60 + 100 + 10);
    expect(circle.next().shown[2]).to.equal(100);
  });

  it('stays used when the turn that took it starts again', () => {
    const circle = new Driver(plan).wait(90).next().wait(60).back();
    expect(circle.shown).to.deep.equal([0, 0, 60, 60, 60 + 60 + 10 + 10]);
    expect(circle.wait(70).back().shown[4]).to.equal(60 + 60 + 0 + 10);
  });

  it('can come first', () => {
    const circle = new Driver(planWith(talk('spare', 40), talk('a', 60))).wait(10).next().wait(90);
    expect(circle.back().shown).to.deep.equal([0, 0, 30, 30, 90]);
  });

  it('is no stage in which people speak in turn', () => {
    const circle = new Driver(planWith(talk('a', 60), round('spare', 30)), { people: 4 }).wait(80);
    expect(circle.shown[4]).to.equal(120);
  });
});

describe('a circle that nobody looked at for a while', () => {
  it('acts from where the clock has brought it', () => {
    const { plan } = new Driver(planWith(round('a', 30), talk('b', 30)));
    const circle = new Driver(plan, { advance: 'auto', people: 2 });
    const unsettled = circle.state;
    circle.wait(35);
    circle.state = unsettled;
    expect(circle.next().shown).to.deep.equal([1, 0, 30, 30, 30]);
  });

  it('loses no time when it was paused late', () => {
    const circle = new Driver(planWith(talk('a', 30), talk('b', 30)), { advance: 'auto' });
    const unsettled = circle.state;
    circle.wait(40);
    circle.state = unsettled;
    expect(circle.pause().wait(60).resume().wait(0).shown).to.deep.equal([1, 0, 20, 20, 20]);
  });
});
