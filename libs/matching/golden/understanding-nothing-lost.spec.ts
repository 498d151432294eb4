import { describe, expect, it } from '@jest/globals';
import { understand } from '../src/analyse/index.js';

/** Sentences with the figures, places, dates and certificates that they state. */
const SENTENCES: readonly (readonly [text: string, stated: readonly string[]])[] = [
  ['We need a recall exercise and microbiology lab tests in Latvia', ['Latvia']],
  [
    'Microbiology tests in Riga, 10 samples a week from 1 March, ISO 17025',
    ['Riga', '10', '1 March', '17025'],
  ],
  ['We need a web shop for 500 orders a day at 4 °C', ['500', '4']],
  ['We need an ERP for 20 pallets a week in Kaunas', ['20', 'Kaunas']],
  ['Our 12 trucks need telematics from June', ['12', 'June']],
  ['We sell to Sweden and Finland and need product photos', ['Sweden', 'Finland']],
  ['Halal audit help for our 3 sites in Cēsis, budget 5000 euro', ['3', 'Cēsis', '5000']],
  ['Storage for 40 pallets in Valmiera, 120 orders a week, HACCP', ['40', 'Valmiera', '120', 'HACCP']],
  ['Customs declarations to Norway, 15 a month', ['Norway', '15']],
  ['We are a dairy in Jelgava with 30 employees and seek a hackathon', ['Jelgava', '30']],
  ['We need label checks by 15 January 2027 for 60 products', ['15 January 2027', '60']],
  ['Vajag noliktavu Rēzeknē 25 paletēm līdz 1. maijam', ['Rēzeknē', '25', '1', 'maijam']],
  ['Meklējam interneta veikalu Daugavpilī, 200 pasūtījumi dienā', ['Daugavpilī', '200']],
  ['Esam maizes ceptuve Tukumā, 14 darbinieki, vajag HACCP plānu', ['Tukumā', '14']],
  ['Vajadzīgs energoaudits Liepājā 2 ēkām', ['Liepājā', '2']],
  ['Mums vajag apmācības 35 cilvēkiem Igaunijā martā', ['35', 'Igaunijā', 'martā']],
  ['Gribam EDI ar Lietuvu, 7 veikalu ķēdes, +4 °C', ['Lietuvu', '7', '4']],
  ['Otsime veebipoodi Tartus, 80 tellimust päevas', ['Tartus', '80']],
  ['Vajame energiaauditit Narvas 3 hoonele, eelarve 4000 eurot', ['Narvas', '3', '4000']],
  ['Meil on 5 veokit Viljandis ja vajame marsruutide planeerimist', ['5', 'Viljandis']],
  ['Vajame HACCP koolitust 20 töötajale Pärnus aprillis', ['20', 'Pärnus', 'aprillis']],
  ['pärnu firma vajab jahutatud ladu Riias 15 alusele', ['pärnu', 'Riias', '15']],
  ['Soovime tõlkida 40 etiketti rootsi keelde', ['40', 'rootsi']],
  ['Vi behöver en webbutik i Skåne för 300 produkter', ['Skåne', '300']],
  ['Vi söker energikartläggning i Malmö och Lund, 2 byggnader', ['Malmö', 'Lund', '2']],
  ['Vi har 8 lastbilar i Karlskrona och behöver ruttoptimering', ['8', 'Karlskrona']],
  ['Behöver temperaturövervakning, 25 givare, -20 grader, från maj', ['25', '20', 'maj']],
  ['Vi behöver lager i Norrköping för 200 pallar, AEO, max 5 kr per pall', ['Norrköping', '200', 'AEO', '5']],
  ['Översättning till finska, 12 sidor, senast 1 juni', ['finska', '12', '1 juni']],
  ['Need kyllager Malmö un pārvadājumi uz Rīgu, +4 °C, 18 alust', ['Malmö', 'Rīgu', '4', '18']],
];

describe('what a text states', () => {
  it.each(SENTENCES)('is a clause or not understood: %s', (text, stated) => {
    const found = understand(text, {}, { today: '2026-11-22' });
    const spans = [
      ...found.clauses.flatMap((one) => (one.span === null || one.origin === 'implied' ? [] : [one.span])),
      ...found.notUnderstood,
    ];
    const isSaid = (at: number) => spans.some(([from, to]) => at >= from && at < to);
    const silent = stated.flatMap((words) => words.split(' ')).filter((word) => !isSaid(text.indexOf(word)));
    expect(silent).toEqual([]);
  });

  it('is said even where nothing is wanted', () => {
    const found = understand('We are in Kaunas with 12 trucks.', {}, { today: '2026-11-22' });
    const lost = found.notUnderstood.map(([from, to]) => found.text.slice(from, to));
    expect(lost).toEqual(expect.arrayContaining(['Kaunas', '12']));
  });
});
