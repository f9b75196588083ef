import timer from '../../timer/plain/page.mjs';
import cards from '../../cards/plain/page.mjs';
import form from '../../form/plain/page.mjs';
import list from '../../list/plain/page.mjs';
import { together } from '../family.mjs';

export default {
  ...together([timer, cards, form, list]),
  label: 'Plain HTML',
  role: 'plain',
};
