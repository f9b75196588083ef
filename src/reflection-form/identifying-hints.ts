import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isText, textOf, type Answers, type FormField } from '../core/form-answers.js';
import { searchAgain, type Searched } from '../core/identifying-changes.js';
import { findingKey, MOST_FINDINGS, type Finding, type PageWords } from '../core/identifying-text.js';

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

/** What is to be looked at. */
interface Look {
  readonly fields: readonly FormField[];
  readonly answers: Answers;
  readonly words: PageWords;
}

/** What was seen in a field: one hint for the same words, however often they stand there. */
interface Seen {
  readonly searched: Searched;
  readonly hints: ReadonlyMap<string, Finding>;
}

/** Looks, on this device and after a pause, for text that may identify someone. Hints never stand in the way of anything. */
export class IdentifyingHints implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #heard: (count: number) => void;
  readonly #away = new Set<string>();
  #seen: ReadonlyMap<string, Seen> = new Map();
  #left: ReadonlyMap<string, readonly Finding[]> = new Map();
  #due: Look | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** `heard` is told how many hints there are when there are more than before. */
  constructor(host: ReactiveControllerHost, heard: (count: number) => void) {
    this.#host = host;
    this.#heard = heard;
    host.addController(this);
  }

  hostConnected(): void {
    // A page may move the form while a look is due.
    if (this.#due) this.#plan();
  }

  hostDisconnected(): void {
    clearTimeout(this.#pause);
  }

  /** The hints about a field. */
  of({ id }: FormField): FieldHints {
    const left = this.#left.get(id) ?? [];
    return left.length === 0 ? none : { shown: left.slice(0, SHOWN), more: Math.max(0, left.length - SHOWN) };
  }

  /** Somebody wrote, or the page gave other words: the hints follow after a pause. */
  look(fields: readonly FormField[], answers: Answers, words: PageWords): void {
    this.#due = { fields, answers, words };
    this.#plan();
  }

  /** Somebody has seen a hint. The same words bring it no more, until they have gone and somebody writes them anew. */
  putAway(finding: Finding): void {
    this.#away.add(findingKey(finding));
    this.#sort();
  }

  clear(): void {
    clearTimeout(this.#pause);
    this.#due = undefined;
    this.#away.clear();
    this.#seen = new Map();
    this.#left = new Map();
  }

  #plan(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#look(), PAUSE);
  }

  #look(): void {
    if (!this.#due) return;
    const { fields, answers, words } = this.#due;
    this.#due = undefined;
    const before = this.#count();
    const texts = fields.filter(isText);
    this.#seen = new Map(texts.map((field) => [field.id, this.#lookAt(field.id, textOf(field, answers), words)]));
    for (const key of this.#away)
      if (![...this.#seen.values()].some(({ hints }) => hints.has(key))) this.#away.delete(key);
    this.#sort();
    const now = this.#count();
    if (now > before) this.#heard(now);
  }

  #lookAt(id: string, text: string, words: PageWords): Seen {
    const before = this.#seen.get(id);
    const searched = searchAgain(before?.searched, text, words);
    if (before?.searched === searched) return before;
    const found = searched.found.slice(0, MOST_FINDINGS);
    return { searched, hints: new Map(found.map((finding) => [findingKey(finding), finding])) };
  }

  /** Once for each change, because every render asks. */
  #sort(): void {
    const before = this.#keys();
    const left = ({ hints }: Seen) => [...hints].flatMap(([key, finding]) => (this.#away.has(key) ? [] : [finding]));
    this.#left = new Map([...this.#seen].map(([id, seen]) => [id, left(seen)]));
    if (this.#keys() !== before) this.#host.requestUpdate();
  }

  /** What is shown, as one text to compare. */
  #keys(): string {
    return JSON.stringify([...this.#left].flatMap(([id, left]) => left.map((finding) => [id, findingKey(finding)])));
  }

  #count(): number {
    return [...this.#left.values()].reduce((sum, { length }) => sum + length, 0);
  }
}
