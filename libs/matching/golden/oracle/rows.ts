/**
 * The interchange files as they are, read by the oracle without the library: every field of a service but its id and its
 * capabilities may be absent or null, which says "not stated" in an open world and "none" in a closed one.
 */
export interface OfferingRow {
  readonly id: string;
  readonly cluster?: string | null;
  readonly cluster_country?: string | null;
  readonly capabilities: readonly string[];
  readonly coverage_nuts?: readonly string[] | null;
  readonly certifications?: readonly string[] | null;
  readonly temperature_range?: {
    readonly min_c?: number | null;
    readonly max_c?: number | null;
    readonly mode?: string | null;
  } | null;
  readonly capacity?: readonly CapacityRow[] | null;
  readonly price_model?: PriceRow | null;
  readonly lead_time_days?: number | null;
  readonly languages?: readonly string[] | null;
  readonly site_nuts?: string | null;
  readonly delivered_by?: string | null;
  readonly interfaces?: readonly string[] | null;
  readonly incoterms?: readonly string[] | null;
  readonly atp_class?: string | null;
  readonly adr_classes?: readonly string[] | null;
}

export interface CapacityRow {
  readonly kind: string;
  readonly unit: string;
  readonly qty?: number | null;
  readonly period?: string | null;
}

export interface PriceRow {
  readonly type: string;
  readonly amount?: number | null;
  readonly currency?: string | null;
  readonly unit?: string | null;
  readonly setup?: number | null;
  readonly tiers?: readonly { readonly from_qty: number; readonly amount: number }[] | null;
}

/** One constraint of a need: its fields, its hardness and its scope. */
export type ClauseRow = Readonly<Record<string, unknown>> & {
  readonly hard: boolean;
  readonly applies_to: readonly string[];
};

export interface NeedRow {
  readonly id: string;
  readonly country?: string | null;
  readonly sme_nuts?: string | null;
  readonly required_capabilities: readonly string[];
  readonly constraints: object;
}

/** A clause with its key and its place in the file. The implicit one, the customer's region, has no place. */
export interface NumberedClause {
  readonly key: string;
  readonly clause: number | null;
  readonly row: ClauseRow;
}

export function numbered({ constraints }: Pick<NeedRow, 'constraints'>): NumberedClause[] {
  return Object.entries(constraints as Readonly<Record<string, readonly ClauseRow[]>>)
    .flatMap(([key, rows]) => rows.map((row) => ({ key, row })))
    .map(({ key, row }, clause) => ({ key, clause, row }));
}
