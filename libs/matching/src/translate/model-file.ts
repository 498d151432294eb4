import { DomainError, LANGUAGES, type Language } from '@fivefold/domain';
import { ByteReader, BytesDamaged } from './byte-reader.js';
import { ByteWriter } from './byte-writer.js';
import { checksum } from './checksum.js';
import type { LearnedTranslations, TranslationTable } from './learn.js';
import type { StemProbe } from './stem-probe.js';

/** "FFTM" in the first four bytes. */
const MAGIC = 0x4d544646;
/** Counted up with every change of the layout. */
const VERSION = 1;
const HEAD_BYTES = 12;

/**
 * The bytes of a model; the same model always gives the same bytes.
 *
 * Layout: magic, version and checksum of the rest (four bytes each, low ones first); then for each language the probe and
 * the terms; then the tables in the order of the language pairs, each as the number of translations of every term,
 * the term numbers of the translations, and their shares.
 */
export function writeModel({ probes, terms, tables }: LearnedTranslations): Uint8Array {
  const rest = new ByteWriter();
  for (const language of LANGUAGES) {
    rest.texts(probes[language].words);
    rest.word(probes[language].sum);
    rest.texts(terms[language]);
  }
  for (const { starts, targets, shares } of tables) {
    rest.count(starts.length - 1);
    for (let term = 0; term + 1 < starts.length; term++) rest.count(starts[term + 1]! - starts[term]!);
    for (const target of targets) rest.count(target);
    for (const share of shares) rest.byte(share);
  }
  const body = rest.bytes();
  const head = new ByteWriter();
  head.word(MAGIC);
  head.word(VERSION);
  head.word(checksum(body));
  const bytes = new Uint8Array(HEAD_BYTES + body.length);
  bytes.set(head.bytes());
  bytes.set(body, HEAD_BYTES);
  return bytes;
}

/**
 * The way back from {@link writeModel}. Cost O(bytes), about 20 ms a megabyte.
 *
 * @throws DomainError `TRANSLATIONS_UNREADABLE` for other files, other versions and damaged bytes
 */
export function readModel(bytes: Uint8Array): LearnedTranslations {
  const refuse = (why: string) => new DomainError('TRANSLATIONS_UNREADABLE', { why });
  if (bytes.length < HEAD_BYTES) throw refuse('it is too short.');
  const head = new ByteReader(bytes.subarray(0, HEAD_BYTES));
  if (head.word() !== MAGIC) throw refuse('it is another kind of file.');
  const version = head.word();
  if (version !== VERSION) {
    throw refuse(`it has version ${version}, this program reads version ${VERSION}. Train it again.`);
  }
  const body = bytes.subarray(HEAD_BYTES);
  if (head.word() !== checksum(body)) throw refuse('it is damaged.');
  try {
    return readBody(new ByteReader(body));
  } catch (cause) {
    if (cause instanceof BytesDamaged) throw refuse(`${cause.message}.`);
    throw cause;
  }
}

function readBody(reader: ByteReader): LearnedTranslations {
  const probes: Partial<Record<Language, StemProbe>> = {};
  const terms: Partial<Record<Language, readonly string[]>> = {};
  for (const language of LANGUAGES) {
    const words = reader.texts();
    probes[language] = { words, sum: reader.word() };
    terms[language] = reader.texts();
  }
  const tables: TranslationTable[] = [];
  for (const from of LANGUAGES) {
    for (const to of LANGUAGES) {
      if (from !== to) tables.push(readTable(reader, from, to, terms[to]!.length));
    }
  }
  if (reader.left > 0) throw new BytesDamaged('it has bytes beyond its end');
  return {
    probes: probes as LearnedTranslations['probes'],
    terms: terms as LearnedTranslations['terms'],
    tables,
  };
}

function readTable(reader: ByteReader, from: Language, to: Language, termCount: number): TranslationTable {
  const starts = new Uint32Array(reader.size() + 1);
  const counts = reader.counts(starts.length - 1);
  for (let term = 0; term < counts.length; term++) starts[term + 1] = starts[term]! + counts[term]!;
  const size = starts[starts.length - 1]!;
  if (size > reader.left) throw new BytesDamaged('a list in it is too long');
  const targets = reader.counts(size);
  for (let at = 0; at < size; at++)
    if (targets[at]! >= termCount) throw new BytesDamaged('it names a word that it does not hold');
  const shares = reader.bytes(size);
  return { from, to, starts, targets, shares };
}
