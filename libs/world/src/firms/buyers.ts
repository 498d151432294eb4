/**
 * Firms that buy: `slug | name | NUTS | sector | clusters with the month of joining | languages | profile`.
 * All firms are invented.
 */
export const BUYER_FIRMS = `
laanemari | Laanemari OÜ | EE008 | FOOD | ee-food-ph 2022-04 | et; en | Freezes wild berries near Tartu.
hamnbageriet | Hamnbageriet Sju AB | SE221 | FOOD | se-food-ph 2022-09 | sv; en | A bakery by the harbour of Karlshamn.
kuppelpiim | Kuppelpiim OÜ | EE008 | FOOD | ee-food-ph 2021-03 | et; en | An organic dairy in Võrumaa.
ezerpodi | Ezerpodi SIA | LV005 | FOOD | lv-food 2022-10 | lv; en; ru | Preserves and pickles from Latgale in glass jars.
`;
