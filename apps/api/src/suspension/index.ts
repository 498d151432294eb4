export { SuspensionModule } from './suspension.module.js';
