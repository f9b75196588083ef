/** What the check found, as people read it: on the panel and as text the same. */
export interface Item {
  readonly text: string;
  /** What to mend about it. */
  readonly faults: readonly string[];
}

export interface Section {
  readonly title: string;
  /** What is there, each with its own faults. */
  readonly items: readonly Item[];
  /** What to mend that belongs to none of them. */
  readonly faults: readonly string[];
}

export interface Report {
  readonly title: string;
  readonly summary: string;
  /** Version and page. */
  readonly facts: readonly string[];
  readonly sections: readonly Section[];
}

/** How many things there are to mend. */
export const countFaults = (sections: readonly Section[]): number =>
  sections.reduce((sum, { items, faults }) => sum + faults.length + items.flatMap((item) => item.faults).length, 0);

/** Whether a section has nothing to say. */
export const isQuiet = ({ items, faults }: Section): boolean => items.length + faults.length === 0;

/** The report for an email or a ticket. */
export function asText({ title, summary, facts, sections }: Report, nothing: string): string {
  const lines = [title, summary, ...facts];
  for (const section of sections) {
    lines.push('', section.title);
    for (const { text, faults } of section.items) lines.push(`- ${text}`, ...faults.map((fault) => `  - ${fault}`));
    lines.push(...section.faults.map((fault) => `- ${fault}`));
    if (isQuiet(section)) lines.push(nothing);
  }
  return `${lines.join('\n')}\n`;
}
