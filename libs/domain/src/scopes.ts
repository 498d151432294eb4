/**
 * What a partner app may be allowed to do, each by itself. A root field of the API names the one it belongs to; what names none is
 * for people at the page alone. `…:write` includes `…:read`.
 */
export const SCOPES = [
  'public:read',
  'needs:read',
  'needs:write',
  'deals:read',
  'deals:write',
  'deals:accept',
  'services:read',
  'services:write',
] as const;
export type Scope = (typeof SCOPES)[number];

/** Whether one of the scopes `held` allows what belongs to `wanted`. */
export function allowsScope(held: Iterable<Scope>, wanted: Scope): boolean {
  const write = wanted.replace(':read', ':write');
  for (const scope of held) if (scope === wanted || scope === write) return true;
  return false;
}
