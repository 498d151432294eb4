import { setTimeout as delay } from 'node:timers/promises';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, GraphQLObjectType, type GraphQLSchema, isNonNullType } from 'graphql';
import { Dispatcher } from '../../src/notification/index.js';
import { toGlobalId } from '../../src/platform/index.js';
import { Walk } from '../schema-walk.js';
import { Browser, type Listening } from '../test-app.js';
import type { Canary } from './canaries.js';
import { ABSENT } from './kinds.js';
import type { MatrixCaller, MatrixStage } from './stage.js';

/** Said while everybody listens. */
const SAID = 'zqlive001qz';

/** What one caller heard over one subscription. */
export interface Heard {
  readonly caller: MatrixCaller;
  readonly field: string;
  /** Whether it is told when the two sides talk; every session is told of its own notifications. */
  readonly isParty: boolean;
  readonly events: readonly object[];
  /** What it heard in the same way about a request that there is not; null where no id is wanted. */
  readonly ofAbsent: readonly object[] | null;
}

/** Every subscription of the schema, and whether it wants the id of a request. */
function subscriptionsOf(schema: GraphQLSchema): { field: string; query: string; ofRequest: boolean }[] {
  const walk = new Walk(schema);
  return Object.values(schema.getSubscriptionType()!.getFields()).map(({ name, type, args }) => {
    const wanted = args.filter((arg) => isNonNullType(arg.type)).map((arg) => arg.name);
    if (wanted.some((arg) => arg !== 'requestId')) throw new Error(`say what ${name} is asked of`);
    const inner = walk.selection(getNamedType(type) as GraphQLObjectType, 2);
    const [declared, given] = wanted.length > 0 ? ['($id: ID!)', '(requestId: $id)'] : ['', ''];
    const query = `subscription ${declared} { ${name}${given} { ${inner} } }`;
    return { field: name, query, ofRequest: wanted.length > 0 };
  });
}

/** Everybody listens to all that the schema offers, and to one conversation while its two sides talk. */
export async function listenAll(stage: MatrixStage): Promise<Heard[]> {
  const speaker = stage.callers.find(({ name }) => name === 'company admin')!;
  const { rows } = await stage.admin.query<{ id: string; message_id: string; request_id: string }>(
    `SELECT c.id, m.id AS message_id, c.request_id FROM recipients c JOIN messages m ON m.recipient_id = c.id
     WHERE c.requester_org_id = $1 ORDER BY c.id LIMIT 1`,
    [speaker.organisationId],
  );
  const [part] = rows;
  if (!part) throw new Error('nobody talks with the company');
  const { circle } = stage.planting.rows.get('messages')!.find(({ key }) => key === part.message_id)!;
  const canaries = stage.planting.canaries as Map<string, Canary>;
  canaries.set(SAID, {
    ...{ table: 'messages', column: 'text', dataClass: 'shared', row: 'said meanwhile' },
    circle,
  });
  const requestId = toGlobalId('Request', part.request_id);
  const open: (Omit<Heard, 'events' | 'ofAbsent'> & { there: Listening; absent: Listening | null })[] = [];
  for (const caller of stage.callers) {
    const browser = new Browser(stage.app);
    for (const { field, query, ofRequest } of subscriptionsOf(stage.app.get(GraphQLSchemaHost).schema)) {
      const listen = (id: string) => browser.listen(query, ofRequest ? { id } : {}, { ...caller.headers });
      const isSession = caller.role !== null && caller.scopes === null;
      open.push({
        caller,
        field,
        isParty: isSession && (!ofRequest || circle.some((name) => caller.names.has(name))),
        there: await listen(requestId),
        absent: ofRequest ? await listen(toGlobalId('Request', ABSENT)) : null,
      });
    }
  }
  await delay(500);
  await stage.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'x-fivefold-csrf': '1', ...speaker.headers },
    payload: {
      query: 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { userErrors { code } } }',
      variables: { input: { recipientId: toGlobalId('Recipient', part.id), text: SAID } },
    },
  });
  for (let round = 0; round < 3; round += 1) {
    await stage.app.get(Dispatcher).dispatchDue();
    await delay(200);
  }
  for (const { there, absent } of open) await Promise.all([there.stop(), absent?.stop()]);
  return open.map(({ there, absent, ...heard }) => ({
    ...heard,
    events: there.events,
    ofAbsent: absent && absent.events,
  }));
}
