/**
 * Runs one step of a start or command and says so on stderr when it takes over a second.
 * @returns what `work` returns
 * @throws what `work` throws
 */
export async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  let told = false;
  const timer = setTimeout(() => {
    told = true;
    console.error(`${name} …`);
  }, 1000);
  let outcome = 'not done after';
  try {
    const result = await work();
    outcome = '';
    return result;
  } finally {
    clearTimeout(timer);
    const took = `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
    if (told) console.error(outcome ? `${name}: ${outcome} ${took}` : `${name}: ${took}`);
  }
}
