export default {
  label: 'circle-timer',
  role: 'ours',
  body: () => '<circle-timer plan="20" people="6"></circle-timer>',
  // The rule of docs/embedding/settings.md.
  style: 'circle-timer:not(:defined){display:block;min-block-size:54rem}',
  ready: `document.querySelector('circle-timer')?.shadowRoot?.querySelector('button')`,
};
