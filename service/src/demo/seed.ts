import { changeCircle, createCircle } from '../circles/circle-store.ts';
import type { NewCircle } from '../circles/circle-schemas.ts';
import type { Context } from '../context.ts';
import { signUp } from '../sign-ups/sign-up.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

interface Made {
  readonly inDays: number;
  readonly hour: number;
  readonly minutes: number;
  readonly people: number;
  readonly circle: Omit<NewCircle, 'start' | 'end'>;
}

const access = {
  en: 'Step-free, hearing loop, accessible toilet on the same floor.',
  cy: 'Heb risiau, dolen glyw, toiled hygyrch ar yr un llawr.',
};
const adjustments = 'wellbeing@example.nhs.uk';

/** Made up: no such hospital, room or person. */
const CIRCLES: readonly Made[] = [
  {
    ...{ inDays: 3, hour: 14, minutes: 60, people: 5 },
    circle: {
      title: { en: 'Compassion circle', cy: 'Cylch tosturi' },
      location: { en: 'Seminar room 2, Education Centre', cy: 'Ystafell seminar 2, Canolfan Addysg' },
      ...{ places: 10, hosts: ['Ann Example', 'Gwen Enghraifft'], language: 'en', access, adjustments, minimum: 4 },
    },
  },
  {
    ...{ inDays: 5, hour: 12, minutes: 30, people: 13 },
    circle: {
      title: { en: 'Lunchtime circle', cy: 'Cylch amser cinio' },
      location: { en: 'Garden room, level 1', cy: 'Ystafell yr ardd, lefel 1' },
      ...{ places: 12, hosts: ['Sam Example'], language: 'en', access, adjustments },
    },
  },
  {
    ...{ inDays: 8, hour: 10, minutes: 90, people: 6 },
    circle: {
      title: { en: 'Circle in Welsh', cy: 'Cylch Cymraeg' },
      online: 'https://meet.example.nhs.uk/cylch',
      ...{ places: 8, hosts: ['Gwen Enghraifft'], language: 'cy', adjustments },
    },
  },
  {
    ...{ inDays: 10, hour: 16, minutes: 60, people: 0 },
    circle: {
      title: { en: 'Circle for night staff', cy: 'Cylch i staff nos' },
      online: 'https://meet.example.nhs.uk/nights',
      ...{ places: 10, hosts: ['Jo Example'], language: 'both', adjustments, minimum: 4 },
    },
  },
  {
    ...{ inDays: 15, hour: 9, minutes: 90, people: 3 },
    circle: {
      title: { en: 'Practice for new hosts', cy: 'Ymarfer i westeiwyr newydd' },
      location: { en: 'Training room 1', cy: 'Ystafell hyfforddi 1' },
      ...{ kind: 'host-practice', places: 6, hosts: ['Ann Example'], language: 'en', access, adjustments },
    },
  },
  {
    ...{ inDays: 22, hour: 15, minutes: 60, people: 2 },
    circle: {
      title: { en: 'Supervision for hosts', cy: 'Goruchwyliaeth i westeiwyr' },
      online: true,
      ...{ kind: 'supervision', places: 8, hosts: ['Sam Example'], language: 'en', status: 'closed' },
    },
  },
];

/** Publishes made-up circles at dates to come, some full, where there is none yet. */
export async function seedCircles(context: Context): Promise<void> {
  const any = await context.database.read.selectFrom('circles').select('id').limit(1).executeTakeFirst();
  if (any) return;
  const midnight = Math.floor(context.now() / DAY) * DAY;
  for (const [number, { inDays, hour, minutes, people, circle }] of CIRCLES.entries()) {
    const start = midnight + inDays * DAY + hour * HOUR;
    const times = { start: new Date(start).toISOString(), end: new Date(start + minutes * 60_000).toISOString() };
    const { id } = await createCircle(context, { id: `demo-${number + 1}`, ...circle, ...times, status: 'open' });
    for (let person = 1; person <= people; person++) {
      const email = `person.${number + 1}.${person}@example.nhs.uk`;
      await signUp(context, id, { name: `Made-up person ${person}`, email, language: 'en' });
    }
    // Closed only when they are in.
    if (circle.status === 'closed') await changeCircle(context, id, { status: 'closed' });
  }
}
