import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

// Lets a thread run the sources as jest does: translated on the way in, without a build.
const swc = JSON.parse(readFileSync(new URL('../../../.swcrc', import.meta.url), 'utf8'));
delete swc.$schema;

registerHooks({
  resolve(specifier, context, next) {
    const conditions = ['@fivefold/source', ...context.conditions];
    const source = context.parentURL?.endsWith('.ts') && /^\.{1,2}\//.test(specifier);
    return next(source ? specifier.replace(/\.js$/, '.ts') : specifier, { ...context, conditions });
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...swc, filename, swcrc: false });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
