/** Work in steps done in one go. */
export function drained<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A list made of another one, `atOnce` between two yields. */
export function* mapped<One, Made>(
  list: readonly One[],
  atOnce: number,
  make: (one: One, at: number) => Made,
): Generator<undefined, Made[]> {
  const made: Made[] = [];
  for (let at = 0; at < list.length; at++) {
    if (at > 0 && at % atOnce === 0) yield;
    made.push(make(list[at]!, at));
  }
  return made;
}
