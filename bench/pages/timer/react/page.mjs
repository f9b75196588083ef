export default {
  label: 'react-countdown-circle-timer, React',
  role: 'peer',
  packages: ['react-countdown-circle-timer', 'react', 'react-dom'],
  body: () => '<div id="app"></div>',
  ready: `document.querySelector('.time')`,
};
