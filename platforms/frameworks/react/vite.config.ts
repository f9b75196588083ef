import { defineConfig } from 'vite';

export default defineConfig({ base: './', resolve: { dedupe: ['compassion-circle-components'] } });
