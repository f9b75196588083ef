/**
 * What a browser grants to a timer or takes away from it. A story names it in `parameters.browser`; everything is put
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
  readonly downloads?: 'allowed' | 'blocked';
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
