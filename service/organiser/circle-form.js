// Reads a circle from the form and puts one into it. Times are those of the organiser's own clock.

/** @param {Date} time */
const two = (number) => String(number).padStart(2, '0');
const dayOf = (time) => `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
const timeOf = (time) => `${two(time.getHours())}:${two(time.getMinutes())}`;

const both = (text) => (typeof text === 'string' ? { en: text, cy: '' } : { en: text?.en ?? '', cy: text?.cy ?? '' });

/** By chance. Not `randomUUID`, which a page without https does not have. */
const newId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(36)).join('');

/** What the fields show for a circle, or for a new one, which has its id before it is published. */
export function valuesOf(circle) {
  if (!circle)
    return {
      id: newId(),
      ...{ title: '', titleCy: '', date: '', from: '', to: '', places: '10', location: '', online: '', hosts: '' },
      ...{ language: '', kind: 'circle', access: '', adjustments: '', open: true },
    };
  const [start, end] = [new Date(circle.start), new Date(circle.end)];
  const title = both(circle.title);
  return {
    id: circle.id,
    ...{ title: title.en, titleCy: title.cy, date: dayOf(start), from: timeOf(start), to: timeOf(end) },
    places: circle.places === undefined ? '' : String(circle.places),
    location: both(circle.location).en,
    online: typeof circle.online === 'string' ? circle.online : '',
    hosts: circle.hosts.join(', '),
    ...{ language: circle.language ?? '', kind: circle.kind, access: both(circle.access).en },
    ...{ adjustments: both(circle.adjustments).en, open: circle.status === 'open' },
  };
}

/** The names of the fields that are wrong. */
export function faultsOf(values) {
  const faults = [];
  if (values.title.trim() === '') faults.push('title');
  if (values.date === '') faults.push('date');
  if (values.from === '') faults.push('from');
  if (values.to === '' || values.to <= values.from) faults.push('to');
  const places = Number(values.places);
  if (values.places.trim() !== '' && !(Number.isInteger(places) && places >= 1 && places <= 1000))
    faults.push('places');
  if (values.online.trim() !== '' && !/^https:\/\/\S+$/.test(values.online.trim())) faults.push('online');
  if (namesIn(values.hosts).length > 6) faults.push('hosts');
  return faults;
}

const namesIn = (text) =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/**
 * What is sent. What the form does not show of a circle (Welsh of its place, online without an address) stays as it is.
 */
export function circleOf(values, circle) {
  const text = (value, before) => {
    const en = value.trim();
    if (en === '') return null;
    const cy = both(before).cy;
    return cy === '' ? en : { en, cy };
  };
  const cy = values.titleCy.trim();
  const online = values.online.trim();
  return {
    title: cy === '' ? values.title.trim() : { en: values.title.trim(), cy },
    start: new Date(`${values.date}T${values.from}`).toISOString(),
    end: new Date(`${values.date}T${values.to}`).toISOString(),
    places: values.places.trim() === '' ? null : Number(values.places),
    location: text(values.location, circle?.location),
    online: online !== '' ? online : circle?.online === true ? true : null,
    hosts: namesIn(values.hosts),
    language: values.language === '' ? null : values.language,
    kind: values.kind,
    access: text(values.access, circle?.access),
    adjustments: text(values.adjustments, circle?.adjustments),
    status: values.open ? 'open' : 'closed',
  };
}
