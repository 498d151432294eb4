import { DomainError } from '@fivefold/domain';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
  visit,
} from 'graphql';

/** What one operation may cost at most; refused before anything runs. */
export const MAX_COST = 20_000;

const MAX_PAGE = 100;

/**
 * Lists of objects without a `first`, with the elements that each is counted as: what one has as a rule, and the most of those that
 * lead back to their own kind (`reviews`, `siblings`), which would grow without bound. A list that is not named here fails a test.
 */
export const UNPAGED: Readonly<Record<string, number>> = {
  after: 3,
  answers: 5,
  appliesTo: 2,
  aspects: 4,
  assessors: 2,
  attachments: 3,
  availability: 2,
  before: 3,
  blackouts: 3,
  capabilities: 3,
  capacities: 3,
  certificates: 3,
  changes: 8,
  choices: 3,
  claims: 3,
  clauses: 5,
  coPublishers: 2,
  comments: 4,
  compareQuotes: 3,
  costUnknown: 1,
  counterOffers: 3,
  coverage: 3,
  covered: 3,
  deliverables: 4,
  descriptions: 4,
  differences: 5,
  errors: 3,
  evidence: 4,
  facets: 6,
  failed: 3,
  figures: 3,
  finds: 5,
  fits: 3,
  frontier: 3,
  gaps: 2,
  groups: 8,
  guide: 2,
  history: 5,
  ideas: 3,
  importColumns: 10,
  improvements: 5,
  indicators: 8,
  items: 3,
  labels: 4,
  currentLabels: 2,
  labelSchemes: 3,
  levels: 3,
  lines: 3,
  marketEvidence: 7,
  origins: 4,
  matches: 3,
  medians: 3,
  memberships: 3,
  milestones: 3,
  missingTranslations: 4,
  named: 3,
  namedNeeds: 3,
  names: 4,
  nearMisses: 2,
  notUnderstood: 3,
  note: 4,
  offers: 3,
  others: 3,
  ownNeeds: 2,
  owners: 2,
  parameters: 7,
  parts: 3,
  partners: 5,
  passedOver: 2,
  peers: 3,
  periods: 3,
  pilots: 3,
  profile: 4,
  projectRoles: 5,
  publisherAnswers: 3,
  rejected: 3,
  regions: 5,
  questions: 5,
  quotes: 3,
  rankings: 3,
  records: 3,
  recipients: 5,
  reports: 3,
  requests: 5,
  results: 5,
  reviews: 2,
  seasons: 3,
  sections: 4,
  sectors: 5,
  services: 2,
  siblings: 19,
  signatures: 2,
  slots: 20,
  spans: 2,
  statements: 5,
  statistics: 6,
  substitutes: 2,
  suggestions: 3,
  termsVersions: 10,
  texts: 2,
  tiers: 3,
  timeline: 20,
  titles: 4,
  values: 10,
  versions: 3,
  via: 2,
  wanted: 3,
  events: 10,
  sessions: 10,
  summaries: 4,
  weeks: 10,
  workPackages: 4,
  consents: 2,
  countedTransactions: 2,
  figureGroups: 12,
  impactLinks: 10,
  keptThings: 11,
  kpiDefinitions: 10,
  countries: 20,
  networks: 2,
  members: 5,
  outsideIds: 2,
  sourcedFacts: 4,
  shortfalls: 8,
  courses: 3,
  planned: 2,
  goals: 4,
  tasks: 6,
  minutes: 4,
  organisations: 5,
  keys: 3,
  partnerApps: 3,
  reads: 10,
};

/** Fields that compute much before they answer, in fields read: a match takes about 0.2 s of one core. */
const HEAVY: Readonly<Record<string, number>> = {
  __schema: 1000,
  matchNeed: 1000,
  match: 1000,
  understandNeed: 100,
  newsletter: 100,
  availability: 20,
  slots: 20,
};

/** What one operation costs and what it asks for. */
export interface OperationCost {
  readonly cost: number;
  readonly operation: OperationDefinitionNode;
  /** How it asks what the schema is: all of it, or a type by its name. */
  readonly introspects: ReadonlySet<'__schema' | '__type'>;
}

