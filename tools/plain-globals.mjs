import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/**
 * The environment of Node with a plain global object. Jest's own asks a proxy whenever a test or the program under it names a
 * global such as `Math`; what computes ran three times as long.
 */
export default class PlainGlobals extends TestEnvironment {
  constructor(config, context) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
  }
}
