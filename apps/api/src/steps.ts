/**
 * Runs one step of a start or command and says so on stderr when it takes over a second.
 * @returns what `work` returns
 */
export async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  let told = false;
  const timer = setTimeout(() => {
    told = true;
    console.error(`${name} …`);
  }, 1000);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (told) console.error(`${name}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  }
}
