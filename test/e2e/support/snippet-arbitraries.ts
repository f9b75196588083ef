/** Choices for the snippet builder, with all that somebody could paste into its fields. */
import fc from 'fast-check';
import { routes, widgets } from '../../../demo/snippet-builder/choices.js';
import type { Chosen } from '../../../demo/snippet-builder/snippets.js';

/** What somebody could paste to break out of an attribute, a shortcode, a template or an address. */
const HOSTILE = [
  '"><script>alert(1)</script>',
  '" onmouseover="alert(1)',
  "'{alert(1)}'",
  '{{constructor.constructor("alert(1)")()}}',
  '{alert(1)}',
  '${alert(1)}',
  ']<script>[circle_timer',
  '[/circle_timer]',
  '\\" x="',
  '&quot; onclick=&quot;x',
  '&#123;&amp;lt;',
  '</circle-timer><img src=x onerror=alert(1)>',
  '<!--',
  '-->',
  'javascript:alert(1)',
  'https://a.example/?a=1&b="2"#c',
  'a&plan=90&lang=cy',
  'two\u00a0 \u200b\n words\u2028\u2029',
  'ŵ ŷ 🌱 ’',
  '%22%3E',
  '*/ alert(1) /*',
  '`',
];
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.tuple(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 8 })).map((parts) => parts.join('')),
);

export const chosen: fc.Arbitrary<Chosen> = fc.constantFrom(...Object.keys(widgets)).chain((widget) =>
  fc.record({
    widget: fc.constant(widget),
    route: fc.constantFrom(...routes),
    lang: fc.constantFrom('', 'en', 'cy', '"><b>'),
    script: fc.option(text, { nil: undefined }),
    settings: fc.option(text, { nil: undefined }),
    frames: fc.option(text, { nil: undefined }),
    integrity: fc.option(text, { nil: undefined }),
    options: fc.record(
      Object.fromEntries(
        (widgets[widget]?.options ?? []).map(({ name, kind, values = [] }) => [
          name,
          kind === 'yes'
            ? fc.boolean()
            : fc.oneof(text, fc.constantFrom('2', '6', '012', '1.50', '/file.json', 'mailto:a@example.org', ...values)),
        ]),
      ),
      { requiredKeys: [] },
    ),
  }),
) as fc.Arbitrary<Chosen>;
