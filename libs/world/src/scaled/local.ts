import type { Language } from '@fivefold/domain';
import { LOCAL_WORDS } from './local-words.js';
import type { Random } from './random.js';
import { conceptName, nameOf, type Scene } from './scene.js';
import { compile, render, type Slot, type Template } from './template.js';

type LocalLanguage = Exclude<Language, 'en'>;

function slotsOf(language: LocalLanguage): Readonly<Record<string, Slot<Scene>>> {
  const words = LOCAL_WORDS[language];
  return {
    concept: (scene, random) => conceptName(scene.concept, language, random),
    goods: (_, random) => random.pickRanked(words.goods),
    other: (_, random) => random.pick(words.goods),
    kit: (_, random) => random.pick(words.kit),
    adjective: (_, random) => random.pickRanked(words.adjectives),
    customers: (_, random) => random.pickRanked(words.customers),
    result: (_, random) => random.pickRanked(words.results),
    time: (_, random) => random.pickRanked(words.times),
    firm: (scene) => scene.firm,
    place: (scene) => scene.place,
    product: (scene) => scene.product,
    village: (scene, random) => nameOf('place', scene.publisher, random),
    brand: (scene, random) => nameOf('product', scene.publisher, random),
    neighbour: (scene, random) => nameOf('firm', scene.publisher, random),
    few: (_, random) => String(2 + random.below(8)),
    many: (_, random) => String((1 + random.below(60)) * 5),
    year: (_, random) => String(1990 + random.below(35)),
    days: (_, random) => String(1 + random.rank(45)),
  };
}

