import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { FormField } from '../core/form-answers.js';
import type { Finding } from '../core/identifying-text.js';
import type { Fault } from '../core/local-text.js';
import { recordBlocks, recordText, type RecordWords } from '../core/reflection-blocks.js';
import { LONGEST_FILE, recordFileName, recordFromFile } from '../core/reflection-file.js';
import { textLength } from '../core/text-length.js';
import type { Announcer } from '../shared/controllers/announcer.js';
import { copyText, downloadText } from '../shared/download.js';
import { nhsDay } from '../shared/language/day.js';
import { textIn } from '../shared/language/in-language.js';
import { printSheet } from '../shared/print-sheet.js';
import { sandboxAllows } from '../shared/sandbox.js';
import type { ExportWay } from './circle-reflection-form.events.js';
import { recordHtml, recordPage } from './record-page.js';
import pageStyles from './record-page.styles.js';
import type { ReflectionSession, Said } from './reflection-session.js';
import { coveredView } from './views/covered-view.js';
import { endView } from './views/end-view.js';
import { formView } from './views/form-view.js';
import type { ReflectionActions, ReflectionView } from './views/reflection-view.js';

/** What the element knows and the screen shows. */
export type Shown = Omit<
  ReflectionView,
  'spelling' | 'passphraseError' | 'isOpening' | 'byHand' | 'actions' | 'session'
>;

/** Told to the element when words were taken along. */
type Exported = (way: ExportWay) => void;

const LEAST_PASSPHRASE = 12;
/** Of a file: a character takes up to 4. */
const MOST_BYTES = 4 * LONGEST_FILE;

