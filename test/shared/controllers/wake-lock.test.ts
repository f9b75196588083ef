import { expect } from '@open-wc/testing';
import { WakeLock } from '../../../src/shared/controllers/wake-lock.js';
import { realVisibility, sampleHost, setVisibility, type SampleHost } from '../support/sample-host.js';

/** The browser's side: hands out locks, or refuses, and takes them back when the page is hidden. */
class Screen {
  held: EventTarget[] = [];
  asked = 0;
  refuses = false;
  /** While set, requests wait for it. */
  gate: Promise<void> = Promise.resolve();

  readonly request = async (): Promise<EventTarget> => {
    this.asked++;
    await this.gate;
    if (this.refuses || document.visibilityState === 'hidden') throw new DOMException('no', 'NotAllowedError');
    const lock = Object.assign(new EventTarget(), { release: () => this.takeBack(lock) });
    this.held.push(lock);
    return lock;
  };

  takeBack(lock: EventTarget): Promise<void> {
    this.held = this.held.filter((other) => other !== lock);
    lock.dispatchEvent(new Event('release'));
    return Promise.resolve();
  }
}

const real = Object.getOwnPropertyDescriptor(navigator, 'wakeLock');
function provide(value: unknown): void {
  Object.defineProperty(navigator, 'wakeLock', { value, configurable: true });
}

/** After everything that is under way in promises. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('the wake lock', () => {
  let screen: Screen;
  let host: SampleHost;
  let lock: WakeLock;

  beforeEach(() => {
    // Of two test pages at once, one lies behind the other.
    setVisibility('visible');
    screen = new Screen();
    provide(screen);
    host = sampleHost();
    lock = new WakeLock(host);
    document.body.append(host);
  });

  afterEach(() => {
    host.remove();
    realVisibility();
    if (real) Object.defineProperty(navigator, 'wakeLock', real);
    else Reflect.deleteProperty(navigator, 'wakeLock');
  });

  it('is off until it is wanted', async () => {
    await settled();
    expect(lock.status).to.equal('off');
    expect(screen.asked).to.equal(0);
  });

  it('is held while it is wanted, and the widget renders each change', async () => {
    lock.want = true;
    expect(lock.status).to.equal('waiting');
    await settled();
    expect(lock.status).to.equal('held');
    expect(screen.held).to.have.length(1);
    const { renders } = host;
    lock.want = false;
    await settled();
    expect(lock.status).to.equal('off');
    expect(lock.want).to.equal(false);
    expect(screen.held).to.have.length(0);
    expect(host.renders).to.equal(renders + 1);
  });

  it('is taken again when the page is back in sight', async () => {
    lock.want = true;
    await settled();
    setVisibility('hidden');
    await screen.takeBack(screen.held[0]!);
    expect(lock.status).to.equal('waiting');
    setVisibility('visible');
    await settled();
    expect(lock.status).to.equal('held');
    expect(screen.held).to.have.length(1);
  });

  it('waits while the page is hidden, without asking', async () => {
    setVisibility('hidden');
    lock.want = true;
    await settled();
    expect(lock.status).to.equal('waiting');
    expect(screen.asked).to.equal(0);
  });

  it('is refused quietly, and asked for again at the next press or return', async () => {
    screen.refuses = true;
    lock.want = true;
    await settled();
    expect(lock.status).to.equal('refused');
    screen.refuses = false;
    lock.want = true;
    await settled();
    expect(lock.status).to.equal('held');
  });

  it('says that it is refused when the browser takes it back in sight, as on a low battery', async () => {
    lock.want = true;
    await settled();
    await screen.takeBack(screen.held[0]!);
    expect(lock.status).to.equal('refused');
  });

  it('waits, not refused, when the page was hidden during the request', async () => {
    lock.want = true;
    setVisibility('hidden');
    await settled();
    expect(lock.status).to.equal('waiting');
  });

  it('lets go of an answer that comes too late', async () => {
    let open: () => void = () => undefined;
    screen.gate = new Promise((resolve) => (open = resolve));
    lock.want = true;
    lock.want = false;
    open();
    await settled();
    expect(screen.held).to.have.length(0);
    expect(lock.status).to.equal('off');
  });

  it('is released when the widget goes, and taken again when it comes back', async () => {
    lock.want = true;
    await settled();
    host.remove();
    await settled();
    expect(screen.held).to.have.length(0);
    expect(lock.status).to.equal('off');
    document.body.append(host);
    await settled();
    expect(lock.status).to.equal('held');
    expect(screen.held).to.have.length(1);
  });

  it('holds one lock through moves and repeated wishes', async () => {
    lock.want = true;
    lock.want = true;
    const section = document.body.appendChild(document.createElement('section'));
    section.append(host);
    setVisibility('visible');
    await settled();
    expect(screen.held).to.have.length(1);
    section.remove();
    document.body.append(host);
  });

  it('is unsupported where the browser has none', async () => {
    provide(undefined);
    lock.want = true;
    await settled();
    expect(lock.status).to.equal('unsupported');
  });

  it('never throws, whatever the browser does', async () => {
    provide({
      request: () => {
        throw new Error('a seeded error');
      },
    });
    lock.want = true;
    await settled();
    expect(lock.status).to.equal('refused');
    provide({
      request: () =>
        Promise.resolve(
          Object.assign(new EventTarget(), { release: () => Promise.reject(new Error('a seeded error')) }),
        ),
    });
    lock.want = true;
    await settled();
    lock.want = false;
    await settled();
    expect(lock.status).to.equal('off');
  });
});
