// Asks before a circle is cancelled.
import { cancel } from './api.js';
import { button, h } from './elements.js';
import { attempt, goBack, say, show, text, views, when, words } from './page.js';

export function cancelView(circle, { mail, error }) {
  show(
    () => cancelView(circle, { mail }),
    words.cancelTitle(text(circle.title)),
    [
      h('p', {}, when(circle)),
      h('p', {}, words.cancelText(circle.taken + circle.waiting)),
      h('p', {}, mail ? words.cancelMailed : words.tellThem),
      h(
        'div',
        { class: 'organiser-actions' },
        button(
          words.cancelYes,
          () =>
            attempt(
              (problem) => cancelView(circle, { mail, error: problem }),
              () => doCancel(circle),
            ),
          {
            kind: 'warning',
          },
        ),
        button(words.cancelNo, goBack, { kind: 'secondary' }),
      ),
    ],
    { error, isBelow: true },
  );
}

async function doCancel(circle) {
  await cancel(circle.id);
  await views.list();
  say(words.cancelled);
}
