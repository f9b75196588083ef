export default { label: 'Missing', role: 'peer', packages: ['no-such-package-as-this'], body: () => '', ready: 'true' };
