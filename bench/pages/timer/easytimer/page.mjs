import plain from '../plain/page.mjs';

export default { ...plain, label: 'easytimer.js with a plain ring', role: 'peer', packages: ['easytimer.js'] };
