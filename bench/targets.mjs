// What we aim for, as ratios in the same run where it is a time. A target says where its figure is and how it reads.
const KIB = 1024;
const kib = (bytes) => `${(bytes / KIB).toFixed(1)} KiB`;
const times = (ratio) => `×${ratio.toFixed(2)}`;
const seconds = (value) => `${value.toFixed(2)} s`;

const value = (measure, name) => (figures, id) => figures[measure]?.[id]?.[name]?.value.median;
const ratio = (measure, name) => (figures, id) => figures[measure]?.[id]?.[name]?.ratio?.median;
const growth = (figures, id) => {
  const at = (count) => value('instances', `ms-${count}`)(figures, id);
  return at(1000) === undefined || at(100) === undefined ? undefined : at(1000) / at(100);
};

export const targets = [
  {
    label: 'All four, both languages, brotli',
    ours: 'all/ours-script',
    peers: 'all',
    read: value('bytes', 'brotli'),
    show: kib,
    most: 40 * KIB,
  },
  {
    label: 'Timer entry with Lit, brotli',
    ours: 'timer/ours',
    peers: 'timer',
    read: value('bytes', 'brotli'),
    show: kib,
    most: 15 * KIB,
  },
  {
    label: 'Prompt card entry with Lit, brotli',
    ours: 'cards/ours',
    peers: 'cards',
    read: value('bytes', 'brotli'),
    show: kib,
    most: 15 * KIB,
  },
  {
    label: 'Form entry with Lit, brotli',
    ours: 'form/ours',
    peers: 'form',
    read: value('bytes', 'brotli'),
    show: kib,
    most: 22 * KIB,
  },
  {
    label: 'Sign-up entry with Lit, brotli',
    ours: 'list/ours',
    peers: 'list',
    read: value('bytes', 'brotli'),
    show: kib,
    most: 20 * KIB,
  },
  {
    label: 'All four painted, 4 times slower',
    ours: 'all/ours',
    peers: 'all',
    read: ratio('load', 'painted4x'),
    show: times,
    most: 1.3,
  },
  {
    label: 'Main thread to get there',
    ours: 'all/ours',
    peers: 'all',
    read: ratio('load', 'task4x'),
    show: times,
    most: 2,
  },
  {
    label: 'Layout shift of all four',
    ours: 'all/ours',
    peers: 'all',
    read: value('load', 'shift4x'),
    show: (it) => it.toFixed(3),
    most: 0.01,
  },
  {
    label: '100 forms, ms each',
    ours: 'form/ours',
    peers: 'form',
    read: ratio('instances', 'ms-100'),
    show: times,
    most: 2.5,
  },
  {
    label: '100 forms, heap each',
    ours: 'form/ours',
    peers: 'form',
    read: value('instances', 'heap-100'),
    show: kib,
    most: 10 * KIB,
  },
  { label: '1,000 forms over 100, ms each', ours: 'form/ours', peers: 'form', read: growth, show: times, most: 1.2 },
  {
    label: 'A running timer, main thread',
    ours: 'timer/ours',
    peers: 'timer',
    read: ratio('running', 'task'),
    show: times,
    most: 1.3,
  },
  {
    label: 'Seconds shown wrong after a block',
    ours: 'timer/ours',
    peers: 'timer',
    read: value('countdown', 'shown-error'),
    show: seconds,
    most: 0.5,
  },
  {
    label: 'End late in a hidden tab',
    ours: 'timer/ours',
    peers: 'timer',
    read: value('countdown', 'end-hidden'),
    show: seconds,
    most: 1,
  },
  {
    label: 'Typing a counted answer, a key',
    ours: 'form/ours',
    peers: 'form',
    read: ratio('typing', 'key'),
    show: times,
    most: 1.15,
  },
  {
    label: '1,000 circles',
    ours: 'list/ours',
    peers: 'list',
    read: ratio('lists', 'show-1000'),
    show: times,
    most: 0.7,
  },
  {
    label: '5,000 circles',
    ours: 'list/ours',
    peers: 'list',
    read: ratio('lists', 'show-5000'),
    show: times,
    most: 0.6,
  },
];

/** Each target with what this run says of it; `met` is undefined where the run has no figure. */
export function judge({ figures, pages }) {
  return targets.map(({ label, ours, peers, read, show, most }) => {
    const own = read(figures, ours);
    const others = pages
      .filter(({ family, role }) => family === peers && role === 'peer')
      .map((page) => ({ page, figure: read(figures, page.id) }))
      .filter(({ figure }) => figure !== undefined)
      // An end that comes too early is as wrong as one too late.
      .sort((a, b) => Math.abs(a.figure) - Math.abs(b.figure));
    const [best] = others;
    return {
      label,
      target: show(most),
      ours: own === undefined ? undefined : show(own),
      best: best && `${show(best.figure)}, ${best.page.label}`,
      met: own === undefined ? undefined : own <= most,
    };
  });
}
