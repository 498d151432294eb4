import pg from 'pg';

/** An organisation, if there is one. */
export const ANY_SQL = 'SELECT FROM organisations LIMIT 1';

/** Whether no organisation exists yet, so that the demo world may be filled in. */
export async function isEmpty(appUrl: string): Promise<boolean> {
  return connected(appUrl, async (client) => (await client.query(ANY_SQL)).rowCount === 0);
}

/** Runs `work` on one connection of its own. */
export async function connected<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
