import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Fault } from '../core/local-text.js';
import { recordBlocks, recordText, type RecordWords } from '../core/reflection-blocks.js';
import { recordFileName, recordFromFile } from '../core/reflection-file.js';
import { textLength } from '../core/text-length.js';
import type { Announcer } from '../shared/controllers/announcer.js';
import { copyText, downloadText } from '../shared/download.js';
import { nhsDay } from '../shared/language/day.js';
import { textIn } from '../shared/language/in-language.js';
import { printSheet } from '../shared/print-sheet.js';
import type { ExportWay } from './circle-reflection-form.events.js';
import { recordHtml, recordPage } from './record-page.js';
import pageStyles from './record-page.styles.js';
import type { ReflectionSession } from './reflection-session.js';
import { coveredView } from './views/covered-view.js';
import { endView } from './views/end-view.js';
import { formView } from './views/form-view.js';
import type { ReflectionActions, ReflectionView } from './views/reflection-view.js';

/** What the element knows and the screen shows. */
export type Shown = Omit<
  ReflectionView,
  'spelling' | 'isClearing' | 'trouble' | 'passphraseError' | 'actions' | 'session'
>;

/** Told to the element when words were taken along. */
type Exported = (way: ExportWay) => void;

const LEAST_PASSPHRASE = 12;

/** Chooses the view, does what its buttons say, and holds what only the screen knows. */
export class ReflectionScreen {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #session: ReflectionSession;
  readonly #announcer: Announcer;
  readonly #exported: Exported;
  readonly #again: () => void;
  #shown: Shown | undefined;
  #spelling = false;
  #isClearing = false;
  #passphraseError = false;
  #trouble = '';

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    session: ReflectionSession,
    { announcer, exported, again }: { announcer: Announcer; exported: Exported; again: () => void },
  ) {
    this.#host = host;
    this.#session = session;
    this.#announcer = announcer;
    this.#exported = exported;
    this.#again = again;
  }

  render(shown: Shown): TemplateResult {
    this.#shown = shown;
    const session = this.#session;
    const view: ReflectionView = {
      ...shown,
      session,
      spelling: this.#spelling,
      isClearing: this.#isClearing,
      trouble: this.#trouble,
      passphraseError: this.#passphraseError,
      actions: this.#actions,
    };
    if (session.isCovered && session.hasWords) return coveredView(view);
    return session.isFinished ? endView(view) : formView(view);
  }

  /** Says something in the place where the last press is answered. */
  say(sentence: string): void {
    this.#trouble = sentence;
    this.#announcer.announce(sentence, { atOnce: true });
    this.#host.requestUpdate();
  }

  /** What was said of the last press is old. */
  forget(): void {
    this.#trouble = '';
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
      this.#isClearing = step === 'ask' && this.#session.hasWords;
      this.#trouble = '';
      if (step === 'yes') this.#session.clear();
      this.#host.requestUpdate();
    },
    show: () => {
      this.#session.attended();
    },
    goBack: () => {
      this.#session.isFinished = false;
      this.#session.sender.forget();
      this.#host.requestUpdate();
    },
    sendAgain: () => {
      this.#again();
    },
    draft: (step) => void this.#draft(step),
  };

  get #words() {
    return this.#shown?.words;
  }

  /** The record in parts, or a sentence that there is nothing. */
  #blocks() {
    const { words, language, template } = this.#shown ?? {};
    if (!words || !language || !template) return undefined;
    if (!this.#session.hasWords) {
      this.say(words.nothingYet);
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
    const isCopied = await copyText(recordText(made.blocks, made.language));
    this.#done(isCopied, 'copy', 'copied', 'copyFailed');
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
    this.#done(isSaved && !dropsDownloads(), way, 'taken', 'downloadBlocked');
  }

  #print(): void {
    const made = this.#blocks();
    if (!made) return;
    const { blocks, language } = made;
    const title = blocks.find((block) => block.kind === 'title');
    const sheet = { title: title ? textIn(title.text, language) : '', lang: language, styles: pageStyles };
    const isPrinted = printSheet({ ...sheet, content: recordPage(blocks, language) }) === 'printed';
    if (isPrinted) this.#exported('print');
    else this.say(this.#words?.printBlocked ?? '');
  }

  #done(isDone: boolean, way: ExportWay, said: 'copied' | 'taken', failed: 'copyFailed' | 'downloadBlocked'): void {
    this.say(this.#words?.[isDone ? said : failed] ?? '');
    if (!isDone) return;
    // What was copied is nowhere yet.
    if (way !== 'copy') this.#session.taken();
    this.#exported(way);
  }

  async #open(file: File): Promise<void> {
    const { words } = this.#shown ?? {};
    if (!words) return;
    if (this.#session.hasWords) {
      this.say(words.openReplaces);
      return;
    }
    const faults: Fault[] = [];
    const record = recordFromFile(await read(file), faults);
    if (record) {
      const { others } = this.#session.open(record);
      this.say(others > 0 ? words.openedOther : words.opened);
      return;
    }
    const code = faults.at(-1)?.code ?? '';
    const known = ['file-too-large', 'file-broken', 'file-newer'] as const;
    this.say(words[known.find((each) => each === code) ?? 'file-not-ours']);
  }

  async #draft(step: 'begin' | 'open' | 'delete'): Promise<void> {
    const { draft } = this.#session;
    if (step === 'delete') {
      if (await draft.delete()) this.say(this.#words?.draftDeleted ?? '');
      return;
    }
    const input = this.#host.shadowRoot?.querySelector<HTMLInputElement>('#passphrase');
    const passphrase = input?.value ?? '';
    this.#passphraseError = step === 'begin' ? textLength(passphrase) < LEAST_PASSPHRASE : passphrase === '';
    this.#trouble = '';
    this.#host.requestUpdate();
    if (this.#passphraseError) {
      this.#announcer.announce(this.#words?.passphraseEnter ?? '', { atOnce: true });
      input?.focus();
      return;
    }
    const isDone = step === 'begin' ? await draft.begin(passphrase) : await draft.open(passphrase);
    if (input) input.value = '';
    const fault = draft.fault;
    if (!isDone && fault !== undefined)
      this.#announcer.announce(this.#words?.[`draft-${fault}`] ?? '', { atOnce: true });
  }
}

/** A frame whose sandbox forbids downloads drops them without a word, and is the only place that does. */
function dropsDownloads(): boolean {
  try {
    const { sandbox } = (window.frameElement ?? {}) as Partial<HTMLIFrameElement>;
    return (
      sandbox !== undefined &&
      window.frameElement?.hasAttribute('sandbox') === true &&
      !sandbox.contains('allow-downloads')
    );
  } catch {
    return false;
  }
}

async function read(file: File): Promise<string> {
  try {
    return await file.text();
  } catch {
    return '';
  }
}
