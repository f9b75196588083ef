import { expect } from '@open-wc/testing';
import type FakeTimers from '@sinonjs/fake-timers';
import { fakeAudio, realAudio } from './support/audio.js';
import { fakeClock, listen, place, setVisibility, tidy, TimerPage } from './support/timer-page.js';

const MINUTE = 60_000;
const KEY = (id: string) => `circle-timer ${location.pathname} ${id}`;

/** What a reload does for the timer: the element goes, and a new one comes that finds the same storage. */
async function reload(page: TimerPage): Promise<TimerPage> {
  const { outerHTML } = page.timer;
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
  page.timer.remove();
  await Promise.resolve();
  return place(outerHTML);
}

describe('a circle that comes back', () => {
  let clock: FakeTimers.Clock;

  beforeEach(() => {
    clock = fakeClock();
  });
  afterEach(() => {
    tidy();
    realAudio();
  });

  const running = async (attributes = 'id="ward" plan="20" people="6"') => {
    const page = await place(`<circle-timer ${attributes}></circle-timer>`);
    await page.press('Start the circle', 'Next');
    await page.wait(10_000);
    return page;
  };

  it('is where it was after a reload, the seconds of the reload included', async () => {
    const page = await running();
    const before = page.circle;
    const { outerHTML } = page.timer;
    page.timer.remove();
    await Promise.resolve();
    clock.tick(5000);
    const again = await place(outerHTML);
    expect(again.heading).to.equal('Opening round');
    expect(again.circle.people).to.equal(6);
    expect(again.circle.turn!.left).to.be.closeTo(before.turn!.left - 5000, 5);
    await again.wait(1000);
    expect(again.time).to.equal('2:44');
    await again.press('Back');
    expect(again.heading).to.equal('Welcome and grounding');
  });

  it('goes on, and runs, in a timer that takes its place in one step, as a page that renders again does', async () => {
    const page = await running();
    const { parentElement: box, outerHTML } = page.timer;
    page.timer.remove();
    box!.insertAdjacentHTML('beforeend', outerHTML);
    const again = new TimerPage(box!.querySelector('circle-timer')!);
    await again.settled();
    await again.wait(1000);
    expect(again.heading).to.equal('Opening round');
    expect(again.circle.phase).to.equal('running');
    expect(again.text).not.to.contain('another tab');
  });

  it('is asked about when the page was closed for over a minute', async () => {
    const page = await running();
    const { outerHTML } = page.timer;
    page.timer.remove();
    await Promise.resolve();
    clock.tick(5 * MINUTE);
    const again = await place(outerHTML);
    expect(again.heading).to.equal('This page was closed for 5 minutes');
    await again.press('Carry on from where we were');
    expect(again.circle.turn!.left).to.be.closeTo(170_000, 100);
  });

  it('is paused still when it was paused', async () => {
    const page = await running();
    await page.press('Pause');
    const again = await reload(page);
    expect(again.text).to.contain('Paused');
    expect(again.time).to.equal(page.time);
  });

  it('keeps how turns end and whether the clock is hidden', async () => {
    fakeAudio();
    const page = await running('id="ward" plan="20" cue="spoken"');
    await page.press('Hide time');
    await page.wait(6000);
    const again = await reload(page);
    expect(again.time).to.equal(undefined);
    await again.wait(3 * MINUTE);
    expect(again.text).to.contain('Say: it is time to move on');
  });

  it('sounds again, or says that it cannot', async () => {
    const made = fakeAudio((audio) => {
      audio.allowed = made.length === 0;
    });
    const page = await place('<circle-timer id="ward" plan="20"></circle-timer>');
    await page.choose('On screen, with a soft sound');
    await page.press('Start the circle');
    expect(made[0]!.tones).to.have.length(1);
    const again = await reload(page);
    await again.wait(1000);
    expect(made).to.have.length(2);
    expect(again.notes.join()).to.contain('This browser has not let the sound start.');
    made[1]!.allowed = true;
    made[1]!.become('running');
    await again.settled();
    expect(made[1]!.tones).to.have.length(1);
    expect(again.notes.join()).not.to.contain('sound');
  });

  it('tells the page where it is, and not that it started', async () => {
    const page = await running();
    const { names } = listen(document.body);
    const again = await reload(page);
    expect(names).to.deep.equal(['stage', 'turn']);
    await again.press('End the circle');
    names.splice(0);
    await reload(again);
    expect(names).to.deep.equal([]);
  });

  it('is another circle for another id, and gone after a reset', async () => {
    const page = await running();
    const other = await place('<circle-timer id="other" plan="20"></circle-timer>');
    expect(other.circle.phase).to.equal('ready');
    page.timer.reset();
    const again = await reload(page);
    expect(again.circle.phase).to.equal('ready');
  });

  it('holds nothing but times, numbers and choices', async () => {
    const page = await running();
    page.timer.pass();
    const text = sessionStorage.getItem(KEY('ward'))!;
    const strings = text.match(/"[^"]*"/g)!.map((each) => each.slice(1, -1));
    expect(strings.filter((each) => / /.test(each))).to.deep.equal([]);
    expect(Object.keys(JSON.parse(text) as object).sort()).to.deep.equal([
      'choices',
      'savedAt',
      'stamp',
      'state',
      'version',
    ]);
  });

  it('is stored as it goes on, for a crash, also when the wall clock is set back', async () => {
    const page = await running();
    const saved = () => sessionStorage.getItem(KEY('ward'))!;
    clock.setSystemTime(Date.now() - 60 * MINUTE);
    const before = saved();
    await page.wait(11_000);
    expect(saved()).not.to.equal(before);
  });

  for (const [name, text] of [
    ['nothing of ours', 'hello'],
    ['half of it', '{"version":1,"sta'],
    ['another version', '{"version":99,"stamp":"x","state":{}}'],
    ['empty', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['keys that are not keys', '{"version":1,"__proto__":{"polluted":true},"state":{"__proto__":[]}}'],
  ] as const) {
    it(`is none where the storage holds ${name}`, async () => {
      sessionStorage.setItem(KEY('ward'), text);
      const page = await place('<circle-timer id="ward"></circle-timer>');
      expect(page.circle.phase).to.equal('ready');
      expect(page.faults).to.deep.equal([]);
      await page.press('Start the circle');
      expect(page.circle.phase).to.equal('running');
      expect('polluted' in Object.prototype).to.equal(false);
    });
  }

  it('starts paused in a duplicated tab, and says why', async () => {
    const page = await running();
    const stored = sessionStorage.getItem(KEY('ward'))!;
    page.timer.remove();
    await Promise.resolve();
    // The other tab: its copy of the storage, and its answer.
    sessionStorage.setItem(KEY('ward'), stored);
    sessionStorage.setItem(`${KEY('ward')} open`, '1');
    const other = new BroadcastChannel(KEY('ward'));
    const asked = new Promise<void>((resolve) => {
      other.onmessage = ({ data }) => {
        if (data !== 'anyone?') return;
        other.postMessage('here');
        resolve();
      };
    });
    const copy = await place('<circle-timer id="ward" plan="20" people="6"></circle-timer>');
    await asked;
    const paused = new Promise<void>((resolve) => {
      copy.timer.addEventListener('circle-timer-pause', () => resolve(), { once: true });
    });
    await paused;
    other.close();
    await copy.settled();
    expect(copy.text).to.contain('Paused');
    expect(copy.notes).to.contain('This circle is running in another tab, so it is paused here.');
    await copy.press('Resume');
    expect(copy.notes.join()).not.to.contain('another tab');
  });

  it('runs on after a crash, when no other tab answers', async () => {
    const page = await running();
    const stored = sessionStorage.getItem(KEY('ward'))!;
    page.timer.remove();
    await Promise.resolve();
    sessionStorage.setItem(KEY('ward'), stored);
    sessionStorage.setItem(`${KEY('ward')} open`, '1');
    const again = await place('<circle-timer id="ward" plan="20" people="6"></circle-timer>');
    await again.wait(1000);
    expect(again.circle.phase).to.equal('running');
  });
});

describe('the way back to a page', () => {
  let clock: FakeTimers.Clock;

  beforeEach(() => {
    clock = fakeClock();
  });
  afterEach(tidy);

  /** Back and forward: the page is kept whole, and everything in it stands still. */
  function leaveFor(ms: number): void {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    setVisibility('hidden');
    document.dispatchEvent(new Event('freeze'));
    clock.jump(ms);
    document.dispatchEvent(new Event('resume'));
    setVisibility('visible');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  }

  it('goes on after a short while', async () => {
    const page = await place('<circle-timer plan="90"></circle-timer>');
    await page.press('Start the circle');
    leaveFor(30_000);
    await page.settled();
    await page.wait(1000);
    expect(page.circle.phase).to.equal('running');
    expect(page.time).to.equal('6:29');
  });

  it('asks after more than a minute', async () => {
    const page = await place('<circle-timer plan="90"></circle-timer>');
    await page.press('Start the circle');
    leaveFor(10 * MINUTE);
    await page.settled();
    expect(page.heading).to.equal('This page was closed for 10 minutes');
    await page.press('Carry on from where we were');
    await page.wait(1000);
    expect(page.time).to.equal('6:59');
  });

  it('does not ask twice', async () => {
    const page = await place('<circle-timer plan="90"></circle-timer>');
    await page.press('Start the circle');
    leaveFor(30_000);
    await page.settled();
    setVisibility('hidden');
    clock.jump(5 * MINUTE);
    setVisibility('visible');
    await page.settled();
    expect(page.circle.phase, 'hidden is not left').to.equal('running');
  });
});
