import { registerHooks } from 'node:module';

// Sources import each other by the names of what they become (`./rows.js`); where only the source is there, it is meant.
registerHooks({
  resolve(specifier, context, next) {
    const source = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
    return next(source ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});

/** Imports a TypeScript module that is not built, with its types erased: `import.meta.resolve`d from the root. */
export function importSource(path) {
  return import(new URL(`../../${path}`, import.meta.url).href);
}
