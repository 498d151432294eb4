import { readdirSync, readFileSync } from 'node:fs';

/** Ticks a second in which Linux counts processor time; 100 on every machine that Node runs on. */
const TICKS = 100;

/** @throws Error where the system does not tell what its processes use */
export function requireProc() {
  try {
    readFileSync('/proc/self/stat');
  } catch {
    throw new Error('CPU and memory of servers are read from /proc: run the bench on Linux.');
  }
}

/** Processor milliseconds that the trees below `roots` have used, processes that have ended meanwhile included. */
export function cpuMs(roots) {
  return tree(roots).reduce((sum, { ticks }) => sum + ticks, 0) * (1000 / TICKS);
}

/** Resident megabytes of the trees below `roots`; shared pages count once a process, so trees of one process only compare. */
export function megabytes(roots) {
  return tree(roots).reduce((sum, { pid }) => sum + residentKilobytes(pid), 0) / 1024;
}

function tree(roots) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => stat(Number(name)))
    .filter((each) => each !== null);
  const wanted = new Set(roots);
  for (let grown = true; grown;) {
    grown = false;
    for (const { pid, parent } of all)
      if (wanted.has(parent) && !wanted.has(pid)) {
        wanted.add(pid);
        grown = true;
      }
  }
  return all.filter(({ pid }) => wanted.has(pid));
}

function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name may hold spaces and brackets; what follows it does not.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [user, system, ofEnded, systemOfEnded] = fields.slice(11, 15).map(Number);
    return { pid, parent: Number(fields[1]), ticks: user + system + ofEnded + systemOfEnded };
  } catch {
    return null;
  }
}

function residentKilobytes(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
