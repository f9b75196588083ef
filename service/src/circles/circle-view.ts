import type { CircleRow } from '../database/schema.ts';
import type { Circle, OrganiserCircle } from './circle-schemas.ts';

/** A circle as anybody may see it. */
export function publicCircle(row: CircleRow): Circle {
  return { ...common(row), ...(row.online === null ? {} : { online: true as const }) };
}

/** A circle as its organiser sees it: with the address where it is held online. */
export function organiserCircle(row: CircleRow): OrganiserCircle {
  const online = row.online === null ? {} : { online: row.online === 'true' ? (true as const) : row.online };
  return { ...common(row), ...online, promoteUntil: instant(row.promote_until ?? row.start_at) };
}

/** The address where a circle is held online, for people who have a place. */
export function onlineAddress(row: CircleRow): string | undefined {
  return row.online === null || row.online === 'true' ? undefined : row.online;
}

/** As in 2026-03-03T14:00:00Z. */
export function instant(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

function common(row: CircleRow) {
  return {
    id: row.id,
    title: JSON.parse(row.title) as Circle['title'],
    kind: row.kind as Circle['kind'],
    start: instant(row.start_at),
    end: instant(row.end_at),
    ...(row.places === null ? {} : { places: row.places }),
    taken: row.taken,
    waiting: row.waiting,
    ...(row.location === null ? {} : { location: JSON.parse(row.location) as NonNullable<Circle['location']> }),
    hosts: JSON.parse(row.hosts) as string[],
    ...(row.language === null ? {} : { language: row.language as NonNullable<Circle['language']> }),
    ...(row.access === null ? {} : { access: JSON.parse(row.access) as NonNullable<Circle['access']> }),
    ...(row.adjustments === null
      ? {}
      : { adjustments: JSON.parse(row.adjustments) as NonNullable<Circle['adjustments']> }),
    status: row.status,
    ...(row.minimum === null ? {} : { minimum: row.minimum }),
    sequence: row.sequence,
    updated: instant(row.updated_at),
  };
}

/** Text that is kept as JSON, in a language; English where there is no Welsh. */
export function readableText(json: string | null, language: 'en' | 'cy'): string | undefined {
  if (json === null) return undefined;
  const text = JSON.parse(json) as Circle['title'];
  if (typeof text === 'string') return text;
  return language === 'cy' ? (text.cy ?? text.en) : text.en;
}