/**
 * Counts fields, those that compute much as many, each times the `first` of every list above it, or what {@link UNPAGED} tells of a list.
 * What a connection says beside its `edges` is counted once.
 *
 * @param document valid and within {@link LIMITS}
 * @throws DomainError QUERY_TOO_COSTLY; PAGE_SIZE_INVALID for a page that is not of 1 to 100
 * Cost O(selections), each fragment counted where it is spread; the same document with the same page sizes is counted once.
 */
export function costOf(
  document: DocumentNode,
  variables: Record<string, unknown>,
  operationName?: string | null,
): OperationCost {
  let counted = COUNTED.get(document);
  if (!counted) {
    counted = { sizes: pageSizesOf(document), costs: new Map() };
    COUNTED.set(document, counted);
  }
  const { sizes, costs } = counted;
  const asked = `${operationName ?? ''} ${sizes.map((name) => sizeText(variables[name])).join(' ')}`;
  const known = costs.get(asked);
  if (known) return known;
  const cost = count(document, variables, operationName);
  if (costs.size >= SIZES) costs.clear();
  costs.set(asked, cost);
  return cost;
}

/** How many answers are remembered of a document: pages of few sizes are asked for. */
const SIZES = 100;

interface Counted {
  /** Variables that tell the size of a page. */
  readonly sizes: readonly string[];
  readonly costs: Map<string, OperationCost>;
}

/** What was counted of the documents that the server keeps; gone with them. */
const COUNTED = new WeakMap<DocumentNode, Counted>();

function pageSizesOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument: ({ name, value }) => {
      if (name.value === 'first' && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** The same for two values only where they are counted alike. */
function sizeText(value: unknown): string {
  return typeof value === 'number' ? String(value) : value == null ? '' : '?';
}

function count(
  document: DocumentNode,
  variables: Record<string, unknown>,
  operationName?: string | null,
): OperationCost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const operation =
    operations.find((each) => !operationName || each.name?.value === operationName) ?? operations[0];
  if (!operation)
    throw new DomainError('INPUT_INVALID', { field: 'query', problem: 'There is no operation to run.' });

  const defaults = new Map(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue,
    ]),
  );
  const sizeOf = (value: ValueNode): number => {
    const literal = value.kind === Kind.VARIABLE ? defaults.get(value.name.value) : value;
    const told = value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
    const size = told ?? (literal?.kind === Kind.INT ? Number(literal.value) : undefined);
    if (typeof size !== 'number') return 1;
    if (size < 1 || size > MAX_PAGE) throw new DomainError('PAGE_SIZE_INVALID', {}, { path: ['first'] });
    return size;
  };

  let cost = 0;
  const introspects = new Set<'__schema' | '__type'>();
  const add = (more: number) => {
    cost += more;
    if (cost > MAX_COST) throw new DomainError('QUERY_TOO_COSTLY', { cost, limit: MAX_COST });
  };
  /** `page` is the size of the page whose `edges` stand here: what a connection says beside them, it says once. */
  const walk = (selections: SelectionSetNode, times: number, page = 1) => {
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) walk(fragment.selectionSet, times, page);
        continue;
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, times, page);
        continue;
      }
      const name = selection.name.value;
      add(times * (HEAVY[name] ?? 1));
      if (!selection.selectionSet) continue;
      if (name === '__schema' || name === '__type') introspects.add(name);
      const first = selection.arguments?.find((argument) => argument.name.value === 'first');
      const size = first ? sizeOf(first.value) : (UNPAGED[name] ?? 1);
      const here = name === 'edges' ? times * page : times;
      if (first && selectsEdges(selection.selectionSet, fragments)) walk(selection.selectionSet, here, size);
      else walk(selection.selectionSet, here * size);
    }
  };
  walk(operation.selectionSet, 1);
  return { cost, operation, introspects };
}

/** Whether a selection holds `edges`, directly or by a fragment; each fragment is looked into once. */
function selectsEdges(
  selections: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  seen = new Set<string>(),
): boolean {
  return selections.selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === 'edges';
    if (selection.kind === Kind.INLINE_FRAGMENT) return selectsEdges(selection.selectionSet, fragments, seen);
    const name = selection.name.value;
    const fragment = seen.has(name) ? undefined : fragments.get(name);
    return fragment !== undefined && selectsEdges(fragment.selectionSet, fragments, seen.add(name));
  });
}
