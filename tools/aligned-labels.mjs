import { readFile } from 'node:fs/promises';
import path from 'node:path';

const LANGUAGES = ['en', 'lv', 'et', 'sv'];
const CPV = 'cpv.tsv';
const OTHERS = ['nace_rev2.tsv', 'eurovoc_concepts.tsv', 'eurovoc_microthesauri.tsv', 'eurovoc_domains.tsv'];

/**
 * The official labels under `data`/official, aligned over the four languages: those of CPV with their code, and the
 * others (NACE, EuroVoc). A cell that is empty leaves its language out.
 * @throws Error with one line that names the file that cannot be read
 */
export async function readAlignedLabels(data) {
  const [cpv, ...others] = await Promise.all([CPV, ...OTHERS].map((file) => readTable(data, file)));
  return {
    cpv: cpv.map((row) => ({ code: row.code, label: labelOf(row) })),
    others: others.flat().map(labelOf),
  };
}

/**
 * The names of concepts of the vocabulary as aligned labels: the preferred ones, and the others in turn as often as the
 * language with most has any. The others name the same capability without translating each other word by word; enough
 * of them do.
 */
export function conceptLabels(concepts) {
  return concepts.flatMap(({ label, altLabels }) => {
    const rows = Math.max(...LANGUAGES.map((language) => altLabels[language].length));
    const others = Array.from({ length: rows }, (_, row) =>
      Object.fromEntries(
        LANGUAGES.filter((language) => altLabels[language].length > 0).map((language) => [
          language,
          altLabels[language][row % altLabels[language].length],
        ]),
      ),
    );
    return [label, ...others];
  });
}

function labelOf(row) {
  return Object.fromEntries(LANGUAGES.filter((one) => row[one]).map((one) => [one, row[one]]));
}

async function readTable(data, file) {
  const source = path.join(data, 'official', file);
  let text;
  try {
    text = await readFile(source, 'utf8');
  } catch (cause) {
    throw new Error(`${source} cannot be read (${cause.code}). Name the folder with --data DIR.`, { cause });
  }
  const [head, ...lines] = text.split('\n').filter((line) => line !== '');
  const names = (head ?? '').split('\t');
  const missing = LANGUAGES.find((language) => !names.includes(language));
  if (missing) throw new Error(`${source} has no column "${missing}".`);
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, at) => [name, (cells[at] ?? '').trim()]));
  });
}
