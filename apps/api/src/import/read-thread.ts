import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '@fivefold/domain';
import { readFile } from './read-file.js';
import type { FileToRead, ThreadAnswer } from './read-in-thread.js';

// What a thread runs that reads one file.
const { fileName, bytes, clusterSlug } = workerData as FileToRead;
let answer: ThreadAnswer;
try {
  answer = { file: await readFile(fileName, Buffer.from(bytes), clusterSlug) };
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  answer = { refusal: { code: error.code, params: error.params } };
}
parentPort?.postMessage(answer);
