import modules from '../ours/page.mjs';

export default {
  ...modules,
  label: 'All four of ours, the script build',
  // The file that a trust copies, as it is.
  script: 'dist/script/compassion-circle.min.js',
};
