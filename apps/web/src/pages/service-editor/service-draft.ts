import type { OwnServicePartsFragment, PriceType, ServiceFactsInput } from '../../graphql/operations.js';
import type { MessageId } from '../../messages/use-text.js';

type Facts = OwnServicePartsFragment['facts'];

/** Title and description in one language. */
export interface DraftText {
  readonly language: string;
  readonly title: string;
  readonly description: string;
}

/** A service while it is edited: the facts with titles and descriptions side by side, numbers null until filled in. */
export type ServiceDraft = Omit<Facts, 'titles' | 'descriptions'> & {
  readonly externalId: string;
  readonly texts: readonly DraftText[];
  /** Files as they shall be; `attachments` are those that are stored. */
  readonly attachmentIds: readonly string[];
};

/** Price types that have one amount. */
export const AMOUNT_TYPES: readonly PriceType[] = [
  'FIXED',
  'PER_UNIT',
  'PER_DAY',
  'SUBSCRIPTION',
  'COST_SHARE',
  'SUCCESS_FEE',
];

/** Price types that count a unit. */
export const UNIT_TYPES: readonly PriceType[] = [
  'FIXED',
  'PER_UNIT',
  'PER_DAY',
  'TIERED',
  'SUBSCRIPTION',
  'COST_SHARE',
];

/** A new service in `language`, nothing stated. */
export function emptyDraft(language: string, sector: string): ServiceDraft {
  return {
    externalId: '',
    texts: [{ language, title: '', description: '' }],
    providerId: null,
    sector,
    concepts: [],
    coverage: [],
    siteNuts: null,
    deliveryMode: 'AT_PROVIDER',
    certificates: [],
    temperature: null,
    capacities: [],
    price: { type: 'QUOTE', amountMinor: null, currency: 'EUR', unit: null, setupMinor: null, tiers: [] },
    vat: null,
    bookable: null,
    leadTimeDays: null,
    languages: [language],
    interfaces: [],
    atpClass: null,
    adrClasses: [],
    contactEmail: null,
    attachments: [],
    attachmentIds: [],
  };
}

/** The facts of a stored service, ready to be edited; languages in the order of the titles. */
export function toDraft(facts: Facts, externalId: string | null): ServiceDraft {
  const { titles, descriptions, ...rest } = facts;
  const languages = [...new Set([...titles, ...descriptions].map((one) => one.language))];
  const textOf = (texts: Facts['titles'], language: string) =>
    texts.find((one) => one.language === language)?.text ?? '';
  return {
    ...rest,
    externalId: externalId ?? '',
    attachmentIds: facts.attachments.map((file) => file.id),
    texts: languages.map((language) => ({
      language,
      title: textOf(titles, language),
      description: textOf(descriptions, language),
    })),
  };
}

/** The draft in the words of the API: empty texts are left out, and a price says only what its type knows. */
export function toFacts(draft: ServiceDraft): ServiceFactsInput {
  const { texts, externalId, price, contactEmail, attachments: _, attachmentIds, ...rest } = draft;
  const filled = (pick: (text: DraftText) => string) =>
    texts.map((one) => ({ language: one.language, text: pick(one).trim() })).filter((one) => one.text !== '');
  const hasAmount = AMOUNT_TYPES.includes(price.type);
  const hasMoney = hasAmount ? price.type !== 'SUCCESS_FEE' : price.type === 'TIERED';
  return {
    ...rest,
    externalId: externalId.trim() || null,
    attachmentIds: [...attachmentIds],
    contactEmail: contactEmail?.trim() || null,
    titles: filled((one) => one.title),
    descriptions: filled((one) => one.description),
    price: {
      type: price.type,
      amountMinor: hasAmount ? price.amountMinor : null,
      currency: hasMoney ? price.currency : null,
      unit: UNIT_TYPES.includes(price.type) ? price.unit : null,
      setupMinor: price.type === 'SUBSCRIPTION' ? price.setupMinor : null,
      tiers: price.type === 'TIERED' ? [...price.tiers] : [],
    },
  };
}

/** What is wrong in a draft before it is sent, by field name. What is only missing may be saved as a draft. */
export function draftProblems(draft: ServiceDraft): Record<string, MessageId> {
  const problems: Record<string, MessageId> = {};
  if (draft.texts.every((one) => one.title.trim() === '')) problems['texts.0.title'] = 'editor.problem.title';
  if (draft.concepts.length === 0) problems['concepts'] = 'editor.problem.concept';
  const { temperature } = draft;
  if (temperature && temperature.minC > temperature.maxC) problems['temperature'] = 'clause.problem.order';
  if (draft.contactEmail && !/^[^\s@]+@[^\s@]+$/.test(draft.contactEmail.trim())) {
    problems['contactEmail'] = 'editor.problem.email';
  }
  const { vat } = draft;
  if (vat && vat.rateBp === null && !vat.exemption?.trim()) {
    problems[vat.exemption === null ? 'vat.rateBp' : 'vat.exemption'] = 'editor.problem.vat';
  }
  if (draft.price.type === 'TIERED') {
    const steps = draft.price.tiers.map((tier) => tier.fromQty);
    if (steps.some((step, index) => index > 0 && step <= steps[index - 1]!))
      problems['price.tiers'] = 'editor.problem.tiers';
  }
  return problems;
}
