export default {
  label: 'Lit alone',
  role: 'floor',
  packages: ['lit'],
  body: () => '<plain-timer></plain-timer>',
  ready: `document.querySelector('plain-timer')?.shadowRoot?.querySelector('.time')`,
};
