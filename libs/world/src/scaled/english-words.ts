import type { Sector } from '@fivefold/domain';
import type { StageId } from '@fivefold/vocabulary';

const list = (words: string): readonly string[] =>
  words.split(';').map((word) => word.trim().replace(/\s+/g, ' '));

const FOODS =
  list(`berries; cheese; fresh fish; smoked meat; bread; apples; honey; yoghurt; cabbage; carrots; frozen peas;
 oat flakes; rye flour; chocolate; jam; apple juice; birch sap; cider; craft beer; herring; sprats; salmon; eel; pork cuts;
 poultry; game; sausages; pâté; eggs; butter; curd snacks; kefir; whey; goat milk; potatoes; beetroot; mushrooms; cranberries;
 blueberries; sea buckthorn; rhubarb; quince; rapeseed oil; hemp seed; linseed; buckwheat; lentils; field beans; tofu; pasta;
 dumplings; soups; salads; sandwiches; cakes; gingerbread; marzipan; caramels; ice cream; sorbet; pickles; sauerkraut; kimchi;
 kombucha; herbal tea; roasted coffee; spices; mustard; mayonnaise; ketchup; vinegar; baby food; pet treats; protein bars`);

export const GOODS: Readonly<Record<Sector, readonly string[]>> = {
  FOOD: FOODS,
  LOGISTICS: [
    ...FOODS.slice(0, 40),
    ...list(`mixed pallets; display stands; glass jars; empty crates; cut flowers; seedlings; vaccines; cosmetics; paint;
 cleaning products; spare parts; furniture panels; pellets; peat; textiles; toys; books; tyres; machine parts; lamps; tiles;
 pet food; animal feed; fertiliser; packaging film; cardboard; wine; spirits; mineral water; soft drinks`),
  ],
  ICT: list(`orders; delivery notes; invoices; temperature records; batch numbers; stock counts; recipes; price lists; labels;
 customer files; driver hours; route plans; sensor readings; camera images; maintenance logs; production orders; complaints;
 supplier scores; certificates; consignment notes; shelf plans; sales figures; forecasts; energy readings; access rights;
 backups; contracts; web visits; payments; refunds; loyalty points; product photos; master data; translations; test results`),
  CROSS:
    list(`export plans; project budgets; partner profiles; grant rules; work packages; training plans; market figures;
 price studies; buyer lists; meeting schedules; membership data; interview notes; audit findings; energy bills; emission
 factors; survey answers; brand books; campaign texts; contracts; pitch decks; business cases; risk lists; indicator sheets;
 roadmaps; workshop results; letters of intent; prototypes; test protocols; glossaries; press texts`),
};

export const KIT: Readonly<Record<StageId, readonly string[]>> = {
  plan: list(`a planning table with all parties; lane data of two years; a scenario model; a cost map; a shared calendar;
 a weekly planning call; a benchmark of rates; a demand profile; an emission ledger; a network map`),
  design:
    list(`a bench kitchen; a tasting room; a pilot kettle; a small extruder; a climate chamber; a texture analyser; a recipe
 database; a trained panel; a rheometer; a photo studio; a 3D printer; a mock shop shelf`),
  source:
    list(`a register of growers; field visits; sample boxes; pooled orders; a quality grid; harvest forecasts; a seed bank;
 split deliveries; a price index; supplier files; a sorting barn; shared silos`),
  process:
    list(`a tray dryer; a spiral freezer; a tunnel oven; a separator; a brine tank; a fermenter; a roller mill; a bowl
 chopper; a smoking chamber; a pasteuriser; a filling head; a vacuum kettle; a steam peeler; an optical sorter; a cold room;
 a marinating drum; a homogeniser; a decanter; a plate freezer; a depositor`),
  pack: list(`a tray sealer; a flow wrapper; a pouch line; a checkweigher; a metal detector; a jar washer; a labeller; a thermal
 printer; a carton erector; a shrink tunnel; a gas mixer; a leak tester; a palletiser; a die cutter`),
  assure:
    list(`accredited methods; a sample courier; rapid kits; a reference laboratory; an audit checklist; swab plans; a mass
 spectrometer; a PCR bench; calibrated loggers; a document set; a mock audit; corrective action plans; a training file`),
  store:
    list(`pallet racks; a dock leveller; a freezer chamber; a chilled chamber; mobile shelves; a night shift; a scanner at
 every aisle; a sprinkler system; a quarantine cage; pest control; back-up power; a blast cell; a weighbridge; FEFO rules`),
  move: list(`three-chamber trucks; double-deck trailers; electric vans; tail lifts; tracked trailers; swap bodies; stainless
 tanks; plug-in points; a ferry contract; night rounds; a customs seal; route planning; relay drivers; rail slots; gensets`),
  clear:
    list(`an electronic customs link; a guarantee; a certified agent; a document desk; a vet on call; an excise register;
 a tariff check; a border office; preference papers; an archive of declarations`),
  sell: list(`a buyer list; a category file; a shared stand; a tasting tour; a webshop; a price calculator; a listing calendar;
 a sample service; a distributor contract; a sales agent; a product film; a market day; a farm-box round`),
  recover:
    list(`sealed bins; a returns desk; a sorting line; a donation register; a composition test; a wash line; a biogas
 contract; a weighing round; a collection van; a buyer for side streams`),
  inform:
    list(`an open interface; a mobile app; a dashboard; a test environment; a rule engine; a message broker; edge
 gateways; battery sensors; role-based access; daily backups; an audit trail; a data model; a support desk; a sandbox;
 a migration script; version control; single sign-on; a camera cell; an alarm chain; an import wizard`),
  support:
    list(`a two-day course; a mentor; a template set; a helpline; a study visit; an expert pool; an e-learning module;
 a workshop room; a feedback round; a fund calendar; a partner database; an indicator list; a peer group; a legal check`),
};

export const ADJECTIVES =
  list(`small; regular; seasonal; careful; steady; local; flexible; quiet; experienced; quick; modern;
 compact; independent; patient; thorough; friendly; reliable; lean; well-kept; certified; family-run; open; transparent;
 versatile; practical; tidy; bright; handy; robust; honest; discreet; energetic; frugal; nimble; seasoned; spacious`);

export const CUSTOMERS =
  list(`small producers; bakeries; dairies; fish houses; breweries; web shops; farm shops; start-ups; growers;
 retail chains; restaurants; caterers; carriers; forwarders; wholesalers; exporters; importers; warehouse keepers; software houses;
 cooperatives; schools; hospitals; pharmacies; butchers; mills; beekeepers; juice presses; confectioners; cluster members; hotels;
 canteens; packaging makers; laboratories; machine builders; municipalities; research groups; family firms; brand owners`);

export const RESULTS =
  list(`less waste; fewer empty kilometres; a shorter lead time; a clear price; fewer complaints; a clean audit;
 longer shelf life; a full pallet; lower energy use; faster invoices; proof for the auditor; a wider market; steady quality; safe
 goods; calm peaks; better margins; one contact; fewer papers; exact stock; a report that buyers accept; less breakage; happy staff;
 known costs; a second source; traceable lots; shorter queues; warmer contacts abroad; a tested prototype; fewer returns; trust`);

export const TIMES =
  list(`every weekday; on Mondays; twice a week; all year; from June to October; in the harvest season; by
 appointment; at night; within a day; after a short call; on request; every second Thursday; before the holidays; seven days a
 week; in three shifts; from early spring; during the fair season; at short notice; once a month; in agreed windows`);
