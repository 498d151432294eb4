import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt, ROOT } from './built.mjs';
import { fail, firstLine } from './fail.mjs';

const USAGE = `Usage: npm run -s mails [-- --replay]
  Tells how many mails wait, were sent and were given up, and why the newest of those were.
  --replay   lets those that were given up be tried again`;

const OPTIONS = { replay: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } };

async function main() {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  await ensureBuilt(['@fivefold/api']);
  const { mailReport, replayDeadMails } = await import(built('mail/command.js'));
  const { openDatabase } = await import(built('platform/database/server.js'));
  const database = await openDatabase(process.env, 'visit');
  try {
    if (values.replay) {
      const revived = await replayDeadMails(database.appUrl);
      return void process.stdout.write(`${revived} to be tried again.\n`);
    }
    const { waiting, sent, dead, newestDead } = await mailReport(database.appUrl);
    const lines = newestDead.map(
      ({ id, recipient, subject, attempts, last_error: why }) =>
        `${id}  ${recipient}  "${subject}"  ${attempts} tries: ${why ?? 'not told'}`,
    );
    process.stdout.write(`${[...lines, `${waiting} waiting, ${sent} sent, ${dead} given up.`].join('\n')}\n`);
  } finally {
    await database.stop();
  }
}

const built = (file) => pathToFileURL(path.join(ROOT, 'apps/api/dist', file)).href;

main().catch((error) => fail(firstLine(error)));
