import { textIn } from '@fivefold/domain';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, organisationLoader, toLocalTexts } from '../directory/index.js';
import {
  Access,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  hashToken,
  keepNoSecret,
  type OperationContext,
  type Page,
  PageArgs,
  pageSize,
  readCursor,
  type Role,
  toGlobalId,
  toPage,
  WithoutTerms,
} from '../platform/index.js';
import { type ConsentState, Consents } from './consent.service.js';
import { Figures, type LiveFigure, type OpenedFigure, type ToldFigure } from './figures.service.js';
import {
  CreateImpactLinkInput,
  FigureDaysInput,
  ImpactLinkInput,
  SaveKpiInput,
} from './impact-input.graphql.js';
import {
  CountedTransaction,
  FigureDimension,
  Figures as FiguresType,
  FigureUnit,
  FigureUnitConnection,
  ImpactConsentPayload,
  ImpactConsents,
  ImpactLink,
  ImpactLinkPayload,
  Kpi,
  KpiPayload,
  ReleasePayload,
} from './impact.graphql.js';
import { type KpiRow, type LinkRow, listKpis, listLinks, type NamedTransaction } from './impact.reads.js';
import { Kpis } from './kpis.service.js';
import { Releases } from './release.service.js';

/** Who speaks for an organisation as a whole. */
const HEADS: readonly Role[] = ['SME_ADMIN', 'CLUSTER_PUBLISHER'];
const OPENERS: readonly Role[] = [...CLUSTER_STAFF, 'OPERATOR'];
const DAYS = {
  type: () => FigureDaysInput,
  nullable: true,
  description: 'Only what was done on one of these days; without them all of time.',
};

/** Figures of what the clusters bring about: told to everybody, and opened by those who may. */
@Resolver(() => Kpi)
export class ImpactResolver {
  constructor(
    private readonly figures: Figures,
    private readonly releases: Releases,
    private readonly kpis: Kpis,
  ) {}

  @Access('anyone', 'public:read')
  @Query(() => FiguresType, {
    description: 'What was told last: to everybody, and with the secret of a link to policy makers as well.',
  })
  toldFigures(
    @CurrentCaller() caller: Caller,
    @Args('link', { type: () => String, nullable: true, description: 'Secret of a link for policy makers.' })
    link: string | null,
    @Args('period', {
      type: () => String,
      nullable: true,
      description: 'A calendar year or quarter that has ended, as 2026 or 2026-Q2; without one all of time.',
    })
    period: string | undefined,
  ): Promise<FiguresType> {
    return this.tell(caller, link ? hashToken(link) : null, period ?? null);
  }

  @Access(OPENERS)
  @Query(() => FiguresType, {
    description:
      'Figures as they are now: of the whole network for the operator, else of what your cluster and its members did.',
  })
  async ownFigures(
    @CurrentCaller() caller: Caller,
    @Args('days', DAYS) days: FigureDaysInput | undefined,
  ): Promise<FiguresType> {
    const { asOf, periods, figures } = await this.figures.live(caller, days ?? null);
    return { asOf, periods, isForPolicy: true, figures: figures.map((each) => toLive(caller, each)) };
  }

  @Access(OPENERS)
  @Query(() => FigureUnitConnection, {
    description: 'What one of your own figures counts, down to the transactions, by key.',
  })
  async openFigure(
    @CurrentCaller() caller: Caller,
    @Args('kpiId', { type: () => ID, description: 'Global id of the definition.' }) kpiId: string,
    @Args('dimension', { type: () => FigureDimension, description: 'By what the group is formed.' })
    dimension: FigureDimension,
    @Args('group', { type: () => String, description: 'The group; empty for all.' }) group: string,
    @Args('days', DAYS) days: FigureDaysInput | undefined,
    @Args() page: PageArgs,
  ): Promise<Page<FigureUnit>> {
    const size = pageSize(page);
    const opened = await this.figures.open(caller, kpiId, dimension, group, days ?? null);
    const after = page.after
      ? readCursor(page.after, (value): value is string => typeof value === 'string')
      : '';
    const { units } = opened.figure;
    const rows = units.filter(({ key }) => key > after).slice(0, size + 1);
    return toPage(
      rows,
      page,
      units.length,
      ({ key }) => key,
      (unit) => toUnit(opened, unit),
    );
  }

