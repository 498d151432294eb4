export { compareBundles, compareCapabilities, disagreements, type CapabilityFigures } from './compare.js';
export { askerOf, clausesOf, givenUnderstanding, type JudgedNeedFile } from './judged-need.js';
export { readOfferings } from './read-offerings.js';
