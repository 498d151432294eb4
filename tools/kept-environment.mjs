import PlainGlobals from './plain-globals.mjs';

let kept;

/**
 * One environment for all spec files of a process, so that `kept-runtime.mjs` can keep the program that was loaded into it.
 * Each spec file begins with the settings of the process as they were.
 */
export default class KeptEnvironment extends PlainGlobals {
  constructor(config, context) {
    if (kept) return kept;
    super(config, context);
    this.settings = { ...this.global.process.env };
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the one that every later `new` gives
    kept = this;
  }

  async setup() {
    const { env } = this.global.process;
    for (const name of Object.keys(env)) if (!(name in this.settings)) delete env[name];
    Object.assign(env, this.settings);
  }

  async teardown() {
    // Ends with its process.
  }
}
