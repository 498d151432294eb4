/**
 * Firms that buy: `slug | name | NUTS | sector | clusters with the month of joining | languages | profile`.
 * All firms are invented.
 */
export const BUYER_FIRMS = `
laanemari | Laanemari OÜ | EE008 | FOOD | ee-food-ph 2022-04 | et; en | Picks and freezes wild berries near Tartu for buyers around the Baltic Sea.
hamnbageriet | Hamnbageriet Sju AB | SE221 | FOOD | se-food-ph 2022-09 | sv; en | A bakery by the harbour of Karlshamn, known for its cakes.
kuppelpiim | Kuppelpiim OÜ | EE008 | FOOD | ee-food-ph 2021-03 | et; en | An organic dairy in Võrumaa with forty cows and a small cheese room.
kivilaod | Kivilaod OÜ | EE001 | LOGISTICS | ee-log-ph 2021-08 | et; en; ru | A warehouse keeper in Tallinn that stores food and household goods.
sulotaka | Sulotaka SIA | LV009 | FOOD | lv-food 2020-11 | lv; en | Presses apple and quince juice in Zemgale.
ezermedus | Ezermedus SIA | LV005 | FOOD | lv-food 2022-10 | lv; ru | A family of beekeepers among the lakes of Latgale.
gronbit | Grönbit Malmö AB | SE224 | FOOD | se-food-ph 2024-02 | sv; en | A young firm in Malmö with plant-based ready meals.
hyllvis | Hyllvis Data AB | SE221 | ICT | se-netport 2023-05 | sv; en | Models that tell how long fresh food will keep.
rieksta-kaste | Rieksta Kaste SIA | LV00C | FOOD | lv-food 2021-12 | lv | A small confectionery in Cēsis that fills everything by hand.
makaronve | Makaronvė UAB | LT022 | FOOD | lt-smartfood 2022-06 | lt; en; lv | Makes organic pasta in Kaunas from Lithuanian grain.
rentvatten | Rentvatten Åkeri AB | SE221 | LOGISTICS | se-netport 2020-08 | sv; en | Hauls cleaning products and paper through Blekinge.
zemgalka | Zemgaļka SIA | LV009 | FOOD | lv-foodqual 2019-09, lv-food 2020-02 | lv; en; ru | Cuts, smokes and packs meat near Bauska.
knaprig | Knaprig Natur AB | SE224 | FOOD | se-food-ph 2023-01 | sv; en | A Swedish snack brand without a plant of its own.
krumes-nams | Krūmes Nams SIA | LV009 | LOGISTICS | lv-log 2022-11 | lv; ru | A general warehouse in Jelgava with a growing number of pharmacy customers.
lumekoor | Lumekoor OÜ | EE004 | FOOD | ee-food-ph 2021-05 | et; en | Makes ice cream in Pärnu, most of it in summer.
kivikmust | Kivikmust Tre AB | SE224 | FOOD | se-food-ph 2022-03 | sv; en | An apple press in Kivik that runs day and night in autumn.
cetri-busi | Četri Busi SIA | LV00A | LOGISTICS | lv-log 2023-10 | lv; en; ru | Four refrigerated vans between Riga and Tartu.
`;
