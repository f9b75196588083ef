import timer from '../../timer/webawesome/page.mjs';
import cards from '../../cards/webawesome/page.mjs';
import form from '../../form/webawesome/page.mjs';
import list from '../../list/add-to-calendar/page.mjs';
import { together } from '../family.mjs';

export default {
  ...together([timer, cards, form, list]),
  label: 'Web Awesome ring, carousel and form, with add-to-calendar-button',
  role: 'peer',
};
