import {
  type ClauseKey,
  type ClauseValue,
  fractionDigits,
  isLanguage,
  type Language,
} from '@fivefold/domain';
import {
  findCertificate,
  findConcept,
  findRegion,
  findUnit,
  INTERFACES,
  LANGUAGE_NAMES,
  regionName,
} from '@fivefold/vocabulary';

type ByLanguage = Readonly<Record<Language, string>>;

const NAMES: Readonly<Record<ClauseKey, ByLanguage>> = {
  temperature: { en: 'temperature', lv: 'temperatūra', et: 'temperatuur', sv: 'temperatur' },
  atp: { en: 'ATP class', lv: 'ATP klase', et: 'ATP-klass', sv: 'ATP-klass' },
  certification: { en: 'certificates', lv: 'sertifikāti', et: 'sertifikaadid', sv: 'certifikat' },
  site: { en: 'place of the work', lv: 'darba vieta', et: 'töö koht', sv: 'platsen för arbetet' },
  route: {
    en: 'places served',
    lv: 'apkalpotās vietas',
    et: 'teenindatavad kohad',
    sv: 'platser som betjänas',
  },
  coverage: {
    en: 'area served',
    lv: 'apkalpotā teritorija',
    et: 'teeninduspiirkond',
    sv: 'område som betjänas',
  },
  customer_region: {
    en: 'region of the customer',
    lv: 'klienta reģions',
    et: 'kliendi piirkond',
    sv: 'kundens region',
  },
  provider_region: {
    en: 'region of the provider',
    lv: 'pakalpojuma sniedzēja reģions',
    et: 'teenuseosutaja piirkond',
    sv: 'leverantörens region',
  },
  audience_region: {
    en: 'region reached',
    lv: 'sasniedzamais reģions',
    et: 'sihtpiirkond',
    sv: 'region som nås',
  },
  capacity: { en: 'capacity', lv: 'jauda', et: 'maht', sv: 'kapacitet' },
  lead_time: {
    en: 'time until the start',
    lv: 'laiks līdz darba sākumam',
    et: 'aeg alustamiseni',
    sv: 'tid till start',
  },
  start: { en: 'start by', lv: 'sākums ne vēlāk kā', et: 'algus hiljemalt', sv: 'start senast' },
  period: {
    en: 'available from – to',
    lv: 'pieejams no – līdz',
    et: 'saadaval ajavahemikul',
    sv: 'tillgängligt',
  },
  language: { en: 'languages', lv: 'valodas', et: 'keeled', sv: 'språk' },
  interface: { en: 'interfaces', lv: 'datu saskarnes', et: 'liidesed', sv: 'gränssnitt' },
  incoterm: { en: 'delivery terms', lv: 'piegādes nosacījumi', et: 'tarnetingimused', sv: 'leveransvillkor' },
  adr: {
    en: 'classes of dangerous goods',
    lv: 'bīstamo kravu klases',
    et: 'ohtlike veoste klassid',
    sv: 'klasser av farligt gods',
  },
  price: { en: 'price', lv: 'cena', et: 'hind', sv: 'pris' },
  budget: { en: 'budget', lv: 'budžets', et: 'eelarve', sv: 'budget' },
  same_provider: { en: 'one provider', lv: 'viens sniedzējs', et: 'üks pakkuja', sv: 'en leverantör' },
  order: { en: 'order of the steps', lv: 'soļu secība', et: 'sammude järjekord', sv: 'stegens ordning' },
  consortium: { en: 'consortium', lv: 'konsorcijs', et: 'konsortsium', sv: 'konsortium' },
};

const WHETHER: ByLanguage = {
  en: 'Does “{title}” meet this: {demand}?',
  lv: 'Vai “{title}” atbilst šādai prasībai: {demand}?',
  et: 'Kas „{title}“ vastab sellele nõudele: {demand}?',
  sv: 'Uppfyller ”{title}” detta krav: {demand}?',
};
const WHAT: ByLanguage = {
  en: 'Please state for “{title}”: {demand}.',
  lv: 'Lūdzu, norādiet par “{title}”: {demand}.',
  et: 'Palun märkige teenuse „{title}“ kohta: {demand}.',
  sv: 'Ange för ”{title}”: {demand}.',
};
const PERIODS: Readonly<Record<string, ByLanguage>> = {
  day: { en: 'day', lv: 'dienā', et: 'päevas', sv: 'dag' },
  week: { en: 'week', lv: 'nedēļā', et: 'nädalas', sv: 'vecka' },
  month: { en: 'month', lv: 'mēnesī', et: 'kuus', sv: 'månad' },
  quarter: { en: 'quarter', lv: 'ceturksnī', et: 'kvartalis', sv: 'kvartal' },
  year: { en: 'year', lv: 'gadā', et: 'aastas', sv: 'år' },
};
const OF_COUNTRY: Readonly<Record<string, Language>> = { LV: 'lv', EE: 'et', SE: 'sv' };

