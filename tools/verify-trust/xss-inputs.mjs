import { runOnSources } from './on-sources.mjs';

/** Pages of a thing, by the kind that its id names; other kinds are shown where links and lists of their owner lead. */
const PAGES_OF = {
  Agreement: ['agreements/:id'],
  Assessment: ['assessments/:id', 'assessments/:id/report'],
  Course: ['courses/:id/edit'],
  Dispute: ['disputes/:id'],
  Event: ['events/:id', 'events/:id/edit', 'events/:id/attendance'],
  Idea: ['ideas/:id'],
  IndicatorSet: ['indicator-sets/:id/edit'],
  Need: ['needs/:id'],
  Organisation: ['organisations/:id', 'organisations/:id/profile'],
  PartnerApp: ['apps/:id'],
  PartnerConsent: ['apps/consents/:id'],
  Project: ['projects/:id', 'projects/:id/edit'],
  Publication: ['news/:id', 'news/:id/edit'],
  Request: ['requests/:id', 'requests/:id/compare'],
  OwnService: ['catalogue/:id', 'catalogue/:id/capacity'],
  Service: ['services/:id', 'catalogue/:id', 'catalogue/:id/capacity'],
};

/** Pages without an id that show what a table holds. */
const LISTS_OF = {
  cooperation_requests: ['/cooperation'],
  group_minutes: ['/improvement/groups'],
  group_tasks: ['/improvement/groups'],
  impact_links: ['/figures/own'],
  import_rows: ['/import'],
  import_runs: ['/import'],
  improvement_actions: ['/improvement'],
  interests: ['/demand'],
  kpi_definitions: ['/figures/own', '/figures'],
  member_records: ['/members'],
  registrations: ['/my-events'],
  saved_searches: ['/searches'],
  statements_of_reasons: ['/decisions'],
  strategies: ['/improvement/strategies'],
  strategy_goals: ['/improvement/strategies'],
  working_groups: ['/improvement/groups'],
};

/**
 * Calls the mutations of the schema with a script in each String of their inputs.
 * @returns `{ input, number, owner, stored, why, ids }` for each of these Strings
 */
export function plantInputs({ adminUrl, appUrl, full, tell }) {
  const args = ['--row', 'inputs', '--app-url', appUrl, '--admin-url', adminUrl, ...(full ? ['--full'] : [])];
  return runOnSources(args, { tell });
}

/** Addresses that may show what was written: of its own things, and lists that hold it. */
export function pagesOf({ ids, stored }) {
  const things = ids.flatMap((id) => {
    const [, kind] = /^([A-Z][A-Za-z]+):/.exec(Buffer.from(id, 'base64url').toString()) ?? [];
    return (PAGES_OF[kind] ?? []).map((pattern) => `/${pattern.replace(':id', id)}`);
  });
  const lists = stored.flatMap((place) => LISTS_OF[place.split('.')[0]] ?? []);
  return [...new Set([...lists, ...things])];
}

/**
 * What became of the inputs. A String is shown where the number of its script stood on a page or in a mail.
 * @returns counts, the inputs that are kept and were not seen, and the others by why nothing keeps them
 */
export function figuresOfInputs(planted, numbers) {
  const kept = planted.filter(({ stored }) => stored.length > 0);
  const unseen = kept.filter(({ number }) => !numbers.has(number));
  const why = {};
  for (const one of planted) if (one.why) why[one.why] = (why[one.why] ?? 0) + 1;
  return {
    inputs: planted.length,
    inputsKept: kept.length,
    inputsShown: kept.length - unseen.length,
    inputsUnseen: unseen.map(({ input, stored }) => `${input} (${stored.join(', ')})`),
    inputsNotKept: why,
  };
}
