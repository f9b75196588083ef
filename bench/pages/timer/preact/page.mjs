import react from '../react/page.mjs';

export default {
  ...react,
  label: 'react-countdown-circle-timer, Preact',
  packages: ['react-countdown-circle-timer', 'preact'],
  // The same entry and hooks as React's.
  from: 'react',
  alias: {
    react: 'preact/compat',
    'react-dom': 'preact/compat',
    'react-dom/client': 'preact/compat/client',
    'react/jsx-runtime': 'preact/jsx-runtime',
  },
};
