import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { TextDecoder } from 'node:util';

/**
 * The lines of a file, or of standard input for `-`, one at a time with their number, empty ones left out; a byte order
 * mark is dropped. Throws an Error with one line where the file cannot be read or is not UTF-8.
 */
export async function* readLines(file) {
  const name = file === '-' ? 'standard input' : file;
  const source = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    // Bytes, not text: a reader of text would put replacement characters where bytes are broken.
    for await (const bytes of createInterface({ input: source.setEncoding('latin1'), crlfDelay: Infinity })) {
      number++;
      const line = decode(bytes, decoder, `${name}:${number}`);
      if (line.trim() !== '') yield { line, where: `${name}:${number}` };
    }
  } catch (error) {
    if (error.code === undefined) throw error;
    throw new Error(`${name} cannot be read (${error.code}).`, { cause: error });
  }
}

function decode(bytes, decoder, where) {
  try {
    return decoder.decode(Buffer.from(bytes, 'latin1'));
  } catch (cause) {
    throw new Error(`${where}: not UTF-8.`, { cause });
  }
}

/** Fields that may be written as a number. */
const NAMES = new Set(['id', 'code']);

/**
 * The objects of a JSONL file ({@link readLines}). `fields` names what each must have: a string, `id` and
 * `code` also a number (given back as a string), `id` not empty, and what a trailing `?` leaves open (absent or null). Throws an Error that
 * names file and line.
 */
export async function* readObjects(file, fields) {
  for await (const { line, where } of readLines(file)) {
    let value;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      throw new Error(`${where}: not JSON.`, { cause });
    }
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      throw new Error(`${where}: not a JSON object.`);
    }
    const read = {};
    for (const field of fields) {
      const name = field.replace('?', '');
      const found = NAMES.has(name) && typeof value[name] === 'number' ? String(value[name]) : value[name];
      if (field.endsWith('?') && (found === undefined || found === null)) continue;
      if (typeof found !== 'string') throw new Error(`${where}: "${name}" is not a string.`);
      read[name] = found;
    }
    if (read.id !== undefined && !/^[^\t\r\n]+$/.test(read.id)) {
      throw new Error(`${where}: "id" is empty or holds a tab or line break.`);
    }
    yield { value: read, where };
  }
}

/** Remembers ids and throws an Error that names the line where one stands again. */
export function uniqueIds() {
  const seen = new Set();
  return (id, where) => {
    if (seen.has(id)) throw new Error(`${where}: the id ${JSON.stringify(id)} stands twice.`);
    seen.add(id);
  };
}

/** The one file among `files` (by option name) that standard input takes the place of; throws where two would need it. */
export function fromStandardInput(files) {
  const waiting = Object.entries(files).filter(([, file]) => file === undefined || file === '-');
  if (waiting.length > 1) {
    throw new Error(
      `Name a file for ${waiting.map(([name]) => `--${name}`).join(' or ')}: standard input is one.`,
    );
  }
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, file ?? '-']));
}
