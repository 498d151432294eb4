import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { conceptLabels, readAlignedLabels } from './aligned-labels.mjs';
import { ensureBuilt, ROOT } from './built.mjs';
import { fail, firstLine } from './fail.mjs';

const USAGE = `Usage: npm run -s train -- [options]
Learns the translation model from labels that say the same in four languages: official ones and those of the
vocabulary. The same labels and code give the same bytes.
  --data DIR   folder with official/{cpv,nace_rev2,eurovoc_*}.tsv (default ../shared/data beside the repository)
  --out FILE   where to write the model (default libs/matching/model/translation.bin)`;

const OPTIONS = {
  data: { type: 'string', default: path.join(ROOT, '../shared/data') },
  out: { type: 'string', default: path.join(ROOT, 'libs/matching/model/translation.bin') },
  help: { type: 'boolean', default: false },
};

async function main() {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  const { cpv, others } = await readAlignedLabels(values.data);
  await ensureBuilt(['@fivefold/matching']);
  const { learnTranslations, writeModel } = await import('@fivefold/matching');
  const { CONCEPTS } = await import('@fivefold/vocabulary');
  const labels = [...cpv.map(({ label }) => label), ...others, ...conceptLabels(CONCEPTS)];
  const startedAt = performance.now();
  const learned = learnTranslations(labels);
  const seconds = (performance.now() - startedAt) / 1000;
  const bytes = writeModel(learned);
  await mkdir(path.dirname(values.out), { recursive: true });
  await writeFile(values.out, bytes);
  const lines = [
    `${labels.length} labels, learned in ${seconds.toFixed(1)} s, ${bytes.length} bytes in ${values.out}`,
    ...Object.entries(learned.terms).map(([language, terms]) => `${language}  ${terms.length} terms`),
    ...learned.tables.map(({ from, to, targets }) => `${from} -> ${to}  ${targets.length} translations`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

main().catch((error) => fail(firstLine(error)));
