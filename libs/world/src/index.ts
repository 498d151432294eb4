export {
  BLACKOUTS,
  BOOKINGS,
  SEASONS,
  type WorldBlackout,
  type WorldBooking,
  type WorldSeason,
} from './capacity.js';
export { CLUSTERS, type WorldCluster } from './clusters.js';
export { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from './demo-accounts.js';
export { type WorldFirm } from './firms/index.js';
export { uuidOfName } from './ids.js';
export { type WorldMandate } from './mandates.js';
export * from './needs/index.js';
export { WORLD_ROLES, type WorldPerson, type WorldRole } from './people/index.js';
export { SERVICE_DETAILS, type ServiceDetails, VAT_RATES } from './services/details.js';
export { type WorldService } from './services/index.js';
export { world, worldServices, type World } from './world.js';
export { scaled } from './scaled/scaled.js';
