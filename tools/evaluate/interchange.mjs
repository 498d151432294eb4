import { readFile } from 'node:fs/promises';
import { TextDecoder, promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { firstLine } from '../fail.mjs';

/**
 * A JSON file, gzipped or not, or standard input where the path is `-`, read by `read`.
 *
 * @param read what makes of the parsed file what is wanted; throws an error whose message names the place
 * @throws Error of one line that begins with the file
 */
export async function readInterchange(path, read) {
  const name = path === '-' ? 'standard input' : path;
  let bytes;
  try {
    bytes = path === '-' ? await standardInput() : await readFile(path);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = await promisify(gunzip)(bytes);
  } catch (cause) {
    throw new Error(`${name} cannot be read: ${cause.code ?? cause.message}`, { cause });
  }
  let json;
  try {
    // A byte order mark is dropped, broken bytes are refused.
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
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
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
