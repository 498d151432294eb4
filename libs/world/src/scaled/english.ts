import { ADJECTIVES, CUSTOMERS, GOODS, KIT, RESULTS, TIMES } from './english-words.js';
import type { Random } from './random.js';
import { conceptName, nameOf, type Scene } from './scene.js';
import { compile, render, type Slot } from './template.js';

const SLOTS: Readonly<Record<string, Slot<Scene>>> = {
  concept: (scene, random) => conceptName(scene.concept, 'en', random),
  goods: (scene, random) => random.pickRanked(GOODS[scene.concept.sector]),
  other: (scene, random) => random.pick(GOODS[scene.concept.sector]),
  kit: (scene, random) => random.pick(KIT[scene.concept.stage]),
  adjective: (_, random) => random.pickRanked(ADJECTIVES),
  customers: (_, random) => random.pickRanked(CUSTOMERS),
  result: (_, random) => random.pickRanked(RESULTS),
  time: (_, random) => random.pickRanked(TIMES),
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

/** The parts of a description in order: each list holds the ways to say one thing. */
const OPENINGS = compile(
  [
    '{firm} offers {concept} for {customers} around {place}.',
    'We provide {concept} in {place}, mostly for {goods} and {other}.',
    '{concept} by a {adjective} team in {place}, for {customers} and {customers}.',
    'This is {concept} as {customers} need it: {adjective}, {adjective} and close to {village}.',
    'From our site at {village} we take care of {concept} for {goods}.',
    'The service {product} brings {concept} to {customers}.',
    'Since {year} {firm} has done {concept}, first for {goods}, today also for {other}.',
    'Whoever works with {goods} and looks for {concept} is welcome at {firm}.',
    '{product} stands for {concept} with {kit}.',
    'Members get {concept} from a {adjective} partner near {village}.',
    'Need {concept}? {firm} in {place} answers {time}.',
    'A {adjective} house between {place} and {village} that lives from {concept}.',
    '{customers} in {place} asked for {concept}; {firm} built {product}.',
    'Our {adjective} crew handles {goods}, {other} and {other}, with {concept} as the core.',
  ],
  SLOTS,
);
const METHODS = compile(
  [
    'We work with {kit} and {kit}, and show both to every visitor.',
    'The heart of it is {kit}, joined in {year} by {kit}.',
    '{kit} and a {adjective} crew make the difference for {goods}.',
    'First comes a visit, then a trial with {goods}, then {kit}.',
    'You bring {goods}; we add {kit} and {few} people who know {other}.',
    'Everything runs over {kit}, so that {other} never wait longer than {days} days.',
    'Behind it stand {kit}, a contract with {neighbour} and {few} {adjective} colleagues.',
    'The {brand} method needs {kit} and suits {goods} best.',
    'Where {other} are too delicate, {kit} takes over.',
    'We tested {kit} for {few} seasons together with {neighbour} of {village}.',
    'Each step from {village} to the customer is written down, {kit} included.',
    'Two things are new here: {kit} and a {adjective} way to plan {goods}.',
    'Small lots start at {many} units, with {kit} from the first day.',
    'Our engineer from {village} set up {kit} with parts of {brand}.',
  ],
  SLOTS,
);
const FIGURES = compile(
  [
    'Up to {many} orders can be taken {time}; a reply comes within {days} days.',
    'There is room for {few} new {customers} in each round and {many} units of {other} at a time.',
    'The first slot opens {days} days after a talk with {neighbour} and repeats {time}.',
    'Prices for {other} fall from {many} units on; set-up takes about {days} days.',
    'We accept {goods} {time}, from {few} to {many} units.',
    'Last year {few} {customers} used it for {other}, in {many} runs.',
    'A trial with {goods} takes {few} days and is included, as are {many} kilometres from {village}.',
    'Lead time for {other} is {days} days in the quiet months and twice that {time}.',
    'Capacity was raised to {many} a week when {neighbour} joined.',
    'Booking for {goods} works {time}; changes are free until {days} days before.',
  ],
  SLOTS,
);
const PROMISES = compile(
  [
    'What you get: {result}, {result} and a named contact in {place}.',
    '{customers} near {village} tell us that it brings {result}.',
    'Typical outcome after {few} months: {result} and {result}.',
    'We promise {result} for {other}, in writing, or the last run is free.',
    'The report shows {result} for {goods} and {other} apart.',
    'It pays where {other} are costly and {customers} want {result}.',
    'Some {customers} came for {result} and stayed for {result}.',
    'For {goods} this means {result}; for {other} it means {result}.',
    'No secret: {result} comes from {kit} and {adjective} people.',
    'With {brand} beside it, {customers} also reach {result}.',
  ],
  SLOTS,
);
const STORIES = compile(
  [
    'It began in {year}, when {neighbour} of {village} could not find anyone for {other}.',
    '{neighbour} and {brand} of {village} are among the {adjective} users.',
    'A {adjective} example is {brand}, a maker of {goods} from {village}.',
    'Ask {neighbour} in {village} how {product} went with {other}.',
    'Together with {neighbour} we also run a shared desk in {village}.',
    'The name {product} comes from {village}, where the founders met.',
    'In {year} the cluster chose {product} as its {adjective} service of the year.',
    'We speak with {customers} in plain words and answer {time}, also about {other}.',
    'Not for {other}: for these we recommend {neighbour} near {village}.',
    'Our doors at {village} are open {time}; bring samples of {goods}.',
    '{firm} belongs to {few} {adjective} families and is not for sale.',
    'Students from {village} measure the effect on {other} {time}.',
  ],
  SLOTS,
);

const PARTS = [OPENINGS, METHODS, FIGURES, PROMISES, STORIES] as const;
const MIDDLE = [METHODS, FIGURES, PROMISES, STORIES] as const;

/** A description in English of four to six sentences, about 64 words. */
export function describeInEnglish(scene: Scene, random: Random): string {
  const parts = random.chance(0.4) ? PARTS.slice(0, 4) : PARTS;
  let text = '';
  for (const part of parts) text += `${text === '' ? '' : ' '}${render(random.pick(part), scene, random)}`;
  if (random.chance(0.35)) text += ` ${render(random.pick(random.pick(MIDDLE)), scene, random)}`;
  return text;
}
