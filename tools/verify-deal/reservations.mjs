import path from 'node:path';
import pg from 'pg';
import { ROOT } from '../built.mjs';
import { auditOf } from './audit.mjs';
import { judgeLedger } from './ledger-judge.mjs';
import { plantCheckThenAct, reserveAtOnce } from './reserve.mjs';

const api = (module) => import(path.join(ROOT, 'apps/api/dist', module));
const CLIENTS = 200;
/** The planted fault shows within few tries; without locks many of them end in a deadlock, which takes a second each. */
const PLANTED = { count: 600, clients: 40 };

/**
 * Many clients hold, book, release and let lapse parts of small capacities at once, through the ledger of the API, each client
 * on a connection of its own; then a judge that knows the rows and the trail but no counter says whether any day or period was
 * ever above its capacity. The same is done once more with a ledger that checks first and acts later: the judge has to see it.
 *
 * @param stage gives clones of the demo world
 * @param options.count reservations that are tried
 * @returns figures, `holds` where nothing was exceeded and the planted fault was found
 */
export async function runReservations(stage, { count, seed, tell = () => {} }) {
  const { Caller, GUEST } = await api('platform/caller/caller.js');
  const { Capacities } = await api('capacity/capacities.service.js');
  const code = { Caller, GUEST, Capacities };

  const real = await stage.database();
  const figures = await reserveAtOnce(code, real, { count, clients: CLIENTS, seed, tell });
  const found = await judgeLedger(real.adminUrl);
  const admin = new pg.Client({ connectionString: real.adminUrl });
  await admin.connect();
  const audit = await auditOf(admin);
  await admin.end();

  const faulty = await stage.database();
  await plantCheckThenAct(faulty.adminUrl);
  await reserveAtOnce(code, faulty, { ...PLANTED, seed });
  const planted = await judgeLedger(faulty.adminUrl);

  return {
    holds:
      audit.holds &&
      found.overCapacity === 0 &&
      found.countersOff === 0 &&
      figures.faults === 0 &&
      planted.overCapacity > 0,
    ...figures,
    judged: found.judged,
    overCapacity: found.overCapacity,
    countersOff: found.countersOff,
    plantedFound: planted.overCapacity,
    audit,
  };
}
