import { uuidOfName } from '../ids.js';

/** What several invented firms want and nobody offers, or offered only since. All of it is illustrative. */
export interface WorldDemand {
  readonly concept: string;
  readonly title: string;
  readonly text: string;
  /** Met since by the service that came of it, so that the needs are closed. */
  readonly met: boolean;
  readonly firms: readonly {
    readonly slug: string;
    /** Cents of euros; null where the firm states none. */
    readonly budgetMinor: number | null;
    readonly consents: boolean;
  }[];
}

/** An invented idea of a service, as far as it has come. */
export interface WorldIdea {
  readonly id: string;
  readonly cluster: string;
  readonly state: 'idea' | 'validated' | 'designed' | 'piloted' | 'dropped';
  readonly concepts: readonly string[];
  readonly effortDays: number | null;
  readonly title: string;
  readonly text: string;
  readonly evidence: string | null;
  /** External id of the service of the same cluster that it became: the clock publishes it. */
  readonly service: string | null;
  /** Another cluster that owns it too. */
  readonly beside: string | null;
  readonly pilots: readonly { readonly slug: string; readonly outcome: 'works' | 'needs_change' | null }[];
}

/** `concept | title | text | met? | firm budget in euros, …`; a `*` after the firm: it consents to be named. */
const DEMAND = `
biz.sust.lca | Footprint of our products | A buyer abroad asks for the climate footprint of our products, with figures that hold. | | ogu-krasts 3500, garsalva 2800, laanemari 4000, kuppelpiim 3000, gronbit* 5000, sulotaka 2500, makaronve 3200
log.store.blast_freeze | Freeze a harvest quickly | In six weeks of harvest we have to freeze more than our own tunnel can take. | | lumekoor 12000, laanemari 9000, saarekala 15000, hamnbageriet 8000, kylgarden-syd 20000, sandelve 11000
ict.ai.pred_maint | Know when a unit will fail | A cooling unit that stands still costs us a load. We want to know before it fails. | | baltvess 6000, ziemvedis 9000, kivilaod 7500, rentvatten 8000, cetri-busi 4000
food.process.drying | Dry berries and fruit gently | We have no dryer and want our berries dried below 45 °C, some hundred kilos a week. | | ezermedus 2000, sulotaka, knaprig* 4500
food.assure.halal_kosher | A halal certificate | A chain in Copenhagen lists us once we are certified. | | gronbit 2500, grydehuset-syd 3000, baltyne*
log.move.rail | Containers by rail | Two containers a week to the south, by rail where it can be. | | rentvatten, krumes-nams
food.sell.retail_listing | Onto the shelf in Sweden | We want to know how a Swedish chain lists a small supplier. | met | rieksta-kaste 3000, zemgalka 5000, kivikmust 2500, pohjavedu 4000, jahepakk 3500
food.source.organic | Organic sugar in small lots | We need organic sugar and flour, but never a whole load at once. | met | makaronve 6000, hamnbageriet 4500, maitsekoda 2000, rieksta-kaste 3000, gronbit, ogu-krasts 8000
`;

/**
 * `cluster | state | concepts | days | title | text | what speaks for it | service | beside | firm outcome, …`. The capabilities of
 * an idea that became a service are those of the service where none are named.
 */