/** Chooses the view, does what its buttons say, and holds what only the screen knows. */
export class ReflectionScreen {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #session: ReflectionSession;
  readonly #announcer: Announcer;
  readonly #exported: Exported;
  #shown: Shown | undefined;
  #spelling = false;
  #passphraseError = false;
  #isOpening = false;
  /** What was said when copying was refused: while it stands there, so do the words to copy. */
  #refused: Said | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    session: ReflectionSession,
    { announcer, exported }: { announcer: Announcer; exported: Exported },
  ) {
    this.#host = host;
    this.#session = session;
    this.#announcer = announcer;
    this.#exported = exported;
  }

  render(shown: Shown): TemplateResult {
    this.#shown = shown;
    const session = this.#session;
    const view: ReflectionView = {
      ...shown,
      session,
      spelling: this.#spelling,
      passphraseError: this.#passphraseError,
      isOpening: this.#isOpening,
      byHand: this.#byHand,
      actions: this.#actions,
    };
    if (session.isCovered && session.hasWords) return coveredView(view);
    return session.isFinished ? endView(view) : formView(view);
  }

  /** Says something in the place where the last press is answered. */
  say(said: Said): void {
    this.#session.answer = said;
    const { words } = this.#shown ?? {};
    if (words) this.#announcer.announce(said(words), { atOnce: true });
    this.#host.requestUpdate();
  }

  readonly #actions: ReflectionActions = {
    toggleSpelling: (on) => {
      this.#spelling = on;
      this.#host.requestUpdate();
    },
    copy: () => void this.#copy(),
    download: () => {
      this.#save('text');
    },
    downloadPage: () => {
      this.#save('page');
    },
    print: () => {
      this.#print();
    },
    open: (file) => void this.#open(file),
    clear: (step) => {
      this.#clear(step);
    },
    show: () => {
      this.#session.attended();
    },
    goBack: () => {
      this.#session.isFinished = false;
      this.#session.answer = undefined;
      this.#session.sender.forget();
      this.#host.requestUpdate();
    },
    putAway: (field, finding) => {
      this.#putAway(field, finding);
    },
    draft: (step) => void this.#draft(step),
  };

  #clear(step: 'ask' | 'yes' | 'no'): void {
    const session = this.#session;
    session.answer = undefined;
    if (step === 'yes') {
      this.#passphraseError = false;
      session.clear();
    } else if (!session.hasWords) this.say((words) => words.nothingToClear);
    // The button that asks stays where it is, so that the keyboard has its place again after a no.
    else if (step === 'no') this.#find('#clear')?.focus();
    session.isClearing = step === 'ask' && session.hasWords;
    this.#host.requestUpdate();
    if (session.isClearing) void this.#host.updateComplete.then(() => this.#find('#clear-no')?.focus());
  }

  /** The button goes with its hint: the keyboard goes on to the next one, or back to the words. */
  #putAway(field: FormField, finding: Finding): void {
    const { hints, form } = this.#session;
    const buttons = [...(this.#host.shadowRoot?.activeElement?.closest('ul')?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === this.#host.shadowRoot?.activeElement);
    hints.putAway(finding);
    const left = hints.of(field).shown.length;
    if (at === -1 || at < left) return;
    if (left > 0) buttons[left - 1]?.focus();
    else form.goTo(field);
  }

  #find(selector: string): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector);
  }

  /** The record in parts, or a sentence that there is nothing. */
  #blocks() {
    const { words, language, template } = this.#shown ?? {};
    if (!words || !language || !template) return undefined;
    if (!this.#session.hasWords) {
      this.say((now) => now.nothingYet);
      return undefined;
    }
    const { record } = this.#session;
    const around: RecordWords = {
      date: words.recordDate,
      version: words.recordVersion,
      source: words.recordSource,
      wording: words.recordWording,
      noAnswer: words.recordNoAnswer,
      others: words.recordOthers,
      points: [words.formPoint1, words.formPoint2, words.formPoint3, words.formPoint4, words.formPoint5],
      day: (date) => nhsDay(Date.parse(date), language, 'UTC'),
    };
    return { record, language, blocks: recordBlocks(record, template, around) };
  }

  async #copy(): Promise<void> {
    const made = this.#blocks();
    if (!made) return;
    if (await copyText(recordText(made.blocks, made.language))) {
      // What was copied is nowhere yet.
      this.#done('copied', 'copy');
      return;
    }
    this.#refused = (words) => words.copyFailed;
    this.say(this.#refused);
    await this.#host.updateComplete;
    const box = this.#find('#by-hand') as HTMLTextAreaElement | null | undefined;
    box?.focus();
    box?.select();
  }

  get #byHand(): string | undefined {
    const { answer, hasWords } = this.#session;
    if (!hasWords || answer === undefined || answer !== this.#refused) return undefined;
    const made = this.#blocks();
    return made && recordText(made.blocks, made.language);
  }

  #save(way: 'text' | 'page'): void {
    const made = this.#blocks();
    if (!made) return;
    const { record, blocks, language } = made;
    const isSaved =
      way === 'text'
        ? downloadText(recordFileName(record.template, 'txt'), recordText(blocks, language))
        : downloadText(
            recordFileName(record.template, 'html'),
            recordHtml(record, blocks, language, pageStyles),
            'text/html',
          );
    // A frame that forbids downloads drops them without a word.
    const downloads = isSaved ? sandboxAllows(window, 'allow-downloads') : 'no';
    if (downloads === 'yes') this.#session.taken();
    const said = { yes: 'taken', unknown: 'takenUnsure', no: 'downloadBlocked' } as const;
    this.#done(said[downloads], downloads === 'no' ? undefined : way);
  }

  #print(): void {
    const made = this.#blocks();
    if (!made) return;
    const { blocks, language } = made;
    const title = blocks.find((block) => block.kind === 'title');
    const sheet = { title: title ? textIn(title.text, language) : '', lang: language, styles: pageStyles };
    const isPrinted = printSheet({ ...sheet, content: recordPage(blocks, language) }) === 'printed';
    if (isPrinted) this.#exported('print');
    else this.say((words) => words.printBlocked);
  }

  #done(said: 'copied' | 'taken' | 'takenUnsure' | 'downloadBlocked', way: ExportWay | undefined): void {
    this.say((words) => words[said]);
    if (way !== undefined) this.#exported(way);
  }

  async #open(file: File): Promise<void> {
    const faults: Fault[] = [];
    // A file that is too large is not even read.
    const record = recordFromFile(file.size > MOST_BYTES ? undefined : await read(file), faults);
    // Reading takes a moment, and somebody may write in it.
    if (this.#session.hasWords) {
      this.say((words) => words.openReplaces);
      return;
    }
    if (record) {
      const { others } = this.#session.open(record);
      this.say((words) => (others > 0 ? words.openedOther : words.opened));
      return;
    }
    const code = faults.at(-1)?.code ?? '';
    const known = ['file-too-large', 'file-broken', 'file-newer'] as const;
    this.say((words) => words[known.find((each) => each === code) ?? 'file-not-ours']);
  }

  async #draft(step: 'begin' | 'open' | 'delete'): Promise<void> {
    const { draft } = this.#session;
    if (step === 'delete') {
      if (await draft.delete()) this.say((words) => words.draftDeleted);
      return;
    }
    if (draft.status === 'busy') return;
    const input = this.#find('#passphrase') as HTMLInputElement | null | undefined;
    const passphrase = input?.value ?? '';
    this.#passphraseError = step === 'begin' ? textLength(passphrase) < LEAST_PASSPHRASE : passphrase === '';
    this.#session.answer = undefined;
    this.#host.requestUpdate();
    const words = this.#shown?.words;
    if (this.#passphraseError) {
      const missing = step === 'begin' ? words?.passphraseEnter : words?.passphraseNeeded;
      this.#announcer.announce(missing ?? '', { atOnce: true });
      input?.focus();
      return;
    }
    this.#isOpening = step === 'open';
    const isDone = step === 'begin' ? await draft.begin(passphrase) : await draft.open(passphrase);
    if (input) input.value = '';
    const { fault } = draft;
    if (isDone)
      this.#announcer.announce((step === 'begin' ? words?.draftBegun : words?.draftOpened) ?? '', { atOnce: true });
    else if (fault !== undefined) this.#announcer.announce(words?.[`draft-${fault}`] ?? '', { atOnce: true });
    if (fault === 'wrong') input?.focus();
  }
}

async function read(file: File): Promise<string> {
  try {
    return await file.text();
  } catch {
    return '';
  }
}
