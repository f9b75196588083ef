/**
 * What a browser grants to a widget or takes away from it. A story names it in `parameters.browser`; everything is put
 * back when the story is left.
 */
export interface BrowserAnswers {
  readonly sound?: 'ready' | 'suspended' | 'unsupported';
  readonly wakeLock?: 'held' | 'refused';
  readonly fullScreen?: 'available' | 'unavailable' | 'framed';
  readonly storage?: 'available' | 'throws';
  readonly windows?: 'allowed' | 'blocked';
  readonly printing?: 'allowed' | 'blocked';
  readonly copying?: 'allowed' | 'refused';
  /** `allowed`: as if the file was saved, so that no story leaves one on a computer. */
  readonly downloads?: 'allowed' | 'blocked';
  /** Of drafts, in IndexedDB. */
  readonly drafts?: 'available' | 'refused';
  /** What sending to an address that ends in /answers brings: an answer, or the name of a fault. */
  readonly sending?: FileAnswer | 'never' | 'unreachable';
  /** What a request for deck.json brings: an answer, or the name of a fault. */
  readonly file?: FileAnswer | 'never' | 'too slow' | 'unreachable';
}

/** What the server of a story says. */
export interface FileAnswer {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Undo = () => void;

/** Makes the browser answer so. Returns the way back. */
export function answerWith(answers: BrowserAnswers): Undo {
  const undo = [
    give(globalThis, 'AudioContext', audioContext(answers.sound ?? 'ready')),
    give(navigator, 'wakeLock', { request: () => wakeLock(answers.wakeLock ?? 'held') }),
    give(document, 'fullscreenEnabled', (answers.fullScreen ?? 'available') === 'available'),
  ];
  // Inside Storybook's own window the story is in a frame anyway.
  if (answers.fullScreen === 'framed' && window.top === window) undo.push(give(window, 'self', frameLike()));
  if (answers.storage === 'throws') undo.push(refuse(globalThis, 'sessionStorage'));
  if (answers.windows === 'blocked') undo.push(give(window, 'open', () => null));
  if (answers.printing === 'blocked') undo.push(printNothing());
  if (answers.downloads === 'blocked') undo.push(give(URL, 'createObjectURL', fail));
  if (answers.downloads === 'allowed') undo.push(saveNothing());
  if (answers.drafts === 'refused') undo.push(refuse(globalThis, 'indexedDB'));
  if (answers.sending !== undefined) undo.push(give(globalThis, 'fetch', take(answers.sending)));
  if (answers.file !== undefined) undo.push(give(globalThis, 'fetch', serve(answers.file)));
  if (answers.file === 'too slow') undo.push(give(globalThis, 'setTimeout', hurried()));
  if (answers.copying === 'allowed') {
    undo.push(give(navigator, 'clipboard', { writeText: () => Promise.resolve() }));
  }
  if (answers.copying === 'refused') {
    undo.push(
      give(navigator, 'clipboard', undefined),
      give(document, 'execCommand', () => false),
    );
  }
  return () => {
    for (const each of undo.reverse()) each();
  };
}

function give(object: object, key: string, value: unknown): Undo {
  return define(object, key, { value, writable: true });
}

function refuse(object: object, key: string): Undo {
  return define(object, key, { get: fail });
}

function define(object: object, key: string, descriptor: PropertyDescriptor): Undo {
  const before = Object.getOwnPropertyDescriptor(object, key);
  Object.defineProperty(object, key, { configurable: true, enumerable: true, ...descriptor });
  return () => {
    if (before) Object.defineProperty(object, key, before);
    else Reflect.deleteProperty(object, key);
  };
}

/** Answers for one file inside the browser, so that no story asks a network. */
function serve(answer: NonNullable<BrowserAnswers['file']>): typeof fetch {
  const { fetch: real } = globalThis;
  return (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!new URL(address, document.baseURI).pathname.endsWith('/deck.json')) return real(input, init);
    if (answer === 'unreachable') return Promise.reject(new TypeError('Refused by this story'));
    if (typeof answer === 'object') {
      const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
      return Promise.resolve(new Response(body, { status: answer.status ?? 200 }));
    }
    return new Promise((_, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    });
  };
}

/** Takes what a form sends, inside the browser. */
function take(answer: NonNullable<BrowserAnswers['sending']>): typeof fetch {
  const { fetch: real } = globalThis;
  return (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!new URL(address, document.baseURI).pathname.endsWith('/answers')) return real(input, init);
    if (answer === 'unreachable') return Promise.reject(new TypeError('Refused by this story'));
    // Not even when the form gives up: it would try again when the story is over.
    if (answer === 'never') return new Promise(() => undefined);
    const { status = 201, headers = {}, body } = answer;
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers: { ...headers } }));
  };
}

/** A link that saves a file does nothing; every other link works. */
function saveNothing(): Undo {
  const real = HTMLElement.prototype.click;
  return give(HTMLAnchorElement.prototype, 'click', function click(this: HTMLAnchorElement): void {
    if (!this.hasAttribute('download')) real.call(this);
  });
}

/** Nobody looks at a story for the 10 seconds after which a card waits no longer. */
function hurried(): typeof setTimeout {
  const { setTimeout: real } = globalThis;
  const hurry = (call: () => void, ms?: number): unknown => real(call, ms === 10_000 ? 50 : ms);
  return hurry as typeof setTimeout;
}

/** As in a frame that forbids it: the call is heard by nobody, and there is no error. */
function printNothing(): Undo {
  const prototype = HTMLIFrameElement.prototype;
  const real = Object.getOwnPropertyDescriptor(prototype, 'contentWindow')?.get;
  return define(prototype, 'contentWindow', {
    get(this: HTMLIFrameElement) {
      const inside = real?.call(this) as Window | null | undefined;
      if (inside) inside.print = () => undefined;
      return inside ?? null;
    },
  });
}

function fail(): never {
  throw new DOMException('Refused by this story', 'SecurityError');
}

/** A window that is not the top one and works like it. */
function frameLike(): object {
  return new Proxy(window, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      // Functions of a window must be called on it; classes have their own `prototype` and need no window.
      return typeof value !== 'function' || 'prototype' in value
        ? value
        : (...given: unknown[]): unknown => Reflect.apply(value, target, given);
    },
  });
}

function wakeLock(answer: 'held' | 'refused'): Promise<EventTarget & { release: () => Promise<void> }> {
  if (answer === 'refused') return Promise.reject(new DOMException('Refused by this story', 'NotAllowedError'));
  return Promise.resolve(Object.assign(new EventTarget(), { release: () => Promise.resolve() }));
}

/** A sound card that makes no sound. */
function audioContext(answer: 'ready' | 'suspended' | 'unsupported'): unknown {
  if (answer === 'unsupported') return undefined;
  const parameter = () => ({
    value: 0,
    setValueAtTime: () => undefined,
    linearRampToValueAtTime: () => undefined,
    exponentialRampToValueAtTime: () => undefined,
  });
  const node = (more: object) => ({ connect: <T>(next: T): T => next, disconnect: () => undefined, ...more });
  return class {
    readonly state = answer === 'ready' ? 'running' : 'suspended';
    readonly currentTime = 0;
    readonly destination = node({});
    onstatechange = null;
    createGain = () => node({ gain: parameter() });
    createOscillator = () => node({ frequency: parameter(), start: () => undefined, stop: () => undefined });
    resume = () => Promise.resolve();
    close = () => Promise.resolve();
  };
}
