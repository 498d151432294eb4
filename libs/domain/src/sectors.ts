/**
 * The sectors of the concept scheme, which the network was founded with. What organisations, services and needs may name
 * are the rows of `sectors`, to which an operator adds.
 */
export const SECTORS = ['FOOD', 'LOGISTICS', 'ICT', 'CROSS'] as const;
export type Sector = (typeof SECTORS)[number];
