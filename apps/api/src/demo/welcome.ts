import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@fivefold/world';

/** The one screen that a start ends with. */
export function welcome(address: string, database: string, tookMs: number, requireCodes: boolean): void {
  const width = Math.max(...DEMO_ACCOUNTS.map((account) => account.email.length));
  const steps = requireCodes
    ? 'Operators and publishers set up an authenticator app at sign-in.'
    : 'The password is enough here; in production operators and publishers need an authenticator app as well.';
  const accounts = DEMO_ACCOUNTS.map((account) => `    ${account.email.padEnd(width)}  ${account.who}`);
  console.log(`
  Fivefold is ready (${(tookMs / 1000).toFixed(1)} s)

  Page      ${address}
  API       ${address}/graphql    explorer: ${address}/graphiql    mailbox: ${address}/mailbox
  Data      ${database}

  Sign in with the password "${DEMO_PASSWORD}" as
${accounts.join('\n')}
  ${steps}

  Stop      Ctrl-C
  Reset     npm run reset    (removes the data; the next start fills it afresh)
`);
}
