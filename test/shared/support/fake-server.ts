const real = globalThis.fetch;

/** What was asked of the server. */
export interface Asked {
  readonly url: string;
  readonly init: RequestInit;
  readonly signal: AbortSignal;
}

type Answer = (asked: Asked) => Promise<Response> | Response;

/** Stands in for the network, and keeps to what `fetch` promises: a request that is given up rejects. */
export class FakeServer {
  readonly asked: Asked[] = [];
  answer: Answer;

  constructor(answer: Answer) {
    this.answer = answer;
    globalThis.fetch = (input, init = {}) => {
      const asked = { url: new Request(input).url, init, signal: init.signal ?? new AbortController().signal };
      this.asked.push(asked);
      return Promise.race([givenUp(asked.signal), Promise.resolve().then(() => this.answer(asked))]);
    };
  }

  close(): void {
    globalThis.fetch = real;
  }
}

export function givenUp(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    // Some browsers tell no reason, so this one does not either.
    signal.addEventListener('abort', () => reject(new DOMException('Given up', 'AbortError')), { once: true });
  });
}

/** A file, as JSON or as it stands. Its text is there at once: how long a browser takes over that is its own affair. */
export function file(content: unknown, init?: ResponseInit): Response {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return Object.assign(new Response(text, init), { text: () => Promise.resolve(text) });
}

/** An answer that never comes, until it is given up. */
export const never = (): Promise<Response> => new Promise(() => undefined);

/** An answer whose head comes at once and whose body does not, until it is given up. */
export function slowBody({ signal }: Asked): Response {
  const stream = new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('{"themes":'));
      signal.addEventListener('abort', () => controller.error(new DOMException('Given up', 'AbortError')));
    },
  });
  return new Response(stream);
}

/** Answers one by one, when the test says so. */
export function later(): { answer: Answer; give: (response: Response | Error) => void } {
  const waiting: ((response: Response | Error) => void)[] = [];
  return {
    answer: () =>
      new Promise((resolve, reject) => {
        waiting.push((response) => (response instanceof Error ? reject(response) : resolve(response)));
      }),
    give: (response) => waiting.shift()?.(response),
  };
}
