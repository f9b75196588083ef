export default { label: 'Broken', role: 'peer', body: () => '<p>Hello</p>', ready: `document.querySelector('.never')` };
