import { expect, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import { FrameFollow } from '../../src/embed/frame-follow.js';
import { tellHeight } from '../../src/embed/frame-height.js';
import { followFrames } from '../../src/embed/frame-parent.js';
import { heightMessage, hello, isHeight, MOST_HEIGHT } from '../../src/embed/frame-protocol.js';
import { put, takeAway } from '../shared/support/widget-page.js';
import { generated } from '../support/run-length.js';
// Loading it must do nothing to a page without frames.
import '../../src/embed/frame-helper.js';

const OURS = 'https://circles.example';

/** What a stranger may send, right in all but one thing, or nothing like it. */
const nearly = (right: object): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
    fc.string(),
    fc.constantFrom(null, undefined, JSON.stringify(right), [right], Object.entries(right)),
    fc.record({ key: fc.string(), value: fc.anything() }).map(({ key, value }) => ({ ...right, [key]: value })),
    fc.constantFrom(...Object.keys(right)).map((key) => ({ ...right, [key]: undefined })),
    fc.constantFrom(Object.create(right) as object, Object.assign(Object.create(null) as object, right)),
  );
const heights = fc.oneof(
  fc.constantFrom(NaN, Infinity, -Infinity, 0, -1, 49, MOST_HEIGHT + 1, 1e9, 100.5, '500', '500px', {}, [], true),
  fc.double({ max: 49 }),
);
/** Whether this is to the letter what one of ours would send: by other means than the code that is tested. */
function isRight(data: unknown, ...rights: readonly object[]): boolean {
  const isPlain = typeof data === 'object' && data !== null && Object.getPrototypeOf(data) === Object.prototype;
  const isLike = (given: object, right: object): boolean =>
    Object.keys(given).length === Object.keys(right).length &&
    Object.entries(right).every(([key, value]) => Object.entries(given).some(([k, v]) => k === key && v === value));
  return isPlain && rights.some((right) => isLike(data, right));
}
const frameIn = (box: Element, src: string, attributes: Readonly<Record<string, string>> = {}): HTMLIFrameElement => {
  const frame = box.ownerDocument.createElement('iframe');
  for (const [name, value] of Object.entries({ title: 'A circle', ...attributes })) frame.setAttribute(name, value);
  // Its address is only read: nothing of another site is loaded in a test.
  Object.defineProperty(frame, 'src', { value: src });
  box.append(frame);
  return frame;
};

/** A page of its own, with its own listeners. */
function pageIn(box: Element): Window {
  const frame = box.ownerDocument.createElement('iframe');
  frame.title = 'A page';
  frame.style.height = '300px';
  box.append(frame);
  return frame.contentWindow!;
}

describe('a page around a frame', () => {
  let view: Window;
  let frame: HTMLIFrameElement;
  let other: HTMLIFrameElement;
  let leave: () => void;
  beforeEach(() => {
    view = pageIn(put(''));
    const { body } = view.document;
    frame = frameIn(body, `${OURS}/embed/timer.html?plan=20`);
    other = frameIn(body, 'https://videos.example/watch');
    leave = followFrames(view);
  });
  afterEach(() => {
    leave();
    takeAway();
  });

  const receive = (data: unknown, origin: string, source: Window | null): void => {
    const event = new MessageEvent('message', { data, origin });
    // Firefox does not take the window of a frame without an origin from a script.
    Object.defineProperty(event, 'source', { value: source });
    view.dispatchEvent(event);
  };
  const height = (): string => frame.style.height;

  it('is as high as its frame says', () => {
    receive(heightMessage(812), OURS, frame.contentWindow);
    expect([height(), other.style.height]).to.deep.equal(['812px', '']);
  });

  it('adds the border where that is part of the height', () => {
    frame.style.cssText = 'box-sizing: border-box; border: 2px solid; padding: 3px';
    receive(heightMessage(800), OURS, frame.contentWindow);
    expect(frame.clientHeight - 6).to.equal(800);
  });

  it('does nothing a second time', () => {
    const again = followFrames(view);
    again();
    receive(heightMessage(700), OURS, frame.contentWindow);
    expect(height()).to.equal('700px');
  });

  it('takes a frame that is marked, at any address', () => {
    const marked = frameIn(view.document.body, 'https://wp.example/?circle=timer', { 'data-circle-frame': '' });
    receive(heightMessage(640), 'https://wp.example', marked.contentWindow);
    expect(marked.style.height).to.equal('640px');
  });

  it('knows a frame without an origin by its window alone', () => {
    const boxed = frameIn(view.document.body, `${OURS}/embed/timer.html`, { sandbox: 'allow-scripts' });
    receive(heightMessage(640), OURS, boxed.contentWindow);
    expect(boxed.style.height).to.equal('');
    receive(heightMessage(640), 'null', boxed.contentWindow);
    expect(boxed.style.height).to.equal('640px');
  });

  it('is moved by no hostile message', () => {
    const origins = fc.constantFrom('https://evil.example', 'http://circles.example', `${OURS}:8443`, 'null', '', OURS);
    const sources = fc.constantFrom('frame', 'other', 'top', 'self', 'none');
    const whole = fc.record({
      data: fc.oneof(
        nearly(heightMessage(800)),
        heights.map((each) => ({ ...heightMessage(1), height: each })),
        fc.constant(heightMessage(800)),
      ),
      origin: origins,
      source: sources,
    });
    let sent = 0;
    fc.assert(
      fc.property(whole, ({ data, origin, source }) => {
        const from = { frame: frame.contentWindow, other: other.contentWindow, top: window, self: view, none: null }[
          source
        ];
        // All 3 right together is no hostile message.
        fc.pre(!(source === 'frame' && origin === OURS && isRight(data, heightMessage(800))));
        sent++;
        receive(data, origin, from);
        expect([height(), other.style.height]).to.deep.equal(['', '']);
      }),
      generated(5000, 20_000),
    );
    expect(sent).to.be.least(5000);
    receive(heightMessage(800), OURS, frame.contentWindow);
    expect(height()).to.equal('800px');
  });
});

