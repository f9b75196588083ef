import { frame, ring } from '../ring.mjs';

export default {
  label: 'Plain SVG, one write a second',
  role: 'plain',
  body: () => frame(ring),
  ready: `document.querySelector('.time')`,
};
