import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['API_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@fivefold/source', 'module', 'browser', 'development|production'] },
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: api, ws: true },
      '/mails': { target: api },
      '/attachments': { target: api },
      '/calendars': { target: api },
      '/newsletters': { target: api },
      '/assessment-reports': { target: api },
      '/project-reports': { target: api },
      '/registrations': { target: api },
    },
  },
  build: { outDir: 'dist', emptyOutDir: true, target: 'baseline-widely-available', assetsInlineLimit: 0 },
});
