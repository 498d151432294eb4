/** `slug | name | NUTS | sector | clusters with the month of joining | languages | profile`. All firms are invented. */
export const LATVIAN_FIRMS = `
kalnsiers | Kalnsiers SIA | LV00C | FOOD | lv-food 2021-04 | lv; en | A small cheese dairy in the hills of Vidzeme that makes semi-hard and fresh cheese from its own and its neighbours' milk.
ogu-krasts | Ogu Krasts SIA | LV00C | FOOD | lv-food 2019-02 | lv; en | Freezes and freeze-dries berries, vegetables and dairy snacks for other brands near Valmiera.
garsalva | Garšalva SIA | LV00A | FOOD | lv-food 2020-09, lv-foodqual 2022-01 | lv; en | Food technologists who rework recipes and find out how long a product keeps.
spiedvalks | Spiedvalks SIA | LV009 | FOOD | lv-food 2022-05 | lv; en | Runs a high-pressure line for juices, spreads and ready snacks in Jelgava.
kastite-cesis | Kastīte Cēsis SIA | LV00C | LOGISTICS | lv-food 2021-11 | lv | Collects from farms around Cēsis and packs weekly boxes for town customers.
kvalitra | Kvalitra SIA | LV00A | FOOD | lv-foodqual 2018-03 | lv; en; ru | Consultants for food safety systems, from the first HACCP plan to the certificate on the wall.
mikrolauks | Mikrolauks Lab SIA | LV00A | FOOD | lv-foodqual 2017-10 | lv; en; ru | An accredited food laboratory with its own sample courier.
etiketnams | Etiķetnams SIA | LV00A | FOOD | lv-foodqual 2020-06 | lv; et; sv; de; en | Checks and translates food labels for the markets around the Baltic Sea.
salnas-nami | Salnas Nami SIA | LV00A | LOGISTICS | lv-log 2016-05 | lv; en; ru | A freezer store with racks and day-and-night temperature records at the edge of Riga.
vesvalde | Vēsvalde SIA | LV00A | LOGISTICS | lv-log 2018-08 | lv; en; ru | Chilled chambers and a night cross-dock for fresh food in Riga.
ziemvedis | Ziemvedis SIA | LV00A | LOGISTICS | lv-log 2017-01 | lv; en; sv | Frozen road transport with own trailers between the Baltics and Sweden.
baltvess | Baltvēss SIA | LV00A | LOGISTICS | lv-log 2019-04 | lv; en; ru | Daily chilled groupage through Latvia, Estonia and Lithuania.
vidzvedis | Vidzvedis SIA | LV00C | LOGISTICS | lv-log 2020-02, lv-food 2021-06 | lv | Three-chamber trucks that serve shops and producers in Vidzeme.
robezlapa | Robežlapa SIA | LV00A | LOGISTICS | lv-log 2015-09 | lv; en; ru | Customs and forwarding office that also books refrigerated sea containers.
sutnis-un-plaukts | Sūtnis un Plaukts SIA | LV00A | LOGISTICS | lv-log 2021-03 | lv; en | Stores, picks and posts orders for web shops that sell dry food.
kravlinija | Kravlīnija SIA | LV009 | LOGISTICS | lv-log 2014-11 | lv; en; ru | Tankers for milk and oil, and lorries for packed dangerous goods.
polisdross | Polisdrošs SIA | LV00A | LOGISTICS | lv-log 2019-12 | lv; en | Insurance brokers for cargo and cold storage risks.
mergrads | Mērgrāds SIA | LV00A | LOGISTICS | lv-log 2020-10 | lv; en | Measures: temperature maps of stores and vehicles, and the emissions of shipments.
gradsensors | Grādsensors SIA | LV00A | ICT | lv-itc 2019-05, lv-log 2022-02 | lv; en; ru | Builds wireless temperature loggers and alarms for stores and trucks.
tiklsaite | Tīklsaite SIA | LV00A | ICT | lv-itc 2016-02 | lv; en; ru | Connects suppliers to retail chains by EDI and builds ordering portals.
plauktsoft | Plauktsoft SIA | LV00A | ICT | lv-itc 2018-06 | lv; en; ru; et | Cloud software for small warehouses and for the daily checks in food plants.
lapkods | Lapkods SIA | LV00C | ICT | lv-itc 2021-09 | lv; en; sv; de | Product pages behind a QR code, lot by lot.
redzacs | Redzacs SIA | LV00A | ICT | lv-itc 2022-03 | lv; en | Cameras and models that sort and inspect food on the line.
datutiesa | Datutiesa SIA | LV00A | ICT | lv-itc 2018-12 | lv; en | Lawyers and engineers for data protection and data-sharing contracts.
`;
