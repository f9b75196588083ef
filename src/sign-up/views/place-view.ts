import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { circleState } from '../../core/sign-up.js';
import { inLanguage } from '../../shared/language/in-language.js';
import { button } from '../../shared/templates/button.js';
import { heading } from '../../shared/templates/heading.js';
import type { KnownPlace } from '../sign-up-session.js';
import { factsView } from './circle-view.js';
import type { SignUpView } from './sign-up-view.js';
import { backView, troubleView } from './trouble-view.js';

/** One sign-up as the service says it is: a place, a wait or neither. */
export function placeView(view: SignUpView): TemplateResult {
  const { wording, session, level } = view;
  const { words } = wording;
  const { place } = session;
  const title = place ? wording.receipt(place.receipt) : words.yourPlace;
  return html`<section class="sign-up" aria-labelledby="heading">
    ${backView(view)} ${heading({ content: title, level, classes: 'nhsuk-heading-l', id: 'heading', tabIndex: -1 })}
    ${place ? knownView(place, view) : nothing} ${troubleView(view)}
    ${session.said ? html`<p class="circles-note">${session.said(words)}</p>` : nothing} ${againView(view)}
  </section>`;
}

/** Where it is not known: ask the same again. */
function againView({ wording: { words }, session }: SignUpView): TemplateResult | typeof nothing {
  const { trouble } = session;
  if (!trouble || trouble.code === 'sign-up-not-found' || trouble.code === 'circle-past') return nothing;
  return html`${button({ text: words.again, id: 'again', onClick: () => session.again() })}`;
}

function knownView(place: KnownPlace, view: SignUpView): TemplateResult {
  const { wording, session, now } = view;
  const { words, language } = wording;
  const { receipt, ticket, isFilledUp } = place;
  const { circle, status } = receipt;
  const state = circleState(circle, now);
  const address = receipt.online === undefined ? undefined : view.safe(receipt.online);
  const isOpen = status !== 'cancelled' && (state === 'open' || state === 'full' || state === 'closed');
  return html`<div class="place place--${status}">
      ${isFilledUp ? html`<p>${words.filledUp}</p>` : nothing}
      ${status === 'waiting' ? html`<p>${words.waitingText}</p>` : nothing}
      ${status === 'cancelled' ? html`<p>${words.cancelledText}</p>` : nothing}
      ${state === 'cancelled' ? html`<p>${words.circleCancelled}</p>` : nothing}
      <p class="place-title">${inLanguage(circle.title, language)}</p>
      <p class="circle-when">${wording.period(circle)}</p>
      ${factsView(circle, view)}
      ${address === undefined ? nothing : html`<p><a href=${address}>${words.joinOnline}</a></p>`}
    </div>
    ${isOpen && ticket ? keepView(place, view) : nothing} ${isOpen && !ticket ? html`<p>${words.noLink}</p>` : nothing}
    ${
      isOpen
        ? html`<div class="nhsuk-button-group">
            ${
              status === 'confirmed'
                ? button({
                    text: words.addToCalendar,
                    variant: 'secondary',
                    id: 'calendar',
                    onClick: view.actions.addToCalendar,
                  })
                : nothing
            }
            ${
              ticket && session.trouble?.act !== 'cancel'
                ? button({
                    text: status === 'waiting' ? words.leaveList : words.cancelPlace,
                    variant: 'secondary',
                    id: 'cancel',
                    onClick: () => void session.cancel(),
                  })
                : nothing
            }
          </div>`
        : nothing
    }`;
}

/** The link back, and the choice to keep it on this device. */
function keepView({ ticket }: KnownPlace, { wording: { words }, session, linkTo, actions }: SignUpView) {
  if (!ticket) return nothing;
  const link = linkTo(ticket);
  return html`<div class="place-keep">
    ${
      link === undefined
        ? html`<p>${words.noLink}</p>`
        : html`<p id="keep">${words.keepLink}</p>
            <div class="place-link">
              <input
                class="nhsuk-input"
                id="link"
                type="text"
                readonly
                aria-label=${words.link}
                aria-describedby="keep"
                autocomplete="off"
                .value=${live(link)}
                @focus=${(event: Event) => (event.currentTarget as HTMLInputElement).select()}
              />
              ${button({ text: words.copyLink, variant: 'secondary', small: true, id: 'copy', onClick: actions.copyLink })}
            </div>`
    }
    <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
      <div class="nhsuk-checkboxes__item">
        <input
          class="nhsuk-checkboxes__input"
          id="remember"
          type="checkbox"
          aria-describedby="remember-hint"
          .checked=${live(session.isRemembered(ticket))}
          @change=${(event: Event) => session.remember((event.currentTarget as HTMLInputElement).checked)}
        />
        <label class="nhsuk-label nhsuk-checkboxes__label" for="remember">${words.remember}</label>
        <div class="nhsuk-hint nhsuk-checkboxes__hint" id="remember-hint">${words.rememberHint}</div>
      </div>
    </div>
  </div>`;
}