/** The language in which an organisation is asked: the first of the four that it works in, its country's first of all. */
export function languageOfPublisher(organisation: {
  readonly country: string;
  readonly languages: readonly string[];
}): Language {
  const own = OF_COUNTRY[organisation.country];
  return own ?? organisation.languages.find(isLanguage) ?? 'en';
}

/** The question as it is put: whether the demand is met, or what the fact is where no demand stands behind it. */
export function questionWords(
  language: Language,
  title: string,
  key: ClauseKey,
  demand: ClauseValue | null,
): string {
  const name = NAMES[key][language];
  const value = demand === null ? '' : valueText(demand, language);
  return (demand === null ? WHAT : WHETHER)[language]
    .replace('{title}', () => title)
    .replace('{demand}', () => (value === '' ? name : `${name}: ${value}`));
}

/** The demand without its name, in notation that every language shares as far as there is one. */
export function valueText(value: ClauseValue, language: Language): string {
  const list = (texts: readonly string[], type: 'conjunction' | 'disjunction') =>
    new Intl.ListFormat(language, { type }).format(texts);
  const number = (amount: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(amount);
  const unit = (id: string) => findUnit(id)?.label[language] ?? id;
  const place = (code: string) => (findRegion(code) ? regionName(code, language) : code);
  const both = (
    { allOf, anyOf }: { allOf?: readonly string[]; anyOf?: readonly string[] },
    name: typeof place,
  ) =>
    [
      ...(allOf ? [list(allOf.map(name), 'conjunction')] : []),
      ...(anyOf ? [list(anyOf.map(name), 'disjunction')] : []),
    ].join('; ');
  switch (value.key) {
    case 'temperature':
      if (value.minC === null) return `≤ ${number(value.maxC ?? 0)} °C`;
      if (value.maxC === null) return `≥ ${number(value.minC)} °C`;
      return value.minC === value.maxC
        ? `${number(value.minC)} °C`
        : `${number(value.minC)}…${number(value.maxC)} °C`;
    case 'atp':
      return value.minClass;
    case 'certification':
      return list(
        value.allOf.map((code) => findCertificate(code)?.label[language] ?? code),
        'conjunction',
      );
    case 'site':
    case 'coverage':
    case 'customer_region':
    case 'provider_region':
    case 'audience_region':
      return list(value.anyOf.map(place), 'disjunction');
    case 'route':
      return both(value, place);
    case 'capacity': {
      const per = value.period === null ? '' : ` / ${PERIODS[value.period]?.[language] ?? value.period}`;
      return `${number(value.qty)} × ${unit(value.unit)}${per}`;
    }
    case 'lead_time':
      return `≤ ${new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(value.maxDays)}`;
    case 'start':
      return value.by;
    case 'period':
      return `${value.from} – ${value.to}`;
    case 'language':
      return both(value, (code) => LANGUAGE_NAMES[code]?.[language] ?? code);
    case 'interface':
      return list(
        value.allOf.map((code) => INTERFACES.find((one) => one.code === code)?.label ?? code),
        'conjunction',
      );
    case 'incoterm':
      return list(value.anyOf, 'disjunction');
    case 'adr':
      return list(value.classes, 'conjunction');
    case 'price': {
      const amount = value.maxMinor / 10 ** fractionDigits(value.currency);
      return `≤ ${number(amount)} ${value.currency} / ${unit(value.unit)}`;
    }
    case 'order':
      return value.sequence.map((concept) => findConcept(concept)?.label[language] ?? concept).join(' → ');
    case 'budget':
    case 'same_provider':
    case 'consortium':
      return '';
  }
}
