// Who signed up for a circle.
import { givePlace, listPeople, peopleFile, takeOff } from './api.js';
import { button, h, table } from './elements.js';
import { attempt, say, show, text, when, words } from './page.js';

export async function peopleView(circle, error) {
  const people = await listPeople(circle.id);
  const draw = (problem) => peopleView(circle, problem);
  const act = (label, person, work, sentence) =>
    button(
      label,
      () =>
        attempt(draw, async () => {
          await work(person.id);
          await draw();
          say(sentence);
        }),
      { kind: 'link', name: `${label}: ${person.name}` },
    );
  const rows = people.map((person) => {
    const status = words.personStatuses[person.status];
    return [
      person.name,
      person.email,
      typeof status === 'function' ? status(person.position) : status,
      person.told ? words.yes : words.no,
      h(
        'div',
        { class: 'organiser-actions' },
        person.position === 1 ? act(words.give, person, givePlace, words.given) : undefined,
        person.status === 'cancelled' ? undefined : act(words.takeOff, person, takeOff, words.takenOff),
      ),
    ];
  });
  const heads = [words.person, words.email, words.personStatus, words.told, words.actions];
  const title = `${text(circle.title)}`;
  const download = button(words.csv, () => attempt(draw, () => downloadPeople(circle)), { kind: 'secondary' });
  show(
    draw,
    title,
    [
      h('p', {}, when(circle)),
      ...(people.length === 0
        ? [h('p', {}, words.nobody)]
        : [table(title, heads, rows), download, h('p', {}, words.csvNote)]),
    ],
    { error, isBelow: true },
  );
}

async function downloadPeople(circle) {
  const address = URL.createObjectURL(await peopleFile(circle.id));
  h('a', { href: address, download: `sign-ups-${circle.id}.csv` }).click();
  // The browser has read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
