import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { hostToolbar, onHostPage } from '../stories/hosts/host-pages.js';
import { prepareStory } from '../stories/support/prepare-story.js';

// The build makes the manifest. Without it there are no tables and controls, and still every story.
const [manifest] = Object.values(import.meta.glob('../custom-elements.json', { eager: true, import: 'default' }));
setCustomElementsManifest(manifest ?? { modules: [] });

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    options: {
      storySort: {
        order: [
          'Circle timer',
          ['Timer', 'Set-up', 'Running', 'Turn over', 'Waiting', 'End', 'Page data', 'Losses', 'Cymraeg', 'Host pages'],
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
