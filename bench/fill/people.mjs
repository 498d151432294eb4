import { createHash } from 'node:crypto';
import { uuidOfName } from '@fivefold/world';

/** The organisation of the operators, as the demo world has it. */
export const PLATFORM_ID = uuidOfName('organisation:fivefold');

/**
 * Who can be signed in as, by the name of the session.
 * `buyer` has sixty requests with an offer each, `newcomer` has one, `accepter` as many as acceptances are measured. `provider` is the
 * firm that delivers most services, `editor` and `publisher` are of the cluster that publishes most.
 */
const PEOPLE = [
  ['buyer', 'SME_ADMIN', (world) => world.buyers.buyer],
  ['newcomer', 'SME_ADMIN', (world) => world.buyers.newcomer],
  ['accepter', 'SME_ADMIN', (world) => world.buyers.accepter],
  ['provider', 'SME_ADMIN', (world) => world.topProvider],
  ['editor', 'CLUSTER_EDITOR', (world) => world.topCluster],
  ['publisher', 'CLUSTER_PUBLISHER', (world) => world.topCluster],
  ['operator', 'OPERATOR', () => PLATFORM_ID],
];

/** Who wrote and who published the services of a cluster. */
export const editorOf = (clusterId) => uuidOfName(`bench-editor:${clusterId}`);
export const publisherOf = (clusterId) => uuidOfName(`bench-publisher:${clusterId}`);

/** The three firms that buy. */
export const BUYERS = {
  buyer: uuidOfName('bench-firm:buyer'),
  newcomer: uuidOfName('bench-firm:newcomer'),
  accepter: uuidOfName('bench-firm:accepter'),
};

/** The cookie value of a session; made up, so that every fill has the same. */
export const tokenOf = (name) => createHash('sha256').update(`bench-session:${name}`).digest('base64url');
export const hashOf = (name) => createHash('sha256').update(tokenOf(name)).digest();

/**
 * Rows of `persons` and `memberships`, and the sessions by name.
 * @param world ids of the organisations: `{clusters, topCluster, topProvider, buyers}`
 */
export function peopleRows(world) {
  const persons = [];
  const memberships = [];
  const add = (id, name, role, organisation) => {
    persons.push({ id, name, email: `${id}@bench.example` });
    memberships.push({ person_id: id, organisation_id: organisation, role });
  };
  for (const cluster of world.clusters) {
    add(editorOf(cluster), 'Elza Editor', 'CLUSTER_EDITOR', cluster);
    add(publisherOf(cluster), 'Peter Publisher', 'CLUSTER_PUBLISHER', cluster);
  }
  const sessions = PEOPLE.map(([name, role, organisationOf]) => {
    const organisation = organisationOf(world);
    if (name === 'editor') return session(name, editorOf(organisation), organisation);
    if (name === 'publisher') return session(name, publisherOf(organisation), organisation);
    const id = uuidOfName(`bench-person:${name}`);
    add(id, `Bench ${name}`, role, organisation);
    return session(name, id, organisation);
  });
  return { persons, memberships, sessions };
}

function session(name, person, organisation) {
  return { name, person_id: person, organisation_id: organisation, token_hash: hashOf(name).toString('hex') };
}
