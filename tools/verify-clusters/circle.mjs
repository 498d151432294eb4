/** Nobody of the demo world publishes these. */
const GAP = 'biz.sust.energy_audit';
const COMPANIES_SQL = `
SELECT DISTINCT ON (o.id) o.id, p.email FROM organisations o
JOIN impact_consents c ON c.organisation_id = o.id AND c.withdrawn_at IS NULL
JOIN memberships m ON m.organisation_id = o.id AND m.role = 'SME_ADMIN' JOIN persons p ON p.id = m.person_id
WHERE (SELECT count(*) FROM memberships b WHERE b.person_id = p.id) = 1 ORDER BY o.id, p.email LIMIT 5`;
const STAFF_SQL = `
SELECT p.email, m.role FROM memberships m JOIN persons p ON p.id = m.person_id JOIN organisations o ON o.id = m.organisation_id
WHERE o.slug = 'lv-log' ORDER BY p.email`;
const INPUTS = {
  invitePilots: 'InvitePilotsInput',
  submitService: 'ServiceActionInput',
  publishService: 'ServiceActionInput',
};
const IDEA =
  'idea { id version state ownServiceId service { id } behind { companies } pilots { id version state } }';
const UNMET = '{ unmetDemand(first: 100) { edges { node { id isGap behind { companies } ideas { id } } } } }';
const NEED = 'query ($id: ID!) { need(id: $id) { state ideas { id } matches { service { id } } } }';
const READ = `query ($id: ID!) { idea(id: $id) { id version state service { id } behind { companies } pilots { id version state } } }`;
const FACTS = {
  descriptions: [{ language: 'en', text: 'An engineer measures for two days and says what pays off.' }],
  sector: 'FOOD',
  concepts: [GAP],
  coverage: ['LV', 'EE', 'SE', 'LT', 'DK', 'FI'],
  deliveryMode: 'REMOTE',
  certificates: [],
  capacities: [],
  price: { type: 'QUOTE', tiers: [] },
  languages: ['en', 'lv'],
  interfaces: [],
  adrClasses: [],
  contactEmail: 'services@lv-log.example',
};

/**
 * Leads one need round the circle over the API: the gap that it shows, the idea, a pilot, the service, and the match for the very
 * need that began it; and sees the service among the figures.
 *
 * @param query  sends SQL as a superuser, to know who there is and to move the clock
 * @param signIn a signed-in person by e-mail
 * @param runDue lets the clock of the server act
 * @returns which step was seen, in order
 */
export async function goRound(query, signIn, runDue) {
  const steps = {};
  const companies = await Promise.all((await query(COMPANIES_SQL)).map(({ email }) => signIn(email)));
  const staff = await query(STAFF_SQL);
  const of = (role) => signIn(staff.find((each) => each.role === role).email);
  const [editor, publisher] = [await of('CLUSTER_EDITOR'), await of('CLUSTER_PUBLISHER')];
  const later = async () => {
    await query("UPDATE clock SET shift = shift + interval '3 seconds'");
    await runDue();
  };

  const needs = [];
  for (const [at, company] of companies.entries()) {
    const { need } = await act(
      company,
      'saveNeed',
      {
        title: `Where our energy goes, ${at + 1}`,
        text: 'We would like to know where our energy goes.',
        capabilities: [{ concept: GAP }],
        clauses: [],
        terms: { visibility: 'ALL_CLUSTERS' },
      },
      'need { id version }',
    );
    needs.push(need);
  }
  await later();
  const gap = await gapOf(publisher);
  steps.gap = gap?.isGap === true && gap.behind.companies === companies.length;

  const proposal = {
    title: 'Energy audit for small firms',
    text: 'Two days of measuring.',
    language: 'en',
    capabilities: [GAP],
  };
  let { idea } = await act(editor, 'proposeIdea', proposal, IDEA);
  steps.idea = idea.behind.companies === companies.length;
  const move = async (step) =>
    ({ idea } = await act(editor, 'moveIdea', { ...held(idea), move: step }, IDEA));
  await move('VALIDATE');
  ({ idea } = await act(editor, 'updateIdea', { ...proposal, ...held(idea), effortDays: 30 }, IDEA));
  await move('DESIGN');
  ({ idea } = await act(editor, 'invitePilots', held(idea), IDEA));
  const pilotOf = async (who) => (await who.send(READ, { id: idea.id })).idea.pilots[0];
  const pilot =
    (step, more = {}) =>
    async (each) =>
      act(companies[0], 'movePilot', { id: each.id, version: each.version, move: step, ...more }, IDEA);
  await pilot('ACCEPT')(await pilotOf(companies[0]));
  idea = (await editor.send(READ, { id: idea.id })).idea;
  await move('PILOT');
  await pilot('FINISH', { outcome: 'WORKS', words: 'Cheaper at once.' })(await pilotOf(companies[0]));
  idea = (await editor.send(READ, { id: idea.id })).idea;
  steps.pilot = idea.state === 'PILOTED' && idea.pilots[0]?.state === 'FINISHED';

  ({ idea } = await act(editor, 'draftIdeaService', held(idea), IDEA));
  const id = idea.ownServiceId;
  const { ownService } = await editor.send('query ($id: ID!) { ownService(id: $id) { version } }', { id });
  const facts = { ...FACTS, titles: [{ language: 'en', text: proposal.title }] };
  const step = (who, field, more) => act(who, field, { id, ...more }, 'service { id version }');
  let { service } = await step(editor, 'updateService', { version: ownService.version, facts });
  ({ service } = await step(editor, 'submitService', { version: service.version }));
  await step(publisher, 'publishService', { version: service.version });
  await later();
  const done = (await editor.send(READ, { id: idea.id })).idea;
  steps.service = done.state === 'PUBLISHED' && done.service !== null;

  await later();
  const { need } = await companies[0].send(NEED, { id: needs[0].id });
  steps.match = need.matches.some((match) => match.service.id === done.service?.id);
  steps.traced = need.ideas.some((each) => each.id === done.id);
  steps.gapClosed = (await gapOf(publisher)) === undefined;
  return { holds: Object.values(steps).every(Boolean), companies: companies.length, ...steps };
}

async function gapOf(person) {
  const { unmetDemand } = await person.send(UNMET);
  return unmetDemand.edges.map(({ node }) => node).find(({ id }) => id === GAP);
}

/** The payload of a mutation. @throws Error where it is refused */
async function act(person, field, input, selection) {
  const type = INPUTS[field] ?? `${field[0].toUpperCase()}${field.slice(1)}Input`;
  const { [field]: payload } = await person.send(
    `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code path } } }`,
    { input },
  );
  if (payload.userErrors.length > 0) throw new Error(`${field}: ${JSON.stringify(payload.userErrors)}`);
  return payload;
}

function held({ id, version }) {
  return { id, version };
}
