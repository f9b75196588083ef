export default {
  label: 'React list',
  role: 'peer',
  packages: ['react', 'react-dom'],
  body: () => '<div id="app"></div>',
  ready: `document.querySelector('.list li')`,
};
