import { describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { type AgreementDocument, agreementPdf } from './agreement-pdf.js';
import { type AgreementTerms, documentHash } from './agreement-terms.js';

const LETTERS = 'āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ õäöüšž ÕÄÖÜŠŽ åäö ÅÄÖ';
const TERMS: AgreementTerms = {
  number: 'FF-2026-ABCDEF0123',
  acceptedAt: '2026-11-22T10:00:00.000Z',
  requester: { name: 'Kalnsiers SIA', country: 'LV', region: 'LV00C', website: 'https://kalnsiers.example' },
  provider: { name: 'Vēsā Valde SIA', country: 'LV', region: 'LV00A', website: null },
  publisher: { name: 'Latvijas loģistikas klasteris', country: 'LV', region: null, website: null },
  services: [
    { serviceId: 's', version: 3, titles: { en: 'Frozen storage', lv: 'Saldēto produktu noliktava' } },
  ],
  needText: LETTERS,
  quoteRevision: 2,
  lines: [
    { description: 'Palešu vietas', qty: 2.5, unitPriceMinor: 333, totalMinor: 833 },
    { description: 'Uzstādīšana', qty: 1, unitPriceMinor: 123_456_700, totalMinor: 123_456_700 },
  ],
  currency: 'EUR',
  netMinor: 123_457_533,
  vat: {
    parts: [
      { treatment: 'rate', rateBp: 2100, netMinor: 123_457_533, vatMinor: 25_926_082, exemption: null },
    ],
    vatMinor: 25_926_082,
    grossMinor: 149_383_615,
  },
  clauses: [
    {
      value: { key: 'temperature', minC: null, maxC: -18 },
      hard: true,
      answer: 'met',
      because: {},
      stated: 'violated',
      words: 'Tikai vasarā.',
    },
    {
      value: { key: 'provider_region', anyOf: ['EE'] },
      hard: false,
      answer: 'unknown',
      because: {},
      stated: 'unknown',
      words: '',
    },
  ],
  leadTimeDays: 5,
  validUntil: '2026-12-22T10:00:00.000Z',
  bookings: [{ title: 'Saldētava', unit: 'EUR_PALLET', quantity: 40, from: '2026-12-01', to: '2027-02-01' }],
  note: 'Piegāde pa daļām.',
  quotedBy: 'Artis Sniegalauks',
};
const MILESTONES = [
  { title: 'Pirmā daļa', plannedOn: '2026-12-01', amountMinor: 100_000_000 },
  { title: 'Otrā daļa', plannedOn: null, amountMinor: 23_457_533 },
];
const DOCUMENT: AgreementDocument = {
  terms: TERMS,
  milestones: MILESTONES,
  signatures: [
    {
      side: 'provider',
      personName: 'Artis Sniegalauks',
      signedAt: new Date('2026-11-22T11:00:00Z'),
      documentHash: documentHash(TERMS, MILESTONES),
    },
  ],
  hash: documentHash(TERMS, MILESTONES),
  cancelled: false,
};

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');
}

describe('the document of an agreement', () => {
  it.each([
    [
      'en',
      [
        'Agreement',
        'Frozen storage (version 3)',
        '1,234,575.33 EUR',
        '1,493,836.15 EUR',
        'not stated',
        'Page 1 of',
      ],
    ],
    [
      'lv',
      [
        'Līgums',
        'Saldēto produktu noliktava (versija 3)',
        '1 234 575,33 EUR',
        '1 493 836,15 EUR',
        'izpildīta',
        'Lapa 1 no',
      ],
    ],
    ['et', ['Leping', 'Nõuded ja vastused neile', '1 234 575,33 EUR', 'täidetud', 'Lehekülg 1 /']],
    ['sv', ['Avtal', 'Beställare', '1 234 575,33 EUR', 'uppfyllt', 'Sida 1 av']],
  ] as const)('says in %s who agreed on what, at what price', async (language, expected) => {
    const text = await textOf(await agreementPdf(DOCUMENT, language));
    for (const part of expected) expect(text).toContain(part);
    for (const part of [
      LETTERS,
      'FF-2026-ABCDEF0123',
      'Kalnsiers SIA',
      'Vēsā Valde SIA',
      'Latvijas loģistikas klasteris',
      'Palešu vietas',
      'Pirmā daļa',
      'Otrā daļa',
      'Piegāde pa daļām.',
      'Artis Sniegalauks',
      DOCUMENT.hash,
    ])
      expect(text).toContain(part);
  });

  it('states reverse charge instead of an amount of VAT', async () => {
    const part = {
      treatment: 'reverse_charge',
      rateBp: 0,
      netMinor: 1,
      vatMinor: 0,
      exemption: null,
    } as const;
    const vat = { parts: [part], vatMinor: 0, grossMinor: 1 };
    const terms = { ...TERMS, vat };
    const text = await textOf(await agreementPdf({ ...DOCUMENT, terms }, 'en'));
    expect(text).toContain('Reverse charge');
    expect(text).not.toContain('Total with VAT');
  });

  it('is the same to the byte for the same document, and another for another', async () => {
    const [first, second] = [await agreementPdf(DOCUMENT, 'lv'), await agreementPdf(DOCUMENT, 'lv')];
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
    const other = await agreementPdf({ ...DOCUMENT, cancelled: true }, 'lv');
    expect(Buffer.from(other).equals(Buffer.from(first))).toBe(false);
  });

  it('numbers every page of a long one', async () => {
    const lines = Array.from({ length: 120 }, (_, at) => ({
      ...TERMS.lines[0]!,
      description: `Rinda ${at}`,
    }));
    const text = await textOf(await agreementPdf({ ...DOCUMENT, terms: { ...TERMS, lines } }, 'lv'));
    expect(text).toContain('Rinda 119');
    expect(text).toMatch(/Lapa 4 no \d/);
  });
});
