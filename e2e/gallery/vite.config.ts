import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The gallery: `npm run gallery` serves it for a person, the tests build it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  publicDir: false,
  worker: { format: 'es' },
  build: { target: 'es2023', emptyOutDir: true, assetsInlineLimit: 0 },
});
