import type { ClauseKey, ConceptId, Language, NutsCode, Period, Sector } from '@fivefold/domain';

/** One judged constraint: `applies_to` names capabilities, or is `['*']` for the whole need. */
export type Judged<Demand> = Demand & { readonly hard: boolean; readonly applies_to: readonly string[] };

/** The constraints of a need by key, each possibly several times with different scopes. Temperatures °C, money in EUR. */
export interface JudgedConstraints {
  readonly temperature?: readonly Judged<{ readonly min_c: number; readonly max_c: number }>[];
  readonly atp?: readonly Judged<{ readonly min_class: string }>[];
  readonly certification?: readonly Judged<{ readonly all_of: readonly string[] }>[];
  readonly site?: readonly Judged<{ readonly any_of: readonly NutsCode[] }>[];
  readonly route?: readonly Judged<{
    readonly all_of?: readonly NutsCode[];
    readonly any_of?: readonly NutsCode[];
  }>[];
  readonly coverage?: readonly Judged<{ readonly any_of: readonly NutsCode[] }>[];
  readonly provider_region?: readonly Judged<{ readonly any_of: readonly NutsCode[] }>[];
  readonly audience_region?: readonly Judged<{ readonly any_of: readonly NutsCode[] }>[];
  readonly capacity?: readonly Judged<{
    readonly kind: 'stock' | 'flow';
    readonly unit: string;
    readonly qty: number;
    readonly period?: Period;
  }>[];
  readonly lead_time?: readonly Judged<{ readonly max_days: number }>[];
  readonly start?: readonly Judged<{ readonly by: string }>[];
  readonly period?: readonly Judged<{ readonly from: string; readonly to: string }>[];
  readonly language?: readonly Judged<{
    readonly any_of?: readonly string[];
    readonly all_of?: readonly string[];
  }>[];
  readonly interface?: readonly Judged<{ readonly all_of: readonly string[] }>[];
  readonly adr?: readonly Judged<{ readonly classes: readonly string[] }>[];
  readonly price?: readonly Judged<{
    readonly max: number;
    readonly unit: string;
    readonly currency: string;
  }>[];
  readonly budget?: readonly Judged<{
    readonly max_total: number;
    readonly currency: string;
    readonly horizon_months?: number;
    readonly assume?: Readonly<Record<string, number>>;
  }>[];
  readonly same_provider?: readonly Judged<object>[];
  readonly order?: readonly Judged<{ readonly sequence: readonly string[] }>[];
  readonly consortium?: readonly Judged<{
    readonly min_entities: number;
    readonly min_countries: number;
    readonly must_include_sectors?: readonly string[];
    readonly must_include_region_category?: readonly string[];
  }>[];
}

/** A service (by external id) that fits a capability, with what it leaves open and the soft wishes it misses. */
export interface GoldCandidate {
  readonly offering: string;
  readonly unknown: readonly ClauseKey[];
  readonly soft_misses: readonly ClauseKey[];
}

/** A service that fails by the named constraints only. */
export interface NearMiss {
  readonly offering: string;
  readonly violates: readonly ClauseKey[];
}

/**
 * A need with the answer that people judged right, in the spelling of the interchange file.
 * Judged against the 76 services of the demo world and the rules of the domain.
 */
export interface JudgedNeed {
  /** `N01` to `N25`. */
  readonly id: string;
  readonly lang: Language;
  readonly sme_sector: Sector;
  readonly country: string;
  readonly sme_nuts: NutsCode;
  readonly text: string;
  readonly required_capabilities: readonly ConceptId[];
  readonly optional_capabilities: readonly ConceptId[];
  readonly constraints: JudgedConstraints;
  readonly ideal_note: string;
  /** Sectors that the answer draws on. */
  readonly sectors: readonly Sector[];
  readonly gold_candidates: Readonly<Record<ConceptId, readonly GoldCandidate[]>>;
  readonly near_misses: Readonly<Record<ConceptId, readonly NearMiss[]>>;
  /** External ids, fewest suppliers first. */
  readonly ideal_bundle: readonly string[];
  /** Capabilities that no service can answer. */
  readonly gaps: readonly ConceptId[];
  readonly gap_reason?: string;
  readonly feasible: 'yes' | 'partly';
}