describe('a page in a frame', () => {
  let view: Window;
  let answers: MessageEvent[];
  let leave: () => void;
  const listen = (event: MessageEvent): void => {
    // Here the test's own page sends it, in whose code the module runs.
    if (isHeight(event.data)) answers.push(event);
  };
  const start = (parents?: readonly string[]): void => {
    leave = tellHeight({ view, mayTell: Promise.resolve((origin) => !parents || parents.includes(origin)) });
  };
  const receive = (data: unknown, origin = window.origin, source: Window | null = window): void => {
    view.dispatchEvent(new MessageEvent('message', { data, origin, source }));
  };
  const grow = (height: number): void => {
    const box = view.document.createElement('div');
    box.style.height = `${height}px`;
    view.document.body.replaceChildren(box);
  };
  const frames = (count: number): Promise<void> =>
    new Promise((done) => {
      const next = (left: number): void => {
        if (left === 0) done();
        else view.requestAnimationFrame(() => next(left - 1));
      };
      next(count);
    });

  beforeEach(() => {
    view = pageIn(put(''));
    view.document.body.style.margin = '0';
    answers = [];
    window.addEventListener('message', listen);
  });
  afterEach(() => {
    leave();
    window.removeEventListener('message', listen);
    takeAway();
  });

  it('tells its height after a hello, and when it changes', async () => {
    start();
    grow(700);
    receive(hello());
    await waitUntil(() => answers.length > 0);
    grow(900);
    await waitUntil(() => answers.length > 1);
    expect(answers.map(({ data }) => data as unknown)).to.deep.equal([heightMessage(700), heightMessage(900)]);
  });

  it('has no scroll bar of its own while it is followed, and one where it is not', async () => {
    start();
    const list = view.document.documentElement.classList;
    grow(200);
    receive(hello());
    await waitUntil(() => answers.length > 0);
    expect(list.contains('circle-fitted')).to.equal(true);
    grow(900);
    await waitUntil(() => answers.length > 1);
    await waitUntil(() => !list.contains('circle-fitted'));
  });

  it('says nothing to a page that the site does not list', async () => {
    start(['https://intranet.example']);
    grow(700);
    receive(hello());
    await frames(10);
    expect(answers).to.deep.equal([]);
  });

  it('is moved by no hostile message', async () => {
    start([window.origin]);
    grow(700);
    const stranger = pageIn(put(''));
    const whole = fc.record({
      data: fc.oneof(nearly(hello()), fc.constant(heightMessage(800)), fc.constant(hello())),
      origin: fc.constantFrom('https://evil.example', 'null', '', `${window.origin}0`, window.origin),
      source: fc.constantFrom(window, view, stranger, null),
    });
    fc.assert(
      fc.property(whole, ({ data, origin, source }) => {
        fc.pre(!(source === window && origin === window.origin && isRight(data, hello())));
        receive(data, origin, source);
      }),
      generated(5000, 20_000),
    );
    await frames(10);
    expect(answers).to.deep.equal([]);
    receive(hello());
    await waitUntil(() => answers.length > 0);
    expect(answers[0]!.origin).to.equal(window.origin);
  });
});

describe('the heights that a frame tells', () => {
  const at = (follow: FrameFollow, content: number, frameHeight: number, frameWidth = 700) =>
    follow.next({ content, frameHeight, frameWidth });

  it('are whole, and told once', () => {
    const follow = new FrameFollow();
    expect([at(follow, 700.2, 150), at(follow, 700.4, 150), at(follow, 700.9, 701)]).to.deep.equal([
      701,
      undefined,
      undefined,
    ]);
  });

  it('end where the content grows with its frame', () => {
    const follow = new FrameFollow();
    let frame = 150;
    let told = 0;
    for (let i = 0; i < 1000; i++) {
      // As `min-height: calc(100vh + 10px)` would have it, looked at twice as browsers do.
      for (const height of [at(follow, frame + 10, frame), at(follow, frame + 10, frame)])
        if (height !== undefined) {
          told++;
          frame = height;
        }
    }
    expect([told, follow.told]).to.deep.equal([4, 190]);
  });

  it('do not creep down where part of the content is as high as its frame lets it be', () => {
    const follow = new FrameFollow();
    at(follow, 1000, 150);
    at(follow, 1000, 1000);
    // 80vh, at most 442, and 58 below it.
    expect([at(follow, 500, 1000), at(follow, 458, 500), at(follow, 458, 500)]).to.deep.equal([
      500,
      undefined,
      undefined,
    ]);
    expect(at(follow, 620, 500)).to.equal(620);
  });

  it('follow the content after the window has another width', () => {
    const follow = new FrameFollow();
    at(follow, 700, 150);
    at(follow, 700, 700);
    expect([at(follow, 900, 700, 400), at(follow, 700, 900, 700)]).to.deep.equal([900, 700]);
  });
});
