import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { inLanguage } from '../../shared/language/in-language.js';
import { fill, numberText, pluralOf } from '../../shared/language/words.js';
import { button } from '../../shared/templates/button.js';
import { heading } from '../../shared/templates/heading.js';
import { select } from '../../shared/templates/select.js';
import { circleView } from './circle-view.js';
import type { SignUpView } from './sign-up-view.js';

/** The circles to come, with what this visit knows of places before them. */
export function listView(view: SignUpView): TemplateResult {
  const { wording, session, level } = view;
  const { words } = wording;
  return html`<section class="circles" aria-labelledby="heading">
    ${heading({ content: words.heading, level, classes: 'nhsuk-heading-l', id: 'heading', tabIndex: -1 })}
    ${session.said ? html`<p class="circles-note">${session.said(words)}</p>` : nothing} ${pendingView(view)}
    ${placesView(view)} ${view.status === 'ready' ? readyView(view) : waitingView(view)}
  </section>`;
}

function waitingView({ status, wording: { words }, actions, contact }: SignUpView): TemplateResult {
  if (status === 'failed') {
    return html`<div class="circles-note">
      <p>${words.failed}</p>
      <div class="nhsuk-button-group">
        ${button({ text: words.retry, variant: 'secondary', small: true, id: 'retry', onClick: actions.retry })}
        ${contact === undefined ? nothing : html`<a href=${contact}>${words.contact}</a>`}
      </div>
    </div>`;
  }
  return html`<div class="circles-waiting">${status === 'loading' ? html`<p>${words.loading}</p>` : nothing}</div>`;
}

function readyView(view: SignUpView): TemplateResult {
  const { wording, circles, shown, count, hasService, actions } = view;
  const { words } = wording;
  if (count === 0) return html`<p class="circles-empty">${words.empty}</p>`;
  const some = circles.slice(0, shown);
  return html`${hasService ? nothing : html`<p>${words.handOver}</p>`} ${filtersView(view)}
    ${
      circles.length === 0
        ? html`<p class="circles-empty">${words.noneFit}</p>
            ${button({ text: words.showAll, variant: 'secondary', small: true, id: 'show-all', onClick: () => actions.filter({ month: '', mode: '', language: '' }) })}`
        : nothing
    }
    <ul class="circles-list">
      ${repeat(
        some,
        ({ id }) => id,
        (circle) => html`<li class="circle">${circleView(circle, view)}</li>`,
      )}
    </ul>
    ${
      circles.length > shown
        ? html`<p class="circles-count">
              ${fill(words.shown, { n: numberText(shown), count: numberText(circles.length) })}
            </p>
            ${button({ text: words.showMore, variant: 'secondary', id: 'more', onClick: actions.more })}`
        : nothing
    }`;
}

function filtersView({ wording, choices, filter, actions, circles }: SignUpView): TemplateResult | typeof nothing {
  const { words, language } = wording;
  if (!choices || (choices.months.length === 0 && !choices.modes && !choices.languages)) return nothing;
  const count = circles.length;
  const found = pluralOf(words.found, count, language).replace(String(count), numberText(count));
  return html`<div class="circles-filters" role="group" aria-label=${words.filters}>
    ${
      choices.months.length > 0
        ? select({
            id: 'month',
            name: 'month',
            label: words.filterMonth,
            items: [
              { value: '', text: words.allMonths },
              ...choices.months.map((month) => ({ value: month, text: wording.month(month) })),
            ],
            value: filter.month,
            onChange: (month) => actions.filter({ month }),
          })
        : nothing
    }
    ${
      choices.modes
        ? select({
            id: 'mode',
            name: 'mode',
            label: words.filterMode,
            items: [
              { value: '', text: words.allModes },
              { value: 'online', text: words.online },
              { value: 'in-person', text: words.inPerson },
            ],
            value: filter.mode,
            onChange: (mode) => actions.filter({ mode: mode as typeof filter.mode }),
          })
        : nothing
    }
    ${
      choices.languages
        ? select({
            id: 'language',
            name: 'language',
            label: words.filterLanguage,
            items: [
              { value: '', text: words.allLanguages },
              { value: 'en', text: words['language-en'] },
              { value: 'cy', text: words['language-cy'] },
            ],
            value: filter.language,
            onChange: (held) => actions.filter({ language: held as typeof filter.language }),
          })
        : nothing
    }
    <p class="circles-count">${found}</p>
  </div>`;
}

/** Sign-ups of this tab of which nobody knows what came: one press finds out, with the same key. */
function pendingView({ wording, session, circleOf }: SignUpView): readonly TemplateResult[] {
  const { words, language } = wording;
  return session.pendingIds.map((id) => {
    const circle = circleOf(id);
    const title = circle ? inLanguage(circle.title, language) : words.aCircle;
    const [before = '', after = ''] = words.pendingInList.split('{title}');
    return html`<div class="circles-note">
      <p>${before}${title}${after}</p>
      <div class="nhsuk-button-group">
        ${
          circle
            ? button({ text: words.findOut, small: true, variant: 'secondary', onClick: () => session.begin(circle) })
            : nothing
        }
        ${button({ text: words.notMe, small: true, variant: 'secondary', onClick: () => session.dropPending(id) })}
      </div>
    </div>`;
  });
}

function placesView({ wording, session, circleOf, level }: SignUpView): TemplateResult | typeof nothing {
  const { words } = wording;
  const { places } = session;
  if (places.length === 0) return nothing;
  return html`<div class="circles-places">
    ${heading({ content: words.places, level: level + 1, classes: 'nhsuk-heading-s' })}
    <ul class="nhsuk-list">
      ${places.map((place) => {
        const circle = circleOf(place.circleId);
        const name = circle ? wording.about(words.showPlace, circle) : undefined;
        return html`<li>
          <span
            >${circle ? html`${inLanguage(circle.title, wording.language)}, ${wording.period(circle)}` : words.aCircle}</span
          >
          ${button({ text: words.showPlace, label: name, small: true, variant: 'secondary', onClick: () => session.open(place) })}
        </li>`;
      })}
    </ul>
    ${button({ text: words.forget, small: true, variant: 'secondary', id: 'forget', onClick: () => session.forget() })}
  </div>`;
}
