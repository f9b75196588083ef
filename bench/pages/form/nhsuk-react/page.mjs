export default {
  label: 'nhsuk-react-components, React',
  role: 'peer',
  packages: ['nhsuk-react-components', 'react', 'react-dom', 'nhsuk-frontend'],
  bodyClass: 'nhsuk-frontend-supported',
  body: () => '<div id="app"></div>',
  ready: `document.querySelector('.nhsuk-character-count__status')`,
};
