/** How many times longer the same work takes here and now than on a quiet machine of the kind for which limits are set. */
export function stretched(): number;
