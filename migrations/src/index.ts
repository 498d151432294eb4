import { Foundation1763800000000 } from './1763800000000-foundation.js';

/** Every migration, oldest first. A new one is added at the end. */
export const MIGRATIONS = [Foundation1763800000000];
