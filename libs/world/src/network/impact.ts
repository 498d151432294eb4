import type { KpiCondition, KpiCount, KpiDimension, KpiMeasure, Texts } from '@fivefold/domain';
import { FIRMS } from '../firms/index.js';
import { SERVICES } from '../services/index.js';

/** A figure of the demo world. Targets are the network's own for its first year. */
export interface WorldKpi {
  readonly key: string;
  readonly names: Texts;
  readonly counts: KpiCount;
  readonly measure: KpiMeasure;
  readonly only: readonly KpiCondition[];
  readonly audience: 'staff' | 'policy' | 'public';
  readonly toldBy: KpiDimension | null;
  readonly target: number | null;
  /** Slug of the cluster that answers for it. */
  readonly ownerSlug: string;
}

export const WORLD_KPIS: readonly WorldKpi[] = [
  {
    ...{
      key: 'companies',
      toldBy: 'country',
      counts: 'deal',
      measure: 'companies',
      only: [],
      audience: 'public',
      target: 60,
    },
    names: {
      en: 'Companies served',
      lv: 'Apkalpotie uzņēmumi',
      et: 'Teenindatud ettevõtted',
      sv: 'Betjänade företag',
    },
    ownerSlug: 'lv-itc',
  },
  {
    ...{
      key: 'countries',
      toldBy: null,
      counts: 'deal',
      measure: 'countries',
      only: [],
      audience: 'public',
      target: 8,
    },
    names: {
      en: 'Countries reached',
      lv: 'Sasniegtās valstis',
      et: 'Riigid, kuhu jõuti',
      sv: 'Länder som nåtts',
    },
    ownerSlug: 'lv-itc',
  },
  {
    ...{
      key: 'deals',
      toldBy: 'quarter',
      counts: 'deal',
      measure: 'number',
      only: [],
      audience: 'public',
      target: 150,
    },
    names: {
      en: 'Deals completed',
      lv: 'Pabeigtie darījumi',
      et: 'Lõpetatud tehingud',
      sv: 'Avslutade affärer',
    },
    ownerSlug: 'lv-log',
  },
  {
    ...{
      key: 'sectors',
      toldBy: null,
      counts: 'deal',
      measure: 'number',
      only: ['cross_sector'],
      audience: 'public',
      target: 90,
    },
    names: {
      en: 'Deals across sectors',
      lv: 'Darījumi starp nozarēm',
      et: 'Tehingud sektorite vahel',
      sv: 'Affärer mellan sektorer',
    },
    ownerSlug: 'se-netport',
  },
  {
    ...{
      key: 'borders',
      toldBy: null,
      counts: 'deal',
      measure: 'number',
      only: ['cross_border'],
      audience: 'public',
      target: 80,
    },
    names: {
      en: 'Deals across borders',
      lv: 'Darījumi pāri robežām',
      et: 'Piiriülesed tehingud',
      sv: 'Affärer över gränser',
    },
    ownerSlug: 'ee-itl',
  },
  {
    ...{
      key: 'answers',
      toldBy: 'quarter',
      counts: 'answer',
      measure: 'hours',
      only: [],
      audience: 'policy',
      target: 48,
    },
    names: {
      en: 'Hours to the first answer',
      lv: 'Stundas līdz pirmajai atbildei',
      et: 'Tunde esimese vastuseni',
      sv: 'Timmar till första svar',
    },
    ownerSlug: 'lv-log',
  },
  {
    ...{
      key: 'completion',
      toldBy: null,
      counts: 'deal',
      measure: 'days',
      only: [],
      audience: 'policy',
      target: 30,
    },
    names: {
      en: 'Days from acceptance to completion',
      lv: 'Dienas no pieņemšanas līdz pabeigšanai',
      et: 'Päevi nõustumisest lõpetamiseni',
      sv: 'Dagar från antagande till avslut',
    },
    ownerSlug: 'lv-log',
  },
  {
    ...{
      key: 'sector-share',
      toldBy: null,
      counts: 'deal',
      measure: 'share',
      only: ['cross_sector'],
      audience: 'policy',
      target: 50,
    },
    names: {
      en: 'Share of deals across sectors',
      lv: 'Starpnozaru darījumu daļa',
      et: 'Sektoriüleste tehingute osakaal',
      sv: 'Andel affärer mellan sektorer',
    },
    ownerSlug: 'se-netport',
  },
  {
    ...{
      key: 'plans',
      toldBy: null,
      counts: 'plan',
      measure: 'number',
      only: [],
      audience: 'policy',
      target: 5,
    },
    names: {
      en: 'Unmet needs turned into services',
      lv: 'Neapmierinātas vajadzības, kas kļuva par pakalpojumiem',
      et: 'Teenuseks saanud katmata vajadused',
      sv: 'Otillfredsställda behov som blev tjänster',
    },
    ownerSlug: 'lv-food',
  },
  {
    ...{
      key: 'activity',
      toldBy: null,
      counts: 'deal',
      measure: 'activity',
      only: [],
      audience: 'staff',
      target: 12,
    },
    names: {
      en: 'Member activity',
      lv: 'Biedru aktivitāte',
      et: 'Liikmete aktiivsus',
      sv: 'Medlemsaktivitet',
    },
    ownerSlug: 'lv-food',
  },
];

/** Firms that do not let themselves be counted. */
export const WITHOUT_CONSENT: readonly string[] = ['mergrads', 'kuppelpiim', 'robezlapa', 'knaprig'];

/** A deal that was completed before the demo begins. */
export interface PastDeal {
  /** Of the service. */
  readonly externalId: string;
  readonly requesterSlug: string;
  /** Days before today on which it was asked for. */
  readonly askedDaysAgo: number;
  readonly answerHours: number;
  /** From the acceptance, a day after the answer, to the last confirmation. */
  readonly days: number;
  readonly amountMinor: number;
}

const DEALS = 140;

/** Past deals between firms, spread over some fourteen months; made by rule, so that they touch every country and sector. */
export const PAST_DEALS: readonly PastDeal[] = Array.from({ length: DEALS }, (_, n) => {
  const services = SERVICES.filter(({ deliveredBy }) => deliveredBy === 'member');
  const service = services[(n * 23) % services.length]!;
  const others = FIRMS.filter(({ slug }) => slug !== service.providerSlug);
  return {
    externalId: service.externalId,
    requesterSlug: others[(n * 17 + 5) % others.length]!.slug,
    askedDaysAgo: 50 + ((n * 37) % 370),
    answerHours: 4 + ((n * 13) % 71),
    days: 6 + ((n * 11) % 37),
    amountMinor: 20_000 + ((n * 7919) % 900) * 1000,
  };
});
