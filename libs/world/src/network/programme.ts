/** An event of the demo world; its organiser, project and texts are invented where they are not those of the founding modules. */
export interface WorldEvent {
  readonly key: string;
  readonly organiser: string;
  readonly kind: 'course' | 'workshop' | 'conference';
  /** Which of the four founding modules it teaches, from 1; absent for none. */
  readonly module?: number;
  /** Key of the project that it belongs to. */
  readonly project?: string;
  /** Days from today; a weekend moves on to Monday. */
  readonly startDay: number;
  readonly days: number;
  readonly state: 'draft' | 'published' | 'called_off';
  readonly language: string;
  readonly place: string;
  readonly timeZone: string;
  readonly places: number;
  /** How many people ask for a place; those beyond the places wait. */
  readonly asked: number;
  readonly needsApproval: boolean;
  readonly title: string;
  readonly summary: string;
  /** Titles in order, spread over the days, 90 minutes each; a speaker after ` / `. */
  readonly sessions: readonly string[];
}

const ZONES: Readonly<Record<string, string>> = {
  lv: 'Europe/Riga',
  ee: 'Europe/Tallinn',
  se: 'Europe/Stockholm',
};

/**
 * `key | organiser | kind | module | project | start day | days | state | language | place | places | asked | title | summary | sessions`;
 * sessions are parted by `;`, a state of `approval` is published with the organiser deciding on each person.
 */
