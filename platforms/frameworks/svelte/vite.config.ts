import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  resolve: { dedupe: ['compassion-circle-components'] },
  plugins: [svelte()],
});
