import type { DocumentLanguage } from '../documents/index.js';

/** Every word of the document that is not the parties' own. */
export interface DocumentWords {
  readonly title: string;
  readonly number: string;
  readonly acceptedOn: string;
  readonly parties: string;
  readonly requester: string;
  readonly provider: string;
  readonly publisher: string;
  readonly country: string;
  readonly website: string;
  readonly services: string;
  readonly version: string;
  readonly price: string;
  readonly description: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly amount: string;
  readonly net: string;
  readonly vat: string;
  readonly reverseCharge: string;
  readonly vatNotStated: string;
  readonly vatExempt: string;
  readonly vatOutside: string;
  readonly gross: string;
  readonly clauses: string;
  readonly clause: string;
  readonly answer: string;
  readonly stated: string;
  readonly answers: Readonly<Record<'met' | 'violated' | 'unknown', string>>;
  readonly noClauses: string;
  readonly leadTime: string;
  readonly days: string;
  readonly notStated: string;
  readonly offerValid: string;
  readonly bookings: string;
  readonly period: string;
  readonly milestones: string;
  readonly plannedOn: string;
  readonly note: string;
  readonly signatures: string;
  readonly unsigned: string;
  readonly signedBy: string;
  readonly hash: string;
  readonly cancelled: string;
}

