import { parseArgs } from 'node:util';
import { ensureBuilt } from './built.mjs';
import { fail, firstLine } from './fail.mjs';
import { fromStandardInput, readLines, readObjects, uniqueIds } from './lines.mjs';
import { write } from './output.mjs';

const USAGE = `Usage: npm run -s evaluate:classify -- --labels FILE [--examples FILE] --texts FILE [options]
Finds the codes of texts and prints a line for each: id, a tab, codes separated by commas, best first.
  --labels FILE    lines code<TAB>language<TAB>label; a code may have many, in one language too
  --examples FILE  lines {"id", "lang"?, "text", "code"?}: texts whose codes are known; those without a code are left out
  --texts FILE     lines {"id", "lang"?, "text"}; a code of their own is not read
                   --labels or --texts may be left out or "-": standard input
  --k N            at most N codes a text (default 10)
  --no-translate   labels and examples of other languages help only where they share words`;

const OPTIONS = {
  labels: { type: 'string' },
  examples: { type: 'string' },
  texts: { type: 'string' },
  k: { type: 'string', default: '10' },
  'no-translate': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

async function main() {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  if (!/^[1-9]\d{0,4}$/.test(values.k)) throw new Error(`--k ${values.k}: not a whole number from 1 on.`);
  const files = fromStandardInput({ labels: values.labels, texts: values.texts });
  if (values.examples === '-') throw new Error('--examples must be a file.');
  const labels = await readLabels(files.labels);
  const examples = values.examples === undefined ? [] : await readExamples(values.examples);
  if (labels.length === 0 && examples.length === 0) throw new Error(`${files.labels} holds no label.`);
  const texts = await readTexts(files.texts);
  await ensureBuilt(['@fivefold/matching']);
  const { TextClassifier } = await import('@fivefold/matching');
  const classifier = new TextClassifier(
    labels,
    examples,
    values['no-translate'] ? null : await translations(),
  );
  for (const text of texts) {
    const codes = classifier.classify(text, Number(values.k)).map(({ code }) => code);
    await write(`${text.id}\t${codes.join(',')}\n`);
  }
}

/** All of them before anything is printed: a bad line must not cut an answer short. */
async function readTexts(file) {
  const texts = [];
  const once = uniqueIds();
  for await (const { value, where } of readObjects(file, ['id', 'lang?', 'text'])) {
    once(value.id, where);
    texts.push(value);
  }
  return texts;
}

async function readLabels(file) {
  const labels = [];
  for await (const { line, where } of readLines(file)) {
    const [code, lang, label, ...more] = line.split('\t').map((part) => part.trim());
    if (label === undefined || more.length > 0) throw new Error(`${where}: not code, language and label.`);
    checkCode(code, where);
    if (!/^[A-Za-z]{2,3}([-_]\w+)*$/.test(lang)) {
      // A first line that names its columns is no label.
      if (labels.length === 0 && /^lang(uage)?$/i.test(lang)) continue;
      throw new Error(`${where}: ${JSON.stringify(lang)} is no language.`);
    }
    if (label === '') throw new Error(`${where}: the label is empty.`);
    labels.push({ code, lang, label });
  }
  return labels;
}

async function readExamples(file) {
  const examples = [];
  for await (const { value, where } of readObjects(file, ['id', 'lang?', 'text', 'code?'])) {
    if (value.code === undefined) continue;
    checkCode(value.code, where);
    examples.push({ lang: value.lang, text: value.text, code: value.code });
  }
  return examples;
}

function checkCode(code, where) {
  if (code === '' || /[,\t]/.test(code)) {
    throw new Error(`${where}: a code is empty or holds a comma or tab, which separate codes.`);
  }
}

async function translations() {
  const { loadTranslations } = await import('@fivefold/matching/model');
  return loadTranslations();
}

main().catch((error) => fail(firstLine(error)));
