import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { textOf, type Answers, type FormField } from '../core/form-answers.js';
import { findIdentifying, findingKey, type Finding, type PageWords } from '../core/identifying-text.js';

/** After the last key, so that nothing flickers while somebody types a number. */
const PAUSE = 600;
/** More hints under one field than this help nobody. */
const SHOWN = 5;

export interface FieldHints {
  readonly shown: readonly Finding[];
  /** How many more there are. */
  readonly more: number;
}

const none: FieldHints = { shown: [], more: 0 };

/** Looks, on this device and after a pause, for text that may identify someone. Hints never stand in the way of anything. */
export class IdentifyingHints implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #heard: (count: number) => void;
  readonly #away = new Set<string>();
  readonly #texts = new Map<string, string>();
  readonly #found = new Map<string, readonly Finding[]>();
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** `heard` is told how many hints there are when there are more than before. */
  constructor(host: ReactiveControllerHost, heard: (count: number) => void) {
    this.#host = host;
    this.#heard = heard;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#pause);
  }

  /** The hints about a field. */
  of({ id }: FormField): FieldHints {
    const left = (this.#found.get(id) ?? []).filter((finding) => !this.#away.has(findingKey(finding)));
    return left.length === 0 ? none : { shown: left.slice(0, SHOWN), more: Math.max(0, left.length - SHOWN) };
  }

  /** Somebody wrote: the hints follow after a pause. */
  look(fields: readonly FormField[], answers: Answers, words: PageWords): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      const before = this.#count();
      for (const field of fields) this.#lookAt(field, answers, words);
      const now = this.#count();
      if (now > before) this.#heard(now);
      this.#host.requestUpdate();
    }, PAUSE);
  }

  /** Somebody has seen a hint. The same words bring it no more. */
  putAway(finding: Finding): void {
    this.#away.add(findingKey(finding));
    this.#host.requestUpdate();
  }

  clear(): void {
    clearTimeout(this.#pause);
    this.#away.clear();
    this.#texts.clear();
    this.#found.clear();
  }

  #lookAt(field: FormField, answers: Answers, words: PageWords): void {
    const text = field.kind === 'text' || field.kind === 'long-text' ? textOf(field, answers) : '';
    if (this.#texts.get(field.id) === text) return;
    this.#texts.set(field.id, text);
    // One hint for the same words, however often they stand there.
    const found = new Map(findIdentifying(text, words).map((finding) => [findingKey(finding), finding]));
    this.#found.set(field.id, [...found.values()]);
  }

  #count(): number {
    return [...this.#found.values()].flat().filter((finding) => !this.#away.has(findingKey(finding))).length;
  }
}
