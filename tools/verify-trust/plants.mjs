/** Faults that rows plant into a running API before it is made; `api` loads one of its modules. */

/** Documents may hold ten times as much; without any limit the first one would hold up the server for ever. */
export async function wideLimits(api) {
  const { LIMITS } = await api('platform/graphql/limits.js');
  for (const name of Object.keys(LIMITS)) LIMITS[name] *= 10;
}

/** A cookie that is no cookie ends in a fault. */
export async function brittleCookie(api) {
  const { Sessions } = await api('platform/caller/sessions.js');
  const { identify } = Sessions.prototype;
  Sessions.prototype.identify = function (request) {
    decodeURIComponent(request.headers.cookie ?? '');
    return identify.call(this, request);
  };
}

/** A flood of refused documents costs its sender nothing, and is read as it comes. */
export async function endlessPoints(api) {
  const { Budgets } = await api('platform/graphql/budgets.js');
  Budgets.prototype.chargeRefusal = Budgets.prototype.see;
  Budgets.prototype.read = async (_key, read) => read();
}
