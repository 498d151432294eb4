import { DomainError, type NutsCode } from '@fivefold/domain';
import { findRegion } from './index.js';

/** A code as it stands on a date. */
export interface ResolvedRegion {
  /** The code in force on the date. */
  readonly code: NutsCode;
  /** The older code it stands for; null where the code asked for was itself in force. */
  readonly was: NutsCode | null;
  /** True where the borders moved with the code, so that a place near them may lie elsewhere. */
  readonly bordersRedrawn: boolean;
}

interface Succession {
  readonly to: NutsCode;
  /** Last day on which the old code was in force. */
  readonly validUntil: string;
  readonly bordersRedrawn: boolean;
}

const NUTS_2021_END = '2023-12-31';

/** Regulation (EU) 2023/674: NUTS 2024 applies from 1 January 2024. */
const SUCCESSIONS: Readonly<Record<NutsCode, Succession>> = {
  LV006: { to: 'LV00A', validUntil: NUTS_2021_END, bordersRedrawn: false },
  LV007: { to: 'LV00A', validUntil: NUTS_2021_END, bordersRedrawn: false },
  LV003: { to: 'LV00B', validUntil: NUTS_2021_END, bordersRedrawn: true },
  LV008: { to: 'LV00C', validUntil: NUTS_2021_END, bordersRedrawn: true },
};

/**
 * Maps a NUTS code of any known version to the one in force on a date.
 *
 * @param onDate `YYYY-MM-DD`; up to the last day of an old code the code stays itself, from the next day on it is mapped
 * @throws DomainError `REGION_UNKNOWN` for a code of no known version
 */
export function resolveRegion(code: NutsCode, onDate: string): ResolvedRegion {
  const succession = SUCCESSIONS[code];
  if (succession === undefined) {
    if (!findRegion(code)) throw new DomainError('REGION_UNKNOWN', { region: code });
    return { code, was: null, bordersRedrawn: false };
  }
  if (onDate <= succession.validUntil) return { code, was: null, bordersRedrawn: false };
  return { code: succession.to, was: code, bordersRedrawn: succession.bordersRedrawn };
}
