// The circles, and what can be done with each.
import { listCircles, setToken } from './api.js';
import { isPast } from './dates.js';
import { button, h, table } from './elements.js';
import { attempt, show, text, views, when, words } from './page.js';

export async function listView(error) {
  const { circles, mail } = await listCircles();
  // What comes next is first; what is over comes last.
  const toCome = circles.filter((circle) => !isPast(circle)).reverse();
  const rows = [...toCome, ...circles.filter(isPast)].map((circle) => rowOf(circle, mail));
  const heads = [words.when, words.what, words.places, words.waitingHead, words.statusHead, words.actions];
  show(
    listView,
    words.circles,
    [
      mail ? undefined : h('div', { class: 'nhsuk-inset-text' }, h('p', {}, words.tellThem)),
      h(
        'div',
        { class: 'organiser-actions' },
        button(words.publish, () => views.form(undefined)),
        button(words.signOut, signOut, { kind: 'secondary' }),
      ),
      circles.length === 0 ? h('p', {}, words.noCircles) : table(words.circles, heads, rows),
    ],
    { error },
  );
}

function signOut() {
  setToken('');
  views.signIn();
}

function rowOf(circle, mail) {
  const title = text(circle.title);
  const status = isPast(circle) && circle.status !== 'cancelled' ? 'past' : circle.status;
  const colours = { open: 'green', closed: 'grey', cancelled: 'orange', past: 'grey' };
  const act = (label, view) => button(label, view, { kind: 'link', name: `${label}: ${title}, ${when(circle)}` });
  const isOver = status === 'past' || status === 'cancelled';
  return [
    when(circle),
    title,
    words.of(circle.taken, circle.places),
    String(circle.waiting),
    h('strong', { class: `nhsuk-tag nhsuk-tag--${colours[status]}` }, words.statuses[status]),
    h(
      'div',
      { class: 'organiser-actions' },
      act(words.people, () => attempt(listView, () => views.people(circle))),
      isOver ? undefined : act(words.change, () => views.form(circle)),
      isOver ? undefined : act(words.cancel, () => views.cancel(circle, { mail })),
    ),
  ];
}
