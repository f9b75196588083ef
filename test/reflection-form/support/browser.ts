/** What stands in the browser's place while a state is shown. Call `leaveBrowser` after each test. */
const undo: (() => void)[] = [];

export function leaveBrowser(): void {
  for (const each of undo.splice(0).reverse()) each();
}

function put(object: object, key: string, descriptor: PropertyDescriptor): void {
  const before = Object.getOwnPropertyDescriptor(object, key);
  Object.defineProperty(object, key, { configurable: true, ...descriptor });
  undo.push(() => {
    if (before) Object.defineProperty(object, key, before);
    else Reflect.deleteProperty(object, key);
  });
}

const give = (object: object, key: string, value: unknown): void => put(object, key, { value, writable: true });

export function copying(isAllowed: boolean): void {
  give(navigator, 'clipboard', isAllowed ? { writeText: () => Promise.resolve() } : undefined);
  if (!isAllowed) give(document, 'execCommand', () => false);
}

/** `saved`: as if the file was saved, so that no test leaves one on a computer. */
export function downloads(answer: 'saved' | 'blocked'): void {
  const { click } = HTMLElement.prototype;
  if (answer === 'saved') {
    give(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement): void {
      if (!this.hasAttribute('download')) click.call(this);
    });
  } else {
    give(URL, 'createObjectURL', fail);
  }
}

/** As in a frame whose sandbox has no origin: it looks as if the file was saved, and nobody can tell. */
export function unknownSandbox(): void {
  downloads('saved');
  give(globalThis, 'origin', 'null');
  give(globalThis, 'frameElement', null);
  give(globalThis, 'parent', {});
}

/** As in a frame that forbids printing. It says nothing there; here it says so, because Safari never says that it printed. */
export function noPrinting(): void {
  const { prototype } = HTMLIFrameElement;
  const real = Object.getOwnPropertyDescriptor(prototype, 'contentWindow')?.get;
  put(prototype, 'contentWindow', {
    get(this: HTMLIFrameElement) {
      const inside = real?.call(this) as Window | null | undefined;
      if (inside) inside.print = fail;
      return inside ?? null;
    },
  });
}

/** Disks that do not take a draft. */
export function noSaving(name: string): void {
  give(IDBObjectStore.prototype, 'put', () => {
    throw new DOMException('Refused by this test', name);
  });
}

export function noEncryption(): void {
  give(crypto, 'subtle', undefined);
}

/** As on the page of a site that says where concerns are raised, and where help is. */
export function siteSettings(settings: object): void {
  give(globalThis, 'CompassionCircle', { settings });
}

/** A key from a passphrase takes a fifth of a second, on purpose. Here nobody has to wait for it. */
export function quickKeys(): void {
  const { deriveKey } = SubtleCrypto.prototype;
  give(SubtleCrypto.prototype, 'deriveKey', function (this: SubtleCrypto, ...given: Parameters<typeof deriveKey>) {
    const [algorithm, ...others] = given;
    return deriveKey.call(this, { ...(algorithm as Pbkdf2Params), iterations: 1 }, ...others);
  });
}

function fail(): never {
  throw new DOMException('Refused by this test', 'SecurityError');
}
