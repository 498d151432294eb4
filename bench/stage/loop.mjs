import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Loaded into the API before its own program: tells its parent for how long the event loop was held since it was last asked. */
const RESOLUTION_MS = 1;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
process.on('message', (message) => {
  if (message === 'reset') delay.reset();
  process.send({ heldMs: delay.max / 1e6 - RESOLUTION_MS });
});
// Being asked is no reason to stay.
process.channel?.unref();
