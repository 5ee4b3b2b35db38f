import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds the page; server/buildWeb.ts says where to, and `npm run build` puts it into dist/page to look at. `API` names a running server while developing the page. */
export default defineConfig(({ command }) => {
  // Whoever starts the build, tests among them, gets the page that people get.
  if (command === 'build') process.env.NODE_ENV = 'production'
  return {
    root: 'web',
    base: '/',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: '../dist/page',
      emptyOutDir: true,
      target: 'es2023',
      sourcemap: false,
      // Inlined data: URLs would break under the page's Content-Security-Policy for fonts.
      assetsInlineLimit: 0,
      // MapLibre and deck.gl are chunks of their own, loaded after the first interface.
      chunkSizeWarningLimit: 1200,
    },
    server: {
      host: '127.0.0.1',
      // Not the modules of web/api, which Vite serves itself.
      proxy: Object.fromEntries(
        ['^/api/(?!.*\\.tsx?($|\\?))', '^/tiles/', '/third-party-notices.txt'].map((path) => [
          path,
          process.env.API ?? 'http://127.0.0.1:8080',
        ]),
      ),
    },
  }
})
