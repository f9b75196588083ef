import timer from '../../timer/ours/page.mjs';
import cards from '../../cards/ours/page.mjs';
import form from '../../form/ours/page.mjs';
import list from '../../list/ours/page.mjs';
import { together } from '../family.mjs';

export default {
  ...together([timer, cards, form, list]),
  label: 'All four of ours, from modules',
  role: 'ours',
};
