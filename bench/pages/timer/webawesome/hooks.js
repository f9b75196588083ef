import { drawn } from '../../copies.js';
import { markupHooks } from '../hooks.js';
import page from './page.mjs';
import { start } from './widget.js';

markupHooks({ page, start, drawn });