/** The parts of a description in order; names and lists stand where the languages need no inflection. */
const SENTENCES: Readonly<Record<LocalLanguage, readonly (readonly string[])[]>> = {
  lv: [
    [
      '{firm} ({place}) piedāvā: {concept}.',
      'Pakalpojums {product}: {concept}, vieta – {place}.',
      '{concept} – {adjective} partneris, {place} un {village}.',
      'Kam noder {concept}? Tie ir {customers} un {customers}.',
      'Kopš {year}. gada {firm} zina, kas ir {concept}.',
      '{product} ir {concept}, ko izmanto {customers}.',
    ],
    [
      'Mūsu rīcībā ir {kit}, {kit} un {few} darbinieki.',
      'Vispirms vizīte ({village}), tad izmēģinājums: {goods}, pēc tam {kit}.',
      'Galvenais ir {kit}; palīdz arī {neighbour} no uzņēmumu loka {village}.',
      '{kit} strādā {time}, klients to redz savā kontā.',
      'Metode {brand}: {kit} un {adjective} meistars.',
      'Katrs solis ir pierakstīts: {other}, {kit}, {village}.',
    ],
    [
      'Piemērotas preces: {goods}, {other} un {other}.',
      'Strādājam ar tādām precēm kā {goods} un {other}, {time}.',
      'Ne tikai {goods}, bet arī {other} un {brand}.',
      'Pagājušajā gadā to izmantoja {few} klienti: {customers}, {customers}.',
      'Pieņemam {time}: {goods}, {other}.',
    ],
    [
      'Līdz {many} pasūtījumiem vienlaikus ({other}), atbilde {days} dienu laikā, {time}.',
      'Vieta ir vēl {few} klientiem, kopā {many} vienības: {other}, {other}.',
      'Sākums pēc {days} dienām, atkārtojas {time}; pirmais klients – {brand}.',
      'Prece {other}: cena krītas no {many} vienībām; ieviešana ilgst {days} dienas.',
    ],
    [
      'Ieguvums: {result} un {result}.',
      'Klienti stāsta: {result}, {result}, {result}.',
      '{customers} novērtē to, ka ir {result}.',
      'Rezultāts pēc {few} mēnešiem: {result} un {result}, stāsta {brand}.',
      'Piemērs: {brand}, {village} – {result}.',
    ],
    [
      'Jautājumus par to, kas ir {other}, uzņem {firm}, {village}, {time}.',
      '{neighbour} un {brand} jau ir starp klientiem.',
      'Nosaukums {product} nāk no vietas, ko sauc {village}.',
      'Paraugus var atvest: {village}, {time}.',
    ],
  ],
  et: [
    [
      '{firm} ({place}) pakub: {concept}.',
      'Teenus {product}: {concept}, koht – {place}.',
      '{concept} – {adjective} partner, {place} ja {village}.',
      'Kellele sobib {concept}? Need on {customers} ja {customers}.',
      'Alates aastast {year} teab {firm}, mis on {concept}.',
      '{product} on {concept}, mida kasutavad {customers}.',
    ],
    [
      'Meil on {kit}, {kit} ja {few} töötajat.',
      'Kõigepealt visiit ({village}), siis katse: {goods}, seejärel {kit}.',
      'Kõige tähtsam on {kit}; abiks on ka {neighbour}, {village}.',
      '{kit} töötab {time}, klient näeb seda oma kontol.',
      'Meetod {brand}: {kit} ja {adjective} meister.',
      'Iga samm on kirjas: {other}, {kit}, {village}.',
    ],
    [
      'Sobivad kaubad: {goods}, {other} ja {other}.',
      'Meie kaubad on {goods} ja {other}, {time}.',
      'Mitte ainult {goods}, vaid ka {other} ja {brand}.',
      'Mullu kasutasid seda {few} klienti: {customers}, {customers}.',
      'Võtame vastu {time}: {goods}, {other}.',
    ],
    [
      'Kuni {many} tellimust korraga ({other}), vastus {days} päeva jooksul, {time}.',
      'Ruumi on veel {few} kliendile, kokku {many} ühikut: {other}, {other}.',
      'Algus {days} päeva pärast, kordub {time}; esimene klient – {brand}.',
      'Kaup {other}: hind langeb alates {many} ühikust; käivitamine kestab {days} päeva.',
    ],
    [
      'Kasu: {result} ja {result}.',
      'Kliendid ütlevad: {result}, {result}, {result}.',
      '{customers} hindavad, et on {result}.',
      'Tulemus {few} kuu pärast: {result} ja {result}, ütleb {brand}.',
      'Näide: {brand}, {village} – {result}.',
    ],
    [
      'Küsimustele teemal {other} vastab {firm}, {village}, {time}.',
      '{neighbour} ja {brand} on juba kliendid.',
      'Nimi {product} tuleb kohast, mille nimi on {village}.',
      'Proove saab tuua: {village}, {time}.',
    ],
  ],
  sv: [
    [
      '{firm} i {place} erbjuder {concept}.',
      'Tjänsten {product} är {concept} för {customers}.',
      '{concept} från en {adjective} partner mellan {place} och {village}.',
      'Vem behöver {concept}? Ofta {customers} och {customers}.',
      'Sedan {year} arbetar {firm} med {concept}.',
      'Vi ordnar {concept} i {place}, mest för {goods} och {other}.',
    ],
    [
      'Vi har {kit}, {kit} och {few} medarbetare.',
      'Först ett besök i {village}, sedan ett försök med {goods}, därefter {kit}.',
      'Viktigast är {kit}; {neighbour} i {village} hjälper till.',
      '{kit} används {time}, och kunden ser det i sitt konto.',
      'Metoden {brand} bygger på {kit} och en {adjective} mästare.',
      'Varje steg från {village} skrivs ned, även {kit}.',
    ],
    [
      'Det passar {goods}, {other} och {other}.',
      'Vi hanterar {goods} och {other} {time}.',
      'Inte bara {goods} utan också {other} och {brand}.',
      'I fjol hade vi {few} kunder, bland dem {customers} och {customers}.',
      'Vi tar emot {goods} och {other} {time}.',
    ],
    [
      'Upp till {many} order på {other} åt gången, svar inom {days} dagar.',
      'Det finns plats för {few} kunder till och {many} enheter {other}.',
      'Start efter {days} dagar, sedan {time}; först ut var {brand}.',
      'Priset för {other} sjunker från {many} enheter; införandet tar {days} dagar.',
    ],
    [
      'Nyttan är {result} och {result}.',
      'Kunderna nämner {result}, {result} och {result}.',
      '{customers} uppskattar {result}.',
      'Efter {few} månader märks {result} och {result}, säger {brand}.',
      'Ett exempel är {brand} i {village}: {result}.',
    ],
    [
      'Frågor om {other}? {firm} i {village} svarar {time}.',
      '{neighbour} och {brand} är redan kunder.',
      'Namnet {product} kommer från {village}.',
      'Prover kan lämnas i {village} {time}.',
    ],
  ],
};

const partsOf = (language: LocalLanguage): readonly (readonly Template<Scene>[])[] =>
  SENTENCES[language].map((sentences) => compile(sentences, slotsOf(language)));

const PARTS = { lv: partsOf('lv'), et: partsOf('et'), sv: partsOf('sv') };

/** Sentences beyond one of each part: Estonian says the same in fewer words. */
const MORE_SENTENCES: Readonly<Record<LocalLanguage, number>> = { lv: 1, et: 2, sv: 1 };

/** A description in Latvian, Estonian or Swedish of seven or eight sentences, about 64 words. */
export function describeLocally(language: LocalLanguage, scene: Scene, random: Random): string {
  const parts = PARTS[language];
  let text = '';
  for (const part of parts) text += `${text === '' ? '' : ' '}${render(random.pick(part), scene, random)}`;
  for (let more = 0; more < MORE_SENTENCES[language]; more++) {
    text += ` ${render(random.pick(parts[1 + random.below(parts.length - 1)]!), scene, random)}`;
  }
  return text;
}
