interface Difference {
  readonly what: string;
  readonly rules: string;
}

/**
 * Every way in which our templates look different from nhsuk-frontend: the same list as in
 * src/shared/templates/differences.md. The rules are added to nhsuk-frontend's own sheet; with them, every computed
 * property of every element must be the same.
 */
export const differences: readonly Difference[] = [
  {
    what: 'Every button is at least 44px wide',
    rules: '.nhsuk-button:where(*) { min-width: 2.75rem }',
  },
  {
    what: 'A small button is 44px high instead of 36px',
    rules: '.nhsuk-button--small { min-height: 2.75rem; padding-top: 0.65625rem; padding-bottom: 0.65625rem }',
  },
  {
    what: 'Inputs and selects are 44px high instead of 40px',
    rules: '.nhsuk-input, .nhsuk-select { height: 2.75rem }',
  },
  {
    what: 'An input for 2 characters is at least 44px wide',
    rules: '.nhsuk-input--width-2 { min-width: 2.75rem }',
  },
  {
    what: 'The summary of details is 44px high instead of 24px or 28px',
    rules: `.nhsuk-details__summary { padding-top: 0.625rem; padding-bottom: 0.625rem }
      @media (min-width: 40.0625em) { .nhsuk-details__summary { padding-top: 0.5rem; padding-bottom: 0.5rem } }`,
  },
  {
    what: 'A heading around a label has no font of its own: the label, which holds all of its text, has',
    rules: '.nhsuk-label-wrapper { font: inherit }',
  },
  {
    what: 'A word that is too long for a narrow column breaks',
    rules: 'body { overflow-wrap: break-word }',
  },
];
