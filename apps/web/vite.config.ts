import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`;

/** The addresses under which the server serves each entry; the dev server does the same. */
const entryOf = (path: string): string | undefined => {
  if (/^\/office(\/|$)/.test(path)) return '/office.html';
  if (/^\/tablet(\/|$)/.test(path)) return '/tablet.html';
  if (/^\/hall(\/|$)/.test(path)) return '/hall.html';
  if (path === '/weryfikacja') return '/verify.html';
  if (path === '/' || /^\/posiedzenia\//.test(path)) return '/portal.html';
  return undefined;
};

export default defineConfig({
  plugins: [
    react(),
    {
      name: 'kworum-entries',
      configureServer(dev) {
        dev.middlewares.use((request, _response, next) => {
          const path = (request.url ?? '').split('?')[0] ?? '';
          request.url = entryOf(path) ?? request.url ?? '/';
          next();
        });
      },
    },
  ],
  resolve: {
    alias: {
      '@kworum/contracts': at('../../libs/contracts/src/index.ts'),
      '@kworum/domain': at('../../libs/domain/src/index.ts'),
    },
  },
  build: {
    // hls.js is that large; it is loaded only where a picture is played.
    chunkSizeWarningLimit: 620,
    // Councils hand out tablets that stopped getting updates years ago.
    target: ['es2020', 'chrome87', 'safari14'],
    // Data addresses would fall to the content security policy: fonts come from 'self' only.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        office: at('office.html'),
        tablet: at('tablet.html'),
        hall: at('hall.html'),
        portal: at('portal.html'),
        verify: at('verify.html'),
      },
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/live': server,
      '/socket.io': { target: server, ws: true },
    },
  },
});
