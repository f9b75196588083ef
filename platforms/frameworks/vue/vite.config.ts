import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  resolve: { dedupe: ['compassion-circle-components'] },
  plugins: [
    // Without this Vue looks for components of its own with these names.
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('circle-') } } }),
  ],
});
