/** The agreed prompts, with our tagging: a check that is not our code. */
export interface PromptData {
  readonly id: string;
  readonly theme: string;
  readonly text: string;
  readonly elements: readonly string[];
  readonly towards?: 'self' | 'others';
  readonly sensitivity?: 'higher';
  readonly caution?: string;
}

const response = await fetch(new URL('../../support/prompts.json', import.meta.url));

/** The same file as a page might copy it, unread. */
export const promptFile = (await response.json()) as {
  readonly themes: readonly { readonly id: string; readonly title: string }[];
  readonly prompts: readonly PromptData[];
};

/** The five elements of compassion (Strauss and others, 2016). */
export const ELEMENTS = ['recognition', 'universality', 'empathy', 'tolerance', 'action'] as const;
