/** Roles of the database. The owner cannot log in; the other two own nothing and are bound by row level security. */
export const ROLES = { owner: 'fivefold_owner', app: 'fivefold_app', worker: 'fivefold_worker' } as const;
