/** Loaded before the module of a started process: nobody is left behind where who started it is killed. */
process.stdin.once('end', () => process.exit(0));
process.stdin.once('error', () => process.exit(0));
process.stdin.resume();
