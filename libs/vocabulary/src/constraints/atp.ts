/** A class of refrigerated vehicle body under the ATP agreement, with the air temperatures it can keep at +30 °C outside. */
export interface AtpClass {
  readonly id: string;
  readonly minC: number;
  readonly maxC: number;
  /** `normal`: k up to 0.7 W/m²K; `reinforced`: k up to 0.4 W/m²K. */
  readonly insulation: 'normal' | 'reinforced';
}

/** From the weakest to the strongest: each class satisfies itself and all before it. */
export const ATP_CLASSES: readonly AtpClass[] = [
  { id: 'FNA', minC: 0, maxC: 12, insulation: 'normal' },
  { id: 'FRA', minC: 0, maxC: 12, insulation: 'reinforced' },
  { id: 'FRB', minC: -10, maxC: 12, insulation: 'reinforced' },
  { id: 'FRC', minC: -20, maxC: 12, insulation: 'reinforced' },
];

/** Whether a body of class `have` may do the work of class `wanted`; false when either class is unknown. */
export function atpSatisfies(have: string, wanted: string): boolean {
  const rank = (id: string) => ATP_CLASSES.findIndex((atpClass) => atpClass.id === id);
  return rank(wanted) >= 0 && rank(have) >= rank(wanted);
}
