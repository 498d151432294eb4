import { readFile } from 'node:fs/promises';
import { firstLine } from '../fail.mjs';

/**
 * A JSON file, or standard input where the path is `-`, read by `read`.
 *
 * @param read what makes of the parsed file what is wanted; throws an error whose message names the place
 * @throws Error of one line that begins with the file
 */
export async function readInterchange(path, read) {
  const name = path === '-' ? 'standard input' : path;
  let text;
  try {
    text = path === '-' ? await standardInput() : await readFile(path, 'utf8');
  } catch (cause) {
    throw new Error(`${name} cannot be read: ${cause.code ?? cause.message}`, { cause });
  }
  let json;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new Error(`${name} is no JSON: ${firstLine(cause)}`, { cause });
  }
  try {
    return read(json);
  } catch (cause) {
    throw new Error(`${name}: ${firstLine(cause)}`, { cause });
  }
}

async function standardInput() {
  process.stdin.setEncoding('utf8');
  let text = '';
  for await (const chunk of process.stdin) text += chunk;
  return text;
}
