import {
  DefaultJobQueuePlugin,
  DefaultSchedulerPlugin,
  DefaultSearchPlugin,
  dummyPaymentHandler,
} from '@vendure/core';

const database = new URL(process.env.DATABASE_URL);
const text = (name) => ({ name, type: 'string' });
const texts = (name) => ({ name, type: 'string', list: true });

/** As its own starter writes it for production, without mail, pictures and the pages for administrators. */
export const config = {
  apiOptions: {
    hostname: '127.0.0.1',
    port: Number(process.env.PORT),
    adminApiPath: 'admin-api',
    shopApiPath: 'shop-api',
  },
  authOptions: {
    tokenMethod: ['bearer', 'cookie'],
    superadminCredentials: { identifier: 'bench', password: process.env.SUPERADMIN_PASSWORD },
    cookieOptions: { secret: 'bench' },
  },
  dbConnectionOptions: {
    type: 'postgres',
    host: database.hostname,
    port: Number(database.port),
    username: database.username,
    password: database.password,
    database: database.pathname.slice(1),
    synchronize: process.env.SYNCHRONIZE === '1',
    migrations: [],
    logging: false,
    poolSize: Number(process.env.POOL),
    // Texts have many languages; its default would stem them all as English, and cost more.
    extra: { options: '-c default_text_search_config=pg_catalog.simple' },
  },
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  /** What is told of a service beside its name, text, price and facets. */
  customFields: {
    Product: [
      text('sector'),
      text('deliveryMode'),
      { name: 'leadTimeDays', type: 'int' },
      texts('languages'),
      texts('capabilities'),
      texts('certificates'),
      texts('coverage'),
      texts('interfaces'),
      { ...text('temperature'), length: 200 },
      { name: 'capacities', type: 'text' },
      text('priceType'),
      text('unit'),
      text('providerId'),
      text('providerName'),
    ],
  },
  plugins: [
    DefaultSchedulerPlugin.init(),
    DefaultJobQueuePlugin.init({ useDatabaseForBuffer: true }),
    DefaultSearchPlugin.init({ bufferUpdates: false, indexStockStatus: true }),
  ],
};
