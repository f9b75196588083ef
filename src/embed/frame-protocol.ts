/**
 * What an embed page in a frame and the helper on the page around it say to each other: docs/embedding/frame-protocol.md.
 * Each message is an object with these keys and no other; whatever else arrives is somebody else's.
 */

/** The page around says that it will follow the height. */
export interface HelloMessage {
  readonly compassionCircle: 1;
  readonly type: 'hello';
}

/** The frame says how high its content is, in whole CSS pixels. */
export interface HeightMessage {
  readonly compassionCircle: 1;
  readonly type: 'height';
  readonly height: number;
}

export const LEAST_HEIGHT = 50;
/** 20,000 pixels: over 20 screens. What is longer scrolls inside its frame. */
export const MOST_HEIGHT = 20_000;

export const hello = (): HelloMessage => ({ compassionCircle: 1, type: 'hello' });
export const heightMessage = (height: number): HeightMessage => ({ compassionCircle: 1, type: 'height', height });

export function isHello(data: unknown): data is HelloMessage {
  return isMessage(data, 'hello', 2);
}

export function isHeight(data: unknown): data is HeightMessage {
  return isMessage(data, 'height', 3) && isWithin((data as Partial<HeightMessage>).height);
}

/** Only what a sender of ours makes: a plain object with so many keys. */
function isMessage(data: unknown, type: string, keys: number): boolean {
  if (typeof data !== 'object' || data === null || Object.getPrototypeOf(data) !== Object.prototype) return false;
  const { compassionCircle, type: given } = data as Readonly<Record<string, unknown>>;
  return compassionCircle === 1 && given === type && Object.keys(data).length === keys;
}

function isWithin(height: unknown): boolean {
  return Number.isInteger(height) && (height as number) >= LEAST_HEIGHT && (height as number) <= MOST_HEIGHT;
}
