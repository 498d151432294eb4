/**
 * The sectors of the founding network. Stored as text, so that an operator may add one
 * without a migration; this list is what the concept scheme uses today.
 */
export const SECTORS = ['FOOD', 'LOGISTICS', 'ICT', 'CROSS'] as const;
export type Sector = (typeof SECTORS)[number];
