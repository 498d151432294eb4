export { NeedModule } from './need.module.js';
