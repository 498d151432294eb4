import { world } from '@fivefold/world';
import { type Audience, Notices } from '../src/notification/index.js';
import { Worker } from '../src/platform/index.js';
import type { Browser, TestApp } from './test-app.js';

/** A firm of the world; what is told here happens to it. */
export const KALNSIERS = world().firms.find(({ slug }) => slug === 'kalnsiers')!;

/** The person of the world with this address. */
export function personOf(email: string) {
  return world().people.find((each) => each.email === email)!;
}

/** Writes a notice about a request, or about an invitation; `title` stands in it. Nothing is delivered yet. */
export function tellOf(
  { app }: TestApp,
  to: Audience[],
  title = 'Cold store',
  kind: 'request_received' | 'invitation_accepted' = 'request_received',
): Promise<void> {
  return app.get(Worker).act((caller) =>
    app.get(Notices).tell(caller, {
      kind,
      subject: { kind: 'Request', id: KALNSIERS.id },
      path: '/inbox',
      to,
      params: (kind === 'request_received'
        ? { requester: 'Kvalitra', title }
        : { person: title, organisation: 'Kalnsiers' }) as never,
    }),
  );
}

/** The payload of a change of the notification settings. */
export async function saveSettings(browser: Browser, input: object): Promise<any> {
  const { data } = await browser.send(
    `mutation ($input: SaveNotificationSettingsInput!) { saveNotificationSettings(input: $input) {
      settings { language timeZone effectiveTimeZone groups { group mail } } userErrors { code path } } }`,
    { input },
  );
  return data['saveNotificationSettings'];
}
