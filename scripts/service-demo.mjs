// The sign-up service for the demo: a database of its own that begins anew, with made-up circles in the days to come.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../service/src/config.ts';
import { hashOf, newSecret } from '../service/src/http/secrets.ts';
import { startService } from '../service/src/server.ts';
import { root } from './tool.mjs';

const DAY = 86_400_000;
const MINUTE = 60_000;

const circle = { en: 'Compassion circle', cy: 'Cylch tosturi' };
const quietRoom = { en: 'Quiet room, level 2, Rowan Hospital', cy: 'Ystafell dawel, lefel 2, Ysbyty Criafol' };
const seminarRoom = { en: 'Seminar room 3, Rowan Hospital', cy: 'Ystafell seminar 3, Ysbyty Criafol' };
const stepFree = { en: 'Step-free, with a hearing loop', cy: 'Heb risiau, gyda dolen glyw' };
const online = 'https://meet.rowan-valley.example/circle';

/** The made-up circles: how many working days from now, when, and how many people have signed up. */
const CIRCLES = [
  { id: 'quiet-room-1', in: 1, at: '14:00', minutes: 60, title: circle, places: 8, location: quietRoom, people: 3 },
  { id: 'lunch-online', in: 2, at: '12:30', minutes: 20, title: circle, places: 10, online, people: 4 },
  { id: 'full', in: 3, at: '15:00', minutes: 90, title: circle, places: 6, location: quietRoom, people: 9 },
  { id: 'welsh', in: 4, at: '10:00', minutes: 60, title: circle, places: 8, location: seminarRoom, language: 'cy' },
  { id: 'last-place', in: 5, at: '16:00', minutes: 30, title: circle, places: 8, location: quietRoom, people: 7 },
  {
    id: 'nights',
    in: 6,
    at: '07:45',
    minutes: 20,
    title: { en: 'Circle after a night shift', cy: 'Cylch ar ôl shifft nos' },
    places: 6,
    online,
  },
  {
    id: 'practice',
    in: 8,
    at: '12:00',
    minutes: 60,
    title: { en: 'Host practice', cy: 'Ymarfer i arweinwyr' },
    kind: 'host-practice',
    places: 10,
    location: seminarRoom,
    people: 2,
  },
  { id: 'cancelled', in: 9, at: '14:00', minutes: 60, title: circle, places: 8, location: quietRoom, cancelled: true },
  {
    id: 'both',
    in: 12,
    at: '11:00',
    minutes: 60,
    title: circle,
    places: 12,
    location: seminarRoom,
    language: 'both',
    minimum: 4,
  },
  {
    id: 'supervision',
    in: 15,
    at: '13:00',
    minutes: 60,
    title: { en: 'Supervision for hosts', cy: 'Goruchwyliaeth i arweinwyr' },
    kind: 'supervision',
    places: 6,
    online,
  },
  { id: 'quiet-room-2', in: 20, at: '14:00', minutes: 60, title: circle, places: 8, location: quietRoom },
  { id: 'later', in: 40, at: '14:00', minutes: 60, title: circle, places: 8, location: quietRoom },
];

/** The instant of a wall clock in London. */
function inLondon(day, at) {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });
  const asUtc = Date.parse(`${day}T${at}:00Z`);
  return [asUtc, asUtc - 60 * MINUTE].find((instant) => clock.format(instant) === at) ?? asUtc;
}

/** The day that is so many working days away, as 2026-03-03. */
function workingDay(days, now) {
  let day = now;
  for (let left = days; left > 0;) {
    day += DAY;
    if (![0, 6].includes(new Date(day).getUTCDay())) left--;
  }
  return new Date(day).toISOString().slice(0, 10);
}

async function post(url, body, token) {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
}

async function publish(base, token, now) {
  for (const { in: days, at, minutes, people = 0, cancelled, ...rest } of CIRCLES) {
    const start = inLondon(workingDay(days, now), at);
    const times = { start: new Date(start).toISOString(), end: new Date(start + minutes * MINUTE).toISOString() };
    const access = rest.location === undefined ? {} : { access: stepFree };
    const more = {
      language: 'en',
      hosts: ['Wellbeing team'],
      adjustments: 'wellbeing@rowan-valley.example',
      ...access,
    };
    await post(`${base}/api/circles`, { ...more, ...rest, ...times }, token);
    for (let n = 1; n <= people; n++)
      await post(`${base}/api/circles/${rest.id}/sign-ups`, {
        name: `Made-up person ${n}`,
        email: `person-${n}@rowan-valley.example`,
      });
    if (cancelled) await post(`${base}/api/circles/${rest.id}/cancellation`, {}, token);
  }
}

/**
 * Starts the service on a free port of this machine.
 * @param {{ publicUrl: string }} options the address that people use, which forwards to the service
 * @returns {Promise<{ url: string, token: string, close: () => Promise<void> }>} the token is an organiser's
 */
export async function startDemoService({ publicUrl }) {
  const folder = join(root, '.cache', 'demo-service', String(process.pid));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const token = newSecret();
  const config = readConfig({
    PORT: '0',
    DATABASE_FILE: join(folder, 'circles.sqlite'),
    ORGANISER_TOKEN_SHA256: hashOf(token),
    ORGANISER_CONTACT: 'wellbeing@rowan-valley.example',
    PUBLIC_URL: publicUrl,
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'error',
  });
  const service = await startService(config);
  const close = async () => {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  };
  await publish(service.url, token, Date.now());
  return { url: service.url, token, close };
}
