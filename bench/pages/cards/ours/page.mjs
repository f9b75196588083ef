export default {
  label: 'circle-prompt-card',
  role: 'ours',
  body: () => '<circle-prompt-card></circle-prompt-card>',
  // The rule of docs/embedding/settings.md.
  style: 'circle-prompt-card:not(:defined){display:block;min-block-size:36rem}',
  ready: `document.querySelector('circle-prompt-card')?.shadowRoot?.querySelector('button')`,
};
