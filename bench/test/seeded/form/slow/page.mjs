export default {
  label: 'Slow',
  role: 'peer',
  body: () => '<div id="app"></div>',
  ready: `document.querySelector('.widget')`,
};
