import { DataSource } from 'typeorm';
import { MailEntity, Mails } from '../src/mail/index.js';
import { Dispatcher } from '../src/notification/index.js';
import { createLogger } from '../src/platform/log.js';
import { type Caller, Outbox, readConfig, Worker } from '../src/platform/index.js';

/**
 * A process that delivers notices until none waits, to be killed meanwhile. `DIES_AT_MAIL`: it kills itself before it writes that mail,
 * between two statements of one notice. `PLANTED`: every statement commits by itself.
 */
const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: process.env['DATABASE_URL'] });
const source = new DataSource({ type: 'postgres', url: config.workerUrl, entities: [MailEntity] });
await source.initialize();
const log = createLogger('silent');

class Planted extends Worker {
  override act<Result>(work: (caller: Caller) => Promise<Result>): Promise<Result> {
    const careless = {
      db: () => Promise.resolve(source.manager),
      savepoint: (step: () => Promise<unknown>) => step(),
      onCommit: () => undefined,
    };
    return work(careless as unknown as Caller);
  }
}

/** The worst moment: its reader has the notice in the page already, and the mail is not written yet. */
class FatalMails extends Mails {
  private left = Number(process.env['DIES_AT_MAIL'] ?? Infinity);

  override async write(...args: Parameters<Mails['write']>): Promise<void> {
    this.left -= 1;
    if (this.left > 0) return super.write(...args);
    process.kill(process.pid, 'SIGKILL');
    await new Promise(() => undefined);
  }
}

const worker = process.env['PLANTED'] ? new Planted(source) : new Worker(source);
const dispatcher = new Dispatcher(
  worker,
  new FatalMails(config),
  new Outbox(source, config, log),
  config,
  log,
);
process.stdout.write('ready\n');
await dispatcher.dispatchDue();
await source.destroy();
