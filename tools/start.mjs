import { ensureBuilt, ROOT } from './built.mjs';

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `This is Node ${process.versions.node}; Node 24 is needed. "npm start" brings it on Linux and Windows; elsewhere install Node 24.`,
  );
  process.exit(1);
}
await ensureBuilt(['@fivefold/api', '@fivefold/web']);
process.env.DATA_DIR ??= `${ROOT}/.data`;
await import('../apps/api/dist/main.js');
