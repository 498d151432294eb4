import Runtime from 'jest-runtime';

let kept;

/**
 * Loads the program once for all spec files of a process: loading and warming it costs more than most of them take. Spec files,
 * what they import from their own folder, and jest itself are loaded anew for each; a program's module keeps its state, as it
 * does in a process of the program. Rests on the insides of the pinned jest.
 */
export default class KeptRuntime extends (Runtime.default ?? Runtime) {
  constructor(...rest) {
    if (kept) return kept;
    super(...rest);
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the one that every later `new` gives
    kept = this;
  }

  teardown() {
    const { esModuleRegistry, internalModuleRegistry } = this.registries;
    for (const key of [...esModuleRegistry.keys()]) if (!isOfProgram(key)) esModuleRegistry.delete(key);
    internalModuleRegistry.clear();
    this.testState.state = 'loading';
    delete this._environment.global[Symbol.for('EVENT_HANDLERS')];
  }
}

function isOfProgram(key) {
  if (key.startsWith('@jest/')) return false;
  return key.includes('/node_modules/') || !/\/test\/|spec\.ts/.test(key);
}
