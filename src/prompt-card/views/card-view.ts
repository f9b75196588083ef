import { html, nothing, type TemplateResult } from 'lit';
import type { LocalText } from '../../core/local-text.js';
import type { Card } from '../../core/prompt-cards.js';
import type { Caution, PromptTheme } from '../../core/prompt-deck.js';
import type { FullScreenOffer } from '../../shared/controllers/full-screen.js';
import { inLanguage, textIn } from '../../shared/language/in-language.js';
import { button } from '../../shared/templates/button.js';
import { heading } from '../../shared/templates/heading.js';
import { select } from '../../shared/templates/select.js';
import type { CardWording } from '../circle-prompt-card.words.js';
import type { Swipe } from '../swipe.js';

export interface CardView {
  readonly wording: CardWording;
  readonly level: number;
  readonly themes: readonly PromptTheme[];
  /** Id of the chosen theme; undefined for all. */
  readonly theme: string | undefined;
  /** Undefined while the cards are on their way. */
  readonly card: Card | undefined;
  readonly caution: Caution | undefined;
  /** Whether it has taken so long to load the cards that the screen says so. */
  readonly isLoading: boolean;
  /** Whether the built-in cards stand in for the page's own. */
  readonly isStandIn: boolean;
  /** What the last press did, where the card does not show it. */
  readonly said: string;
  /** What this browser or page takes away. */
  readonly notes: readonly string[];
  /** A link to this order that could not be copied. */
  readonly link: string | undefined;
  readonly canShare: boolean;
  readonly fullScreen: FullScreenOffer;
  readonly swipe: Swipe;
  readonly actions: {
    readonly next: () => void;
    readonly back: () => void;
    readonly shuffle: () => void;
    readonly choose: (theme: string | undefined) => void;
    readonly copy: () => void;
    readonly share: () => void;
    readonly print: (theme: string | undefined) => void;
    readonly fullScreen: () => void;
    readonly ownWindow: () => void;
    readonly retry: () => void;
  };
}

/** One card, the moves between cards, and what else can be done with them. */
export function cardView(view: CardView): TemplateResult {
  const { wording, actions, card } = view;
  const { words } = wording;
  return html`<section class="cards" aria-labelledby="heading">
    <div class="cards-top">
      ${heading({ content: words.heading, level: view.level, classes: 'nhsuk-heading-s', id: 'heading', tabIndex: -1 })}
      ${view.themes.length > 1 ? themeChooser(view) : nothing}
    </div>
    ${
      view.isStandIn
        ? html`<div class="cards-failed">
            <p>${words.failed}</p>
            ${button({ text: words.retry, variant: 'secondary', small: true, onClick: actions.retry, id: 'retry' })}
          </div>`
        : nothing
    }
    ${card ? face(view, card) : waiting(view)} ${card ? moves(view, card) : nothing}
    <p class="cards-said">${view.said}</p>
    ${view.link === undefined ? nothing : html`<p class="cards-link">${view.link}</p>`} ${card ? tools(view) : nothing}
    ${
      view.notes.length > 0
        ? html`<ul class="nhsuk-list cards-notes">
            ${view.notes.map((note) => html`<li>${note}</li>`)}
          </ul>`
        : nothing
    }
  </section>`;
}

function themeChooser({ wording, themes, theme, actions }: CardView): TemplateResult {
  const { words, language } = wording;
  const items = themes.map((each) => {
    const title = wording.theme(each);
    return { value: each.id, text: textIn(title, language), lang: englishOnly(title, language) };
  });
  return select({
    id: 'theme',
    name: 'theme',
    label: words.themeLabel,
    items: [{ value: '', text: words.allThemes }, ...items],
    value: theme ?? '',
    onChange: (value) => {
      actions.choose(value === '' ? undefined : value);
    },
  });
}

/** An option cannot hold a span that says its language. */
function englishOnly(text: LocalText, language: string): string | undefined {
  return language === 'cy' && !text.cy ? 'en' : undefined;
}

function face({ wording, caution, swipe }: CardView, { prompt, theme }: Card): TemplateResult {
  const { words, language } = wording;
  return html`<div
    class="card"
    part="card"
    @pointerdown=${swipe.down}
    @pointerup=${swipe.up}
    @pointercancel=${swipe.cancel}
  >
    ${theme ? html`<p class="card-theme">${inLanguage(wording.theme(theme), language)}</p>` : nothing}
    <p class="card-prompt" id="prompt">${inLanguage(wording.prompt(prompt), language)}</p>
    ${caution ? html`<p class="card-caution">${inLanguage(wording.caution(caution), language)}</p>` : nothing}
    ${prompt.sensitivity === 'higher' ? html`<p class="card-host">${words.sensitive}</p>` : nothing}
  </div>`;
}

/** The same box, so that nothing moves when the card comes. */
function waiting({ isLoading, wording: { words } }: CardView): TemplateResult {
  return html`<div class="card card--waiting">${isLoading ? html`<p>${words.loading}</p>` : nothing}</div>`;
}

function moves({ wording, actions }: CardView, card: Card): TemplateResult {
  const { words } = wording;
  // Only from these two buttons, which a screen reader's own keys and the rest of the page never reach.
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowRight') actions.next();
    else if (event.key === 'ArrowLeft') actions.back();
    else return;
    event.preventDefault();
  };
  return html`<div class="cards-moves" role="group" aria-label=${words.moves} @keydown=${onKey}>
    ${button({ text: words.back, variant: 'secondary', onClick: actions.back, id: 'back' })}
    <p class="cards-place">${wording.place(card)}</p>
    ${button({ text: words.next, onClick: actions.next, id: 'next' })}
  </div>`;
}

function tools(view: CardView): TemplateResult {
  const { wording, actions, theme, fullScreen } = view;
  const { words } = wording;
  const tool = (text: string, onClick: () => void, id: string) =>
    button({ text, variant: 'secondary', small: true, onClick, id });
  return html`<div class="cards-tools" role="group" aria-label=${words.tools}>
    ${tool(words.shuffle, actions.shuffle, 'shuffle')} ${tool(words.copy, actions.copy, 'copy')}
    ${view.canShare ? tool(words.share, actions.share, 'share') : nothing}
    ${
      // One button, which keeps the keyboard's place when it changes its words.
      fullScreen === 'on' || fullScreen === 'off'
        ? tool(fullScreen === 'on' ? words.leaveFullScreen : words.fullScreen, actions.fullScreen, 'full-screen')
        : nothing
    }
    ${fullScreen === 'framed' ? tool(words.ownWindow, actions.ownWindow, 'own-window') : nothing}
    ${
      theme === undefined
        ? nothing
        : tool(
            words.printTheme,
            () => {
              actions.print(theme);
            },
            'print-theme',
          )
    }
    ${tool(
      words.printAll,
      () => {
        actions.print(undefined);
      },
      'print-all',
    )}
  </div>`;
}
