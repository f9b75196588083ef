import { html, nothing, type TemplateResult } from 'lit';
import { circleState, type ListedCircle } from '../../core/sign-up.js';
import type { LocalText } from '../../core/local-text.js';
import type { Content } from '../../shared/templates/content.js';
import { inLanguage } from '../../shared/language/in-language.js';
import { fill, pluralOf } from '../../shared/language/words.js';
import { button } from '../../shared/templates/button.js';
import { heading } from '../../shared/templates/heading.js';
import type { SignUpView } from './sign-up-view.js';

/** One circle of the list: what it is, whether there is room, and what to do. */
export function circleView(circle: ListedCircle, view: SignUpView): TemplateResult {
  const { wording, level, now } = view;
  const { words, language } = wording;
  const state = circleState(circle, now);
  return html`${heading({ content: inLanguage(circle.title, language), level: level + 1, classes: 'nhsuk-heading-s circle-title' })}
    <p class="circle-when">${wording.period(circle)}</p>
    ${circle.kind === 'circle' ? nothing : html`<p class="circle-kind">${words[`kind-${circle.kind}`]}</p>`}
    ${factsView(circle, view)}
    <p class="circle-room circle-room--${state}"><strong>${wording.places(circle, now)}</strong></p>
    ${actView(circle, view, state)}`;
}

/** What somebody needs to know before they come: place, hosts, language, access. */
export function factsView(circle: ListedCircle, view: SignUpView): TemplateResult | typeof nothing {
  const { words, language } = view.wording;
  const { hosts, access, adjustments, minimum } = circle;
  const facts: [string, Content][] = [];
  const place = placeOf(circle, view);
  if (place !== undefined) facts.push([words.place, place]);
  if (hosts.length > 0)
    facts.push([
      words.hosts,
      hosts.map((host, at) => html`${at > 0 ? ', ' : ''}${inLanguage(host, language)}`) as unknown as TemplateResult,
    ]);
  if (circle.language) facts.push([words.heldIn, words[`language-${circle.language}`]]);
  if (access) facts.push([words.access, inLanguage(access, language)]);
  if (adjustments) facts.push([words.adjustments, linked(adjustments, view)]);
  if (facts.length === 0 && minimum === undefined) return nothing;
  return html`${
    facts.length === 0
      ? nothing
      : html`<dl class="circle-facts">
          ${facts.map(
            ([name, value]) =>
              html`<div>
                <dt>${name}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>`
  }
  ${minimum === undefined ? nothing : html`<p class="circle-small">${pluralOf(words.minimum, minimum, language)}</p>`}`;
}

function placeOf({ location, online }: ListedCircle, { wording, safe }: SignUpView): Content | undefined {
  const { words, language } = wording;
  const place = location && inLanguage(location, language);
  if (online === undefined) return place;
  // An address that everybody may know: what only people with a place may know is in their receipt.
  const address = typeof online === 'string' ? safe(online) : undefined;
  const link = address === undefined ? words.online : html`<a href=${address}>${words.online}</a>`;
  if (place === undefined) return link;
  if (address !== undefined) return html`${link}, ${place}`;
  const [before = '', after = ''] = words.onlineToo.split('{place}');
  return html`${before}${place}${after}`;
}

/** Who to ask: an address becomes a link, and anything else stays what it is. */
function linked(text: LocalText, { wording, safe }: SignUpView): Content {
  const { en } = text;
  const address = /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(en)
    ? safe(`mailto:${en}`)
    : /^(https|mailto|tel):/i.test(en)
      ? safe(en)
      : undefined;
  if (address === undefined) return inLanguage(text, wording.language);
  return html`<a href=${address}>${en.replace(/^(mailto|tel):/i, '')}</a>`;
}

function actView(circle: ListedCircle, view: SignUpView, state: string): TemplateResult | typeof nothing {
  const { wording, session, hasService } = view;
  const { words } = wording;
  const known = session.known(circle.id);
  const isWaiting = state === 'full';
  if (known && known.receipt.status !== 'cancelled')
    return html`<p class="circle-yours">${wording.receipt(known.receipt)}</p>`;
  if (state !== 'open' && !isWaiting) return nothing;
  if (!hasService) return handOverView(circle, view);
  const text = isWaiting ? words.join : words.signUp;
  return html`${button({
    text,
    label: wording.about(text, circle),
    variant: isWaiting ? 'secondary' : undefined,
    small: true,
    onClick: () => session.begin(circle),
  })}`;
}

/** Without a service: a link that somebody else answers, or an event for the page. Nothing is held. */
function handOverView(circle: ListedCircle, view: SignUpView): TemplateResult {
  const { wording, contact, actions, safe } = view;
  const { words } = wording;
  const to = (circle.link === undefined ? undefined : safe(circle.link)) ?? contact;
  if (to === undefined) {
    return html`${button({ text: words.ask, label: wording.about(words.ask, circle), variant: 'secondary', small: true, onClick: () => actions.request(circle) })}`;
  }
  const isMail = to.startsWith('mailto:');
  const text = isMail ? words.askEmail : words.askPage;
  const subject = fill(words.subject, { title: wording.title(circle), period: wording.period(circle) });
  return html`<p>
    <a
      class="circle-link"
      href=${isMail ? withSubject(to, subject) : to}
      aria-label=${wording.about(text, circle)}
      @click=${(event: Event) => {
        if (!actions.request(circle)) event.preventDefault();
      }}
      >${text}</a
    >
  </p>`;
}

/** A subject that the page gave stays. */
function withSubject(address: string, subject: string): string {
  if (/[?&]subject=/i.test(address)) return address;
  return `${address}${address.includes('?') ? '&' : '?'}subject=${encodeURIComponent(subject)}`;
}
