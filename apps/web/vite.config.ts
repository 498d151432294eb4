import { writeFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { documentsFile } from './scripts/page-operations.mjs';

const api = process.env['API_URL'] ?? 'http://localhost:3000';

/**
 * Writes the texts of the page's operations for the server: beside the built page, or while it is served from here to
 * DOCUMENTS_FILE, again with every change.
 */
function documents(): Plugin {
  return {
    name: 'documents',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'documents.json', source: documentsFile() });
    },
    configureServer({ watcher }) {
      const file = process.env['DOCUMENTS_FILE'];
      if (!file) return;
      const write = () => writeFileSync(file, documentsFile());
      watcher.on('change', (changed) => changed.endsWith('.graphql') && write());
      write();
    },
  };
}

export default defineConfig({
  plugins: [react(), documents()],
  resolve: { conditions: ['@fivefold/source', 'module', 'browser', 'development|production'] },
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: api, ws: true },
      '/mails': { target: api },
      '/attachments': { target: api },
      '/calendars': { target: api },
      '/oidc': { target: api },
      '/newsletters': { target: api },
      '/assessment-reports': { target: api },
      '/project-reports': { target: api },
      '/registrations': { target: api },
      '/personal-data.json': { target: api },
    },
  },
  build: { outDir: 'dist', emptyOutDir: true, target: 'baseline-widely-available', assetsInlineLimit: 0 },
});
