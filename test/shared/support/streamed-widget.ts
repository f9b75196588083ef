import { SampleWidget } from './sample-widget.js';

/** For a page that the parser is still writing. */
customElements.define('x-streamed', SampleWidget);
