export default {
  label: 'Plain',
  role: 'plain',
  body: () => '<p class="widget">Hello</p>',
  ready: `document.querySelector('.widget')`,
};