const IDEAS = `
lv-food | validated | biz.sust.lca | 45 | Climate footprint for small producers | Two days on site, then figures per product that a buyer can check. | | | ee-food-ph |
ee-food-ph | designed | log.store.blast_freeze | 80 | Blast freezing by the pallet in harvest time | A shared tunnel, booked by the day from July to September. | | | fi-food-ph | laanemari
lv-log | idea | ict.ai.pred_maint | | Cooling units that say when they will fail | Sensors and a model, with a mechanic who comes before the load is lost. | | | lv-itc |
se-netport | piloted | ict.ai.pred_maint | 120 | Watch over refrigerated trailers | The testbed's sensors on twelve trailers for a winter. | | | | rentvatten works, hyllvis
lv-foodqual | validated | food.process.drying | 30 | Gentle drying by the hour | A dryer on wheels that stands with a member for a week. | | | |
dk-foodnet | validated | food.assure.halal_kosher | 25 | Ready for a halal audit | A check of recipes and lines, then the auditor. | | | |
se-food-ph | piloted | food.sell.retail_listing | 35 | Listing school for small suppliers | Four evenings with buyers of two chains. | | OF040 | | kivikmust works, knaprig needs_change
se-netport | piloted | | 90 | A twin of the quay before it is built | Try a layout before concrete is poured. | Survey of 31 members, spring. | OF033 | | rentvatten works
lt-smartfood | piloted | | 60 | Ingredients bought together | Orders of organic flour and sugar become one. | Asked for at three general meetings. | OF066 | | makaronve works
dk-foodnet | piloted | | 40 | Days with Nordic buyers | One table, eight buyers, thirty minutes each. | Eleven of nineteen members asked for it. | OF064 | | gronbit works
lv-log | idea | log.move.rail | | Rail groupage to the south | One block train a week, filled by several firms. | | | |
lv-log | idea | log.support.driver_train | 15 | A trainer who comes to the yard | Refresher days without a journey. | | | |
lv-log | validated | log.store.seasonal | 20 | Space for the weeks before Christmas | Halls that stand empty in winter, found in time. | Eight requests by telephone last November. | | |
lv-log | designed | log.support.fleet | 60 | A pool of three refrigerated vans | Booked by the day, driven by one's own people. | Four members without a van in August. | | | baltvess
lv-itc | idea | ict.sec.soc | | A watch over small networks | One desk that looks after the alarms of twenty firms. | | | ee-itl |
lv-itc | idea | ict.data.platform | | One place for harvest figures | Weather, yield and prices of a region in one table. | | | |
lv-itc | validated | ict.sys.mes | 70 | From paper to screen on the line | The first digital order on the shop floor in six weeks. | Interviews with nine producers. | | |
lv-itc | designed | ict.ai.docs | 55 | Freight papers read by a machine | Photographs become rows that a clerk confirms. | Counted: 140 papers a day at one member. | | lv-log | cetri-busi
lv-itc | dropped | ict.dev.mobile | | An app for every member | Too many wishes, no common need. | | | |
ee-itl | idea | ict.trace.ledger | | Proof of origin for berries | Who picked what, where, and when. | | | ee-food-ph |
ee-itl | validated | ict.iot.agri | 50 | Sensors in the berry field | Frost alarms that arrive before the frost. | Pilot farm of the university. | | |
ee-itl | designed | ict.infra.connectivity | 35 | Reception in the cold store | Measure, mend and document the radio in steel halls. | Two of three stores fail to scan. | | | kivilaod
ee-itl | idea | ict.sell.marketplace | | A shop window for twenty producers | One order, twenty suppliers, one delivery. | | | |
ee-log-ph | idea | log.clear.incoterms | | Who pays from where? | An hour with somebody who knows delivery terms. | | | |
ee-log-ph | validated | log.store.vas | 25 | Relabelling while it waits | Four languages on one jar, done in the warehouse. | Asked for by two importers. | | |
ee-log-ph | dropped | log.move.air | | Berries by air | The price is beyond what the market bears. | | | |
ee-food-ph | idea | food.design.novel_food | | Through the novel food rules | A guide from sample to approval. | | | |
ee-food-ph | piloted | food.process.ferment | 65 | A fermentation kitchen | Two vats and a technologist, by the week. | Waiting list of six. | | | maitsekoda
lt-log-ph | idea | log.store.bonded | | A corner under bond | Twenty pallet places that need no duty yet. | | | |
lt-log-ph | designed | log.move.sea_lcl | 30 | Part loads to Karlshamn | One container a week, shared by the cubic metre. | Karlshamn side agreed in March. | | se-netport | sandelve
lt-smartfood | idea | food.process.grain | | A small mill for old grains | Spelt and einkorn in lots of half a tonne. | | | |
lt-smartfood | validated | food.pack.aseptic | 110 | Aseptic filling for trial runs | Five hundred litres instead of ten thousand. | Three dairies. | | |
se-packbridge | idea | biz.mkt.brand | | One mark for packs that come back | A sign that people understand at the shelf. | | | |
se-packbridge | designed | log.recover.organic_waste | 40 | Film and food taken apart | What packers throw away, sorted once more. | Measured at two plants. | | | pallverk
se-packbridge | dropped | food.process.honey | | Honey in paper | It leaks. | | | |
se-food-ph | idea | food.process.baking | | Night shift in a bakery | Ovens that stand still from noon. | | | |
se-food-ph | validated | food.sell.horeca | 20 | Onto the menu | Samples to forty kitchens in one round. | Talks with the hotels' buyer. | | |
fi-food-ph | idea | food.source.raw_local | | Berries without a middleman | Pickers and plants find each other in time. | | | |
fi-food-ph | designed | food.process.beverage | 75 | A line for small bottles | Three hundred an hour, with a crew. | Five members share one machine already. | | | ruokapolku
lv-foodqual | idea | food.assure.authentic | | Is it what it says? | Isotopes tell where honey comes from. | | | |
`;

/** The demands of the demo world, by capability. */
export const UNMET_DEMANDS: readonly WorldDemand[] = rowsOf(DEMAND).map(
  ([concept, title, text, met, firms]) => ({
    concept: concept!,
    title: title!,
    text: text!,
    met: met === 'met',
    firms: listOf(firms).map((firm) => {
      const [name = '', budget] = firm.split(' ');
      return {
        slug: name.replace('*', ''),
        budgetMinor: budget ? Number(budget) * 100 : null,
        consents: name.endsWith('*'),
      };
    }),
  }),
);

/** Forty ideas over all states, in no order. */
export const WORLD_IDEAS: readonly WorldIdea[] = rowsOf(IDEAS).map(
  ([cluster, state, concepts, days, title, text, evidence, service, beside, pilots]) => ({
    id: uuidOfName(`idea:${title}`),
    cluster: cluster!,
    state: state as WorldIdea['state'],
    concepts: listOf(concepts),
    effortDays: days ? Number(days) : null,
    title: title!,
    text: text!,
    evidence: evidence || null,
    service: service || null,
    beside: beside || null,
    pilots: listOf(pilots).map((pilot) => {
      const [slug = '', outcome = null] = pilot.split(' ');
      return { slug, outcome: outcome as 'works' | 'needs_change' | null };
    }),
  }),
);

function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

function listOf(cell = ''): string[] {
  return cell === '' ? [] : cell.split(',').map((one) => one.trim());
}