export const DOCUMENT_WORDS: Readonly<Record<DocumentLanguage, DocumentWords>> = {
  en: {
    title: 'Agreement',
    number: 'Number',
    acceptedOn: 'Offer accepted',
    parties: 'Parties',
    requester: 'Customer',
    provider: 'Provider',
    publisher: 'Published by',
    country: 'Country',
    website: 'Website',
    services: 'Services',
    version: 'version',
    price: 'Price',
    description: 'Description',
    quantity: 'Quantity',
    unitPrice: 'Unit price',
    amount: 'Amount',
    net: 'Total, net of VAT',
    vat: 'VAT',
    reverseCharge: 'Reverse charge: VAT is accounted for by the customer.',
    vatNotStated: 'VAT is not stated in the offer.',
    vatExempt: 'Exempt from VAT.',
    vatOutside: 'Outside the scope of VAT of the European Union.',
    gross: 'Total with VAT',
    clauses: 'Constraints and how they are answered',
    clause: 'Constraint',
    answer: 'By the catalogue',
    stated: 'By the provider',
    answers: { met: 'met', violated: 'not met', unknown: 'not stated' },
    noClauses: 'No constraints were stated.',
    leadTime: 'Lead time',
    days: 'days',
    notStated: 'not stated',
    offerValid: 'Offer valid until',
    bookings: 'Reserved capacity',
    period: 'Period',
    milestones: 'Milestones',
    plannedOn: 'Planned for',
    note: 'Note of the provider',
    signatures: 'Signatures',
    unsigned: 'not signed yet',
    signedBy: 'Signed by',
    hash: 'SHA-256 of the document',
    cancelled: 'This agreement is cancelled.',
  },
  lv: {
    title: 'Līgums',
    number: 'Numurs',
    acceptedOn: 'Piedāvājums pieņemts',
    parties: 'Puses',
    requester: 'Pasūtītājs',
    provider: 'Pakalpojuma sniedzējs',
    publisher: 'Publicējis',
    country: 'Valsts',
    website: 'Tīmekļvietne',
    services: 'Pakalpojumi',
    version: 'versija',
    price: 'Cena',
    description: 'Apraksts',
    quantity: 'Daudzums',
    unitPrice: 'Vienības cena',
    amount: 'Summa',
    net: 'Kopā bez PVN',
    vat: 'PVN',
    reverseCharge: 'Apgrieztā maksāšanas kārtība: PVN maksā pasūtītājs.',
    vatNotStated: 'PVN piedāvājumā nav norādīts.',
    vatExempt: 'Atbrīvots no PVN.',
    vatOutside: 'Ārpus Eiropas Savienības PVN piemērošanas jomas.',
    gross: 'Kopā ar PVN',
    clauses: 'Prasības un atbildes uz tām',
    clause: 'Prasība',
    answer: 'Pēc kataloga',
    stated: 'Pēc sniedzēja ziņām',
    answers: { met: 'izpildīta', violated: 'nav izpildīta', unknown: 'nav norādīts' },
    noClauses: 'Prasības nav norādītas.',
    leadTime: 'Izpildes sākums pēc',
    days: 'dienām',
    notStated: 'nav norādīts',
    offerValid: 'Piedāvājums spēkā līdz',
    bookings: 'Rezervētā jauda',
    period: 'Periods',
    milestones: 'Posmi',
    plannedOn: 'Plānots',
    note: 'Pakalpojuma sniedzēja piezīme',
    signatures: 'Paraksti',
    unsigned: 'vēl nav parakstīts',
    signedBy: 'Parakstīja',
    hash: 'Dokumenta SHA-256',
    cancelled: 'Šis līgums ir atcelts.',
  },
  et: {
    title: 'Leping',
    number: 'Number',
    acceptedOn: 'Pakkumus vastu võetud',
    parties: 'Pooled',
    requester: 'Tellija',
    provider: 'Teenuse osutaja',
    publisher: 'Avaldaja',
    country: 'Riik',
    website: 'Veebileht',
    services: 'Teenused',
    version: 'versioon',
    price: 'Hind',
    description: 'Kirjeldus',
    quantity: 'Kogus',
    unitPrice: 'Ühiku hind',
    amount: 'Summa',
    net: 'Kokku käibemaksuta',
    vat: 'Käibemaks',
    reverseCharge: 'Pöördmaksustamine: käibemaksu tasub tellija.',
    vatNotStated: 'Käibemaksu ei ole pakkumuses märgitud.',
    vatExempt: 'Käibemaksust vabastatud.',
    vatOutside: 'Väljaspool Euroopa Liidu käibemaksu kohaldamisala.',
    gross: 'Kokku käibemaksuga',
    clauses: 'Nõuded ja vastused neile',
    clause: 'Nõue',
    answer: 'Kataloogi järgi',
    stated: 'Osutaja sõnul',
    answers: { met: 'täidetud', violated: 'täitmata', unknown: 'märkimata' },
    noClauses: 'Nõudeid ei esitatud.',
    leadTime: 'Tarneaeg',
    days: 'päeva',
    notStated: 'märkimata',
    offerValid: 'Pakkumus kehtib kuni',
    bookings: 'Broneeritud maht',
    period: 'Ajavahemik',
    milestones: 'Etapid',
    plannedOn: 'Kavandatud',
    note: 'Teenuse osutaja märkus',
    signatures: 'Allkirjad',
    unsigned: 'veel allkirjastamata',
    signedBy: 'Allkirjastas',
    hash: 'Dokumendi SHA-256',
    cancelled: 'See leping on tühistatud.',
  },
  sv: {
    title: 'Avtal',
    number: 'Nummer',
    acceptedOn: 'Offerten godkänd',
    parties: 'Parter',
    requester: 'Beställare',
    provider: 'Leverantör',
    publisher: 'Publicerad av',
    country: 'Land',
    website: 'Webbplats',
    services: 'Tjänster',
    version: 'version',
    price: 'Pris',
    description: 'Beskrivning',
    quantity: 'Antal',
    unitPrice: 'Pris per enhet',
    amount: 'Belopp',
    net: 'Summa exklusive moms',
    vat: 'Moms',
    reverseCharge: 'Omvänd betalningsskyldighet: beställaren redovisar momsen.',
    vatNotStated: 'Moms anges inte i offerten.',
    vatExempt: 'Undantaget från moms.',
    vatOutside: 'Utanför tillämpningsområdet för moms i Europeiska unionen.',
    gross: 'Summa inklusive moms',
    clauses: 'Krav och hur de besvaras',
    clause: 'Krav',
    answer: 'Enligt katalogen',
    stated: 'Enligt leverantören',
    answers: { met: 'uppfyllt', violated: 'inte uppfyllt', unknown: 'inte angivet' },
    noClauses: 'Inga krav angavs.',
    leadTime: 'Ledtid',
    days: 'dagar',
    notStated: 'inte angivet',
    offerValid: 'Offerten gäller till',
    bookings: 'Reserverad kapacitet',
    period: 'Period',
    milestones: 'Delmål',
    plannedOn: 'Planerat',
    note: 'Leverantörens anmärkning',
    signatures: 'Underskrifter',
    unsigned: 'ännu inte undertecknat',
    signedBy: 'Undertecknat av',
    hash: 'Dokumentets SHA-256',
    cancelled: 'Detta avtal är upphävt.',
  },
};
