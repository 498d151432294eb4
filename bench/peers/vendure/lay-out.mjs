import { bootstrap } from '@vendure/core';
import { populateInitialData } from '@vendure/core/cli/index.js';
import { config } from './config.mjs';

/** Makes its tables and what a shop needs before it has products. */
const app = await bootstrap(config);
await populateInitialData(app, {
  defaultLanguage: 'en',
  defaultZone: 'Europe',
  countries: [{ name: 'Latvia', code: 'LV', zone: 'Europe' }],
  taxRates: [{ name: 'Standard Tax', percentage: 21 }],
  shippingMethods: [{ name: 'Standard', price: 0 }],
  paymentMethods: [
    {
      name: 'standard-payment',
      handler: { code: 'dummy-payment-handler', arguments: [{ name: 'automaticSettle', value: 'true' }] },
    },
  ],
  collections: [],
});
await app.close();
process.exit(0);
