/** Prints one line and ends the process with code 2: how a tool answers input that it cannot use. */
export function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}

/** The first line of what went wrong, without a stack. */
export function firstLine(error) {
  const text = error?.message || error?.code || String(error);
  return String(text).split('\n')[0];
}
