import { registerHooks } from 'node:module';

/**
 * Sources import each other by the names of what they become (`./rows.js`): beside a source that is not built the source
 * is meant. The library itself is built, so that what is measured is what runs.
 */
registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith('.') || !context.parentURL?.endsWith('.ts')) return next(specifier, context);
    const built = specifier.replace(/^((?:\.\.\/)+)src\//, '$1dist/');
    return next(built === specifier ? specifier.replace(/\.js$/, '.ts') : built, context);
  },
});

/** Imports a TypeScript module that is not built, its types erased; `path` from the root of the repository. */
export function importSource(path) {
  return import(new URL(`../../${path}`, import.meta.url).href);
}
