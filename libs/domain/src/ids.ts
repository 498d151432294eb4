/** A UUIDv7 as lower-case text. Each kind of row has its own name so that a mix-up does not compile. */
export type Uuid<Kind extends string> = string & { readonly __kind?: Kind };

export type OrganisationId = Uuid<'Organisation'>;
export type PersonId = Uuid<'Person'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether `text` is a lower-case UUID of any version. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
