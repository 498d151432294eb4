import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import mjml from 'mjml';
import prettier from 'prettier';
import { ROOT } from './built.mjs';

/** Makes the pieces of mails and newsletters of their MJML; with --check it compares instead and exits with 1 when they differ. */
const LAYOUTS = ['mail/layout', 'publication/newsletter'];
const MARK = '<!--piece-->';

let differs = false;
for (const layout of LAYOUTS) {
  const at = path.join(ROOT, 'apps/api/src', layout);
  const { MJML } = await import(`${at}-source.ts`);
  const { html } = await mjml(MJML, { validationLevel: 'strict' });
  // A quarter of it is indentation, which each mail would be stored with.
  const pieces = html
    .replace(/\s*\n\s*/g, '\n')
    .split(MARK)
    .map((piece) => `  ${JSON.stringify(piece)},\n`);
  const text = `/** Pieces of HTML in order, made of ${path.basename(at)}-source.ts by \`npm run mjml\`. */
export const HTML: readonly string[] = [\n${pieces.join('')}];\n`;
  const file = `${at}-made.ts`;
  const made = await prettier.format(text, { ...(await prettier.resolveConfig(file)), parser: 'typescript' });
  if (!process.argv.includes('--check')) writeFileSync(file, made);
  else if (readFileSync(file, 'utf8') !== made) {
    differs = true;
    process.stderr.write(
      `${path.relative(ROOT, file)} differs from what MJML makes; run \`npm run mjml\`.\n`,
    );
  }
}
process.exitCode = differs ? 1 : 0;
