import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { hostToolbar, onHostPage } from '../stories/hosts/host-pages.js';
import { manifest } from '../stories/support/manifest.js';
import { prepareStory } from '../stories/support/prepare-story.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    options: {
      storySort: {
        order: [
          'Circle timer',
          ['Timer', 'Set-up', 'Running', 'Turn over', 'Waiting', 'End', 'Page data', 'Losses', 'Cymraeg', 'Host pages'],
          'Prompt card',
          [
            'Card',
            'Cards',
            'With a timer',
            'Own deck',
            'Deck from a file',
            'Page data',
            'Losses',
            'Cymraeg',
            'Host pages',
          ],
          'Reflection form',
          [
            'Form',
            'Templates',
            'Writing',
            'Nobody writes',
            'Taking along',
            'Drafts',
            'Sending',
            'Page data',
            'Cymraeg',
            'Host pages',
          ],
          'Sign-up',
          ['Circles', 'List', 'Outcomes', 'Places', 'Page data', 'Cymraeg', 'Host pages'],
        ],
      },
    },
  },
  initialGlobals: { host: 'plain', language: 'en' },
  globalTypes: hostToolbar,
  decorators: [onHostPage],
  beforeEach: prepareStory,
};

export default preview;
