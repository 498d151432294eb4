/** Writes to standard output and waits where the reader is slower, so that a long answer is not held in memory. */
export async function write(text) {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

// A reader that has seen enough, such as `head`, closes the pipe: no error.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