const ROWS = `
ce-1 | lv-itc | course | 1 | | -330 | 2 | published | en | Riga, Training room Ostas | 14 | 14 | Cluster economics, first course | For managers of clusters who start. | Why clusters; Who pays: fees, projects, services; Exercise: a budget; The first year
sw-1 | se-netport | workshop | |  | -301 | 1 | published | en | Karlshamn, Harbour house | 20 | 15 | Needs of harbour firms | Firms say what they lack; clusters listen. | What harbour firms lack; Needs in groups; Who can answer
ia-1 | ee-itl | course | 2 | | -270 | 2 | published | en | Tallinn, Room Meri | 12 | 12 | Industry analysis and segmentation, first course | Segments of members and what each wants. | Data at hand; Segments on a wall; Interviews; What to stop doing
lw-1 | lv-log | workshop | |  | -241 | 1 | published | lv | Rīga, Noliktavu iela 4 | 18 | 12 | Aukstās ķēdes posmi | Kur ķēde pārtrūkst un kā to izmērīt. | Temperatūras žurnāli; Mērījumi ceļā; Kļūdu galds
vc-1 | lv-food | course | 3 | | -210 | 3 | published | en | Valmiera, Vidzeme house | 16 | 16 | Value chain analysis, first course | Draw the chain and find what is missing. | The chain of a berry; Gaps; Services for gaps; Visit to a freezer; Groups; Plans
fc-1 | se-food-ph | workshop | |  | -182 | 1 | published | sv | Malmö, Saluhallen | 15 | 9 | Märkning på flera språk | Etiketter som håller i butik och tull. | Regler; Övning; Frågor
bm-1 | lv-itc | course | 4 | | -150 | 2 | published | en | Riga, Training room Ostas | 14 | 13 | Benchmarking and internationalisation, first course | Measure, compare, choose, go abroad. | Indicators; Reading a report; Three improvements; Finding partners
mn-1 | lv-food | workshop | |  | -121 | 1 | published | lv | Cēsis, Ražotāju nams | 20 | 17 | Eksports uz Ziemeļvalstīm | Ko prasa ķēdes veikali un kas palīdz. | Pircēja acīm; Dokumenti; Loģistika
cf-1 | lv-log | conference | | cold-chain | -95 | 2 | published | en | Riga, Dock 4 | 60 | 48 | Five clusters, one chain | Food, logistics and ICT look at one another's needs. | Opening; What food needs; What logistics offers; What ICT joins; Tables of twelve; Bundles in practice; What funders ask; Next steps
ed-1 | ee-itl | workshop | | cold-chain | -61 | 1 | published | et | Tallinn, Ruum Meri | 14 | 11 | Andmevahetus tarneahelas | EDI, API ja jälgitavus samal laual. | Sõnumid; Jälgitavus; Arutelu
ce-2 | se-netport | course | 1 | | -33 | 2 | published | en | Karlshamn, Harbour house | 12 | 12 | Cluster economics, second course | For new managers. | Why clusters; Who pays; A budget; The first year
tr-1 | lv-foodqual | workshop | |  | -12 | 1 | published | lv | Rīga, Laboratoriju iela 2 | 16 | 10 | Pārtikas drošība aukstajā ķēdē | Ko mēra laboratorija un ko dara šoferis. | Mikrobioloģija; Tīrība; Dokumenti
ia-2 | lv-log | course | 2 | | 9 | 2 | published | en | Riga, Dock 4 | 8 | 13 | Industry analysis and segmentation, second course | Segments of members and what each wants. | Data at hand; Segments on a wall; Interviews; What to stop doing
wk-2 | ee-itl | workshop | | cold-chain | 16 | 1 | published | en | Online | 30 | 12 | Digital labels for reusable packs | One code, many readers. | Codes on packs; Readers; Who keeps the data
bm-2 | lv-food | course | 4 | | 23 | 2 | approval | en | Valmiera, Vidzeme house | 12 | 9 | Benchmarking and internationalisation, second course | Bring your last report; we choose three improvements. | Indicators; Reading a report; Three improvements; Finding partners
se-2 | se-packbridge | workshop | |  | 30 | 1 | published | sv | Malmö, Förpackningshuset | 18 | 6 | Förpackningar som går tillbaka | Retursystem för livsmedel och deras kostnader. | Kretslopp; Tvätt; Räkna
cb-1 | lv-itc | workshop | |  | 37 | 1 | called_off | lv | Rīga, Mācību telpa Ostas | 20 | 5 | Kiberdrošība ražotnēs | Kas notiek, kad apstājas līnija. | Uzbrukumi; Rezerves; Mācības
vc-2 | se-netport | course | 3 | | 51 | 3 | published | en | Karlshamn, Harbour house | 16 | 11 | Value chain analysis, second course | Draw the chain and find what is missing. | The chain of a fish; Gaps; Services for gaps; Visit to a ferry; Groups; Plans
mm-1 | ee-itl | workshop | | cold-chain | 72 | 1 | published | en | Tallinn, Room Meri | 40 | 14 | Meet the buyers | Twenty minutes with each buyer. | Introduction; Tables; Results
cf-2 | lv-food | conference | | cold-chain | 100 | 2 | published | en | Cēsis, Concert hall | 80 | 34 | Services that clusters build together | Ideas, pilots and what became of them. | Opening; From need to service; Pilots on stage; Labels and what they change; Groups; Figures that can be opened; Awards; Next steps
lw-2 | lv-log | workshop | | cold-chain | 128 | 1 | published | lv | Rīga, Noliktavu iela 4 | 18 | 4 | Elektriskie kravas auto pilsētā | Maršruti, uzlāde un temperatūra. | Maršruti; Uzlāde; Aprēķini
ce-3 | lv-itc | course | 1 | | 156 | 2 | published | en | Riga, Training room Ostas | 14 | 3 | Cluster economics, third course | For managers of clusters who start. | Why clusters; Who pays; A budget; The first year
dr-1 | lv-log | workshop | |  | 60 | 1 | draft | en | Riga, Dock 4 | 24 | 0 | Freight on the short sea | Still looking for speakers. | Ports; Timetables
`;

function toEvent(line: string): WorldEvent {
  const cell = line.split('|').map((each) => each.trim());
  const [key = '', organiser = '', kind, module, project, startDay, days, state, language = ''] = cell;
  const [place = '', places, asked, title = '', summary = '', sessions = ''] = cell.slice(9);
  return {
    key,
    organiser,
    kind: kind as WorldEvent['kind'],
    ...(module ? { module: Number(module) } : {}),
    ...(project ? { project } : {}),
    startDay: Number(startDay),
    days: Number(days),
    state: state === 'approval' ? 'published' : (state as WorldEvent['state']),
    language,
    place,
    timeZone: ZONES[organiser.slice(0, 2)] ?? 'Europe/Riga',
    places: Number(places),
    asked: Number(asked),
    needsApproval: state === 'approval',
    title,
    summary,
    sessions: sessions.split(';').map((each) => each.trim()),
  };
}

/** A year of courses, workshops and conferences around today, the oldest first; the words are the project's own. */
export const EVENTS: readonly WorldEvent[] = ROWS.trim().split('\n').map(toEvent);
