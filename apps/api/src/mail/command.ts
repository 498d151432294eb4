import { actInDatabase, readConfig } from '../platform/index.js';

const COUNT_SQL = 'SELECT state, count(*)::int AS total FROM mails GROUP BY state';
const DEAD_SQL = `
SELECT id, recipient, subject, attempts, last_error FROM mails WHERE state = 'dead' ORDER BY id DESC LIMIT 20`;
const REPLAY_SQL = `
UPDATE mails SET state = 'waiting', attempts = 0, next_try_at = app_now() WHERE state = 'dead' RETURNING id`;

/** A mail that was given up. */
export interface DeadMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly attempts: number;
  readonly last_error: string | null;
}

/** How the outbox of mails stands. */
export interface MailReport {
  readonly waiting: number;
  readonly sent: number;
  readonly dead: number;
  /** The 20 newest that were given up. */
  readonly newestDead: readonly DeadMail[];
}

/** How many mails wait, were sent and were given up. @param appUrl the database as the app role */
export function mailReport(appUrl: string): Promise<MailReport> {
  return actInDatabase(workerUrlOf(appUrl), [], 'rollback', async (caller) => {
    const db = await caller.db();
    const counts = await db.query<{ state: 'waiting' | 'sent' | 'dead'; total: number }[]>(COUNT_SQL);
    const newestDead = await db.query<DeadMail[]>(DEAD_SQL);
    const of = (state: string) => counts.find((row) => row.state === state)?.total ?? 0;
    return { waiting: of('waiting'), sent: of('sent'), dead: of('dead'), newestDead };
  });
}

/**
 * Lets every mail that was given up be tried again from the beginning, under its own Message-ID.
 * @param appUrl the database as the app role
 * @returns how many
 */
export function replayDeadMails(appUrl: string): Promise<number> {
  return actInDatabase(workerUrlOf(appUrl), [], 'commit', async (caller) => {
    const db = await caller.db();
    const [rows] = await db.query<[unknown[], number]>(REPLAY_SQL);
    return rows.length;
  });
}

function workerUrlOf(appUrl: string): string {
  return readConfig({ ...process.env, DATABASE_URL: appUrl }).workerUrl;
}