  @Access(['OPERATOR'])
  @Query(() => [Kpi], { description: 'Every definition by place, those no longer computed too.' })
  async kpiDefinitions(@CurrentCaller() caller: Caller): Promise<Kpi[]> {
    return (await listKpis(caller, 'all')).map((row) => toKpi(caller, row));
  }

  @Access(['OPERATOR'])
  @Query(() => [ImpactLink], { description: 'The last hundred links for policy makers, the latest first.' })
  async impactLinks(@CurrentCaller() caller: Caller): Promise<ImpactLink[]> {
    return (await listLinks(caller)).map(toLink);
  }

  @Access(['OPERATOR'])
  @Mutation(() => KpiPayload, { description: 'Adds or changes the definition of a figure.' })
  async saveKpi(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The definition.' }) input: SaveKpiInput,
  ): Promise<Partial<KpiPayload>> {
    return { kpi: toKpi(caller, await this.kpis.save(caller, input)), userErrors: [] };
  }

  @Access(['OPERATOR'])
  @Mutation(() => ReleasePayload, {
    description:
      'Tells the figures as of today to the public and to policy makers, as far as nobody can take them apart.',
  })
  async releaseFigures(@CurrentCaller() caller: Caller): Promise<Partial<ReleasePayload>> {
    await this.releases.release(caller);
    return { told: await this.tell(caller, null, null), userErrors: [] };
  }

  @Access(['OPERATOR'])
  @Mutation(() => ImpactLinkPayload, {
    description: 'Makes a link for a policy maker; its secret is told this once.',
  })
  async createImpactLink(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'For whom and for how long.' }) input: CreateImpactLinkInput,
    @Context() context: OperationContext,
  ): Promise<Partial<ImpactLinkPayload>> {
    keepNoSecret(context);
    const { link, path } = await this.kpis.makeLink(caller, input);
    return { link: toLink(link), path, userErrors: [] };
  }

  @Access(['OPERATOR'])
  @Mutation(() => ImpactLinkPayload, { description: 'Ends a link at once.' })
  async revokeImpactLink(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which link.' }) input: ImpactLinkInput,
  ): Promise<Partial<ImpactLinkPayload>> {
    return { link: toLink(await this.kpis.revokeLink(caller, input.id)), path: null, userErrors: [] };
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'Who answers for it.' })
  async owner(@Parent() { ownerKey }: Kpi, @Context() context: OperationContext): Promise<Organisation> {
    return (await organisationLoader(context).load(ownerKey))!;
  }

  private async tell(caller: Caller, linkHash: Buffer | null, period: string | null): Promise<FiguresType> {
    const { asOf, periods, figures } = await this.figures.told(caller, linkHash, period);
    return {
      ...{ asOf, periods },
      isForPolicy: figures.some(({ kpi }) => kpi.audience === 'policy'),
      figures: figures.map((each) => toTold(caller, each)),
    };
  }
}

/** Whether an organisation lets itself be counted. */
@Resolver()
export class ImpactConsentResolver {
  constructor(private readonly consents: Consents) {}

  @Access(HEADS)
  @Query(() => ImpactConsents, { description: 'Whether the transactions of your organisation are counted.' })
  async impactConsent(@CurrentCaller() caller: Caller): Promise<ImpactConsents> {
    return toConsents(await this.consents.state(caller));
  }

  @Access(HEADS)
  @Mutation(() => ImpactConsentPayload, {
    description:
      'Lets the transactions of your organisation be counted, and opened by its clusters and the operator.',
  })
  async giveImpactConsent(@CurrentCaller() caller: Caller): Promise<Partial<ImpactConsentPayload>> {
    return { consent: toConsents(await this.consents.give(caller)), userErrors: [] };
  }

