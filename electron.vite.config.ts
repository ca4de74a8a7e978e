import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

const root = import.meta.dirname;

const firstOfAll = [
  { name: 'widgets', test: /node_modules[\\/](react|react-dom|scheduler|@emotion|@mui[\\/](material|system|utils|styled-engine|private-theming))[\\/]/ },
  { name: 'icons', test: /node_modules[\\/]@mui[\\/]icons-material[\\/]/ },
  { name: 'data', test: /node_modules[\\/](@tanstack|@trpc|i18next|react-i18next|zod)[\\/]/ },
  { name: 'frame', test: /src[\\/](renderer[\\/](app|ui)|shared[\\/]locales)[\\/]/ },
];

// `main` builds three Node programs: the Electron shell, the backend (a utility process) and the command line.
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Pure JavaScript made of many small files is built in: finding three hundred of them costs more of the start than anything they do.
      externalizeDeps: { exclude: ['@trpc/server', 'drizzle-orm', 'i18next', 'ical-generator', 'libphonenumber-js', 'rrule-temporal', 'uuidv7', 'zod'] },
      rollupOptions: {
        input: {
          index: resolve(root, 'src/main/index.ts'),
          backend: resolve(root, 'src/backend/process.ts'),
          cli: resolve(root, 'src/backend/cli/main.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload script must be one CommonJS file.
      rollupOptions: { input: { index: resolve(root, 'src/preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    plugins: [react()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      minify: true,
      rollupOptions: {
        input: { index: resolve(root, 'src/renderer/index.html'), hall: resolve(root, 'src/renderer/hall.html') },
        // What every page needs is a few large files: asking for seventy small ones one by one costs more of the start than what is in them.
        output: { codeSplitting: { groups: firstOfAll } },
      },
    },
  },
});
