/** dist/embed/frame-helper.min.js: one classic script for a page that has embed pages in frames. It leaves no global. */
import { followFrames } from './frame-parent.js';

followFrames(window);