  @Access(HEADS)
  @WithoutTerms()
  @Mutation(() => ImpactConsentPayload, {
    description: 'Takes the transactions of your organisation out of every figure.',
  })
  async withdrawImpactConsent(@CurrentCaller() caller: Caller): Promise<Partial<ImpactConsentPayload>> {
    return { consent: toConsents(await this.consents.withdraw(caller)), userErrors: [] };
  }
}

function toKpi(caller: Caller, row: KpiRow): Kpi {
  return {
    ownerKey: row.owner_org_id,
    id: toGlobalId('Kpi', row.id),
    version: row.version,
    name: textIn(row.names, caller.language),
    names: toLocalTexts(row.names),
    counts: row.counts,
    measure: row.measure,
    only: [...row.only_if],
    audience: row.audience,
    toldBy: row.told_by,
    target: row.target,
    targetOn: row.target_on,
    position: row.position,
    isRetired: row.is_retired,
  };
}

function toLive(caller: Caller, { kpi, groups }: LiveFigure): FiguresType['figures'][number] {
  const [total, ...figureGroups] = groups.map(({ dimension, group, figure }) => ({
    ...{ dimension, group, value: figure.value, withheld: null },
    ...{ counted: figure.units.length, amount: figure.amount },
  }));
  return { kpi: toKpi(caller, kpi), total: total!, figureGroups };
}

/** Of one period the only group is the total. */
function toTold(caller: Caller, { kpi, groups: rows }: ToldFigure): FiguresType['figures'][number] {
  const groups = rows
    .map(({ dimension, group_key, value, withheld }) => ({
      ...{ dimension, group: group_key, value, withheld, counted: null, amount: null },
    }))
    .sort((one, other) => (one.dimension + one.group < other.dimension + other.group ? -1 : 1));
  const total = groups.find(({ dimension }) => dimension === 'all') ?? groups[0]!;
  return { kpi: toKpi(caller, kpi), total, figureGroups: groups.filter((each) => each !== total) };
}

function toUnit(opened: OpenedFigure, unit: OpenedFigure['figure']['units'][number]): FigureUnit {
  const transactions = unit.transactionIds.map((id) => opened.transactions.get(id)!);
  return {
    key: unit.key,
    name: nameOf(opened, unit.key, transactions),
    amount: unit.amount,
    countedTransactions: transactions.map(toTransaction),
  };
}

function nameOf(opened: OpenedFigure, key: string, [first]: readonly NamedTransaction[]): string {
  const [kind, id] = key.split(':');
  if (kind === 'countries') return id!;
  const firms = [...opened.transactions.values()].flatMap(({ customers, providers }) => [
    ...customers,
    ...providers,
  ]);
  if (kind === 'companies' || kind === 'member')
    return [...opened.members, ...firms].find((firm) => firm.id === id)?.name ?? '';
  return first ? [...first.customers, ...first.providers].map((firm) => firm.name).join(' – ') : '';
}

function toTransaction({ kind, day, customers, providers, seconds }: NamedTransaction): CountedTransaction {
  const names = (firms: NamedTransaction['customers']) => firms.map((firm) => firm.name);
  return { kind, day, customers: names(customers), providers: names(providers), seconds };
}

function toConsents({ consents, countedNow }: ConsentState): ImpactConsents {
  const isStanding = consents.some((row) => row.withdrawn_at === null);
  return {
    ...{ isStanding, countedNow, actions: [isStanding ? 'withdraw' : 'give'] },
    consents: consents.map((row) => ({
      givenAt: row.given_at,
      givenBy: row.given_by_name,
      withdrawnAt: row.withdrawn_at,
      withdrawnBy: row.withdrawn_by_name,
    })),
  };
}

function toLink({ id, label, expires_at, revoked_at }: LinkRow): ImpactLink {
  return { id: toGlobalId('ImpactLink', id), label, expiresAt: expires_at, revokedAt: revoked_at };
}
