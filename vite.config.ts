import { fileURLToPath } from 'node:url'

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The officers' web: built into dist/web and served under /can-bo/; the portal at / needs no build. */
export default defineConfig({
  root: here('src/apps/web'),
  publicDir: here('public'),
  base: '/can-bo/',
  plugins: [react()],
  build: { outDir: here('dist/web'), emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  server: { proxy: { '/api': 'http://localhost:3000' } },
})
