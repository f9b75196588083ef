/** dist/embed/frame.min.js: what an embed page runs after the script with the widgets. */
import { startFrame } from './frame-page.js';

void startFrame(window, window.location);
