import { Type, type Static } from 'typebox';

const ID = '^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$';
/** Something that shows. */
const SOMETHING = '\\S';

const text = (limit: number) => Type.String({ minLength: 1, maxLength: limit, pattern: SOMETHING });

/** A string is English; an object may have Welsh too. */
const localText = (limit: number) =>
  Type.Union([
    text(limit),
    Type.Object({ en: text(limit), cy: Type.Optional(text(limit)) }, { additionalProperties: false }),
  ]);

const https = Type.String({ maxLength: 2000, pattern: '^https://[^\\s<>"]+$' });
const instant = Type.String({
  maxLength: 40,
  pattern: '^\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?([Zz]|[+-]\\d\\d:\\d\\d)$',
  description: 'RFC 3339, with an offset or Z; seconds may be left out.',
});
const orNone = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

export const CircleId = Type.String({ pattern: ID });

const fields = {
  title: localText(200),
  kind: Type.Union([Type.Literal('circle'), Type.Literal('host-practice'), Type.Literal('supervision')]),
  start: instant,
  end: instant,
  places: orNone(Type.Integer({ minimum: 1, maximum: 1000 })),
  location: orNone(localText(300)),
  online: orNone(Type.Union([Type.Literal(true), https])),
  hosts: Type.Array(text(100), { maxItems: 6 }),
  language: orNone(Type.Union([Type.Literal('en'), Type.Literal('cy'), Type.Literal('both')])),
  access: orNone(localText(600)),
  adjustments: orNone(localText(300)),
  minimum: orNone(Type.Integer({ minimum: 1, maximum: 1000 })),
  promoteUntil: orNone(instant),
};

/** What an organiser sends to publish a circle. */
export const NewCircle = Type.Object(
  {
    id: Type.Optional(CircleId),
    title: fields.title,
    start: fields.start,
    end: fields.end,
    kind: Type.Optional(fields.kind),
    places: Type.Optional(fields.places),
    location: Type.Optional(fields.location),
    online: Type.Optional(fields.online),
    hosts: Type.Optional(fields.hosts),
    language: Type.Optional(fields.language),
    access: Type.Optional(fields.access),
    adjustments: Type.Optional(fields.adjustments),
    minimum: Type.Optional(fields.minimum),
    promoteUntil: Type.Optional(fields.promoteUntil),
    status: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('closed')])),
  },
  { additionalProperties: false, title: 'NewCircle' },
);
export type NewCircle = Static<typeof NewCircle>;

/** What an organiser sends to change a circle: what is not there stays, and null takes away. */
export const CircleChange = Type.Partial(Type.Omit(NewCircle, ['id']), {
  additionalProperties: false,
  title: 'CircleChange',
});
export type CircleChange = Static<typeof CircleChange>;

const shown = {
  id: CircleId,
  title: localText(200),
  kind: fields.kind,
  start: instant,
  end: instant,
  places: Type.Optional(Type.Integer()),
  taken: Type.Integer(),
  waiting: Type.Integer(),
  location: Type.Optional(localText(300)),
  hosts: Type.Array(Type.String()),
  language: Type.Optional(Type.Union([Type.Literal('en'), Type.Literal('cy'), Type.Literal('both')])),
  access: Type.Optional(localText(600)),
  adjustments: Type.Optional(localText(300)),
  status: Type.Union([Type.Literal('open'), Type.Literal('closed'), Type.Literal('cancelled')]),
  minimum: Type.Optional(Type.Integer()),
  sequence: Type.Integer(),
  updated: instant,
};

/** A circle as anybody sees it: whether it is online, but not where. */
export const Circle = Type.Object({ ...shown, online: Type.Optional(Type.Literal(true)) }, { title: 'Circle' });
export type Circle = Static<typeof Circle>;

/** A circle as an organiser sees it. */
export const OrganiserCircle = Type.Object(
  { ...shown, online: Type.Optional(Type.Union([Type.Literal(true), https])), promoteUntil: instant },
  { title: 'OrganiserCircle' },
);
export type OrganiserCircle = Static<typeof OrganiserCircle>;

export const CircleList = Type.Object({ circles: Type.Array(Circle), now: instant }, { title: 'CircleList' });
