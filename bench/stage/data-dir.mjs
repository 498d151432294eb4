import path from 'node:path';
import { ROOT } from '../../tools/built.mjs';

/** Where catalogues are kept unless `--data` names another folder. */
export const DATA_DIR = process.env.BENCH_DATA ?? path.join(ROOT, '.data/bench');
