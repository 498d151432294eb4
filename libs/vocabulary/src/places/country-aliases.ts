/** Everyday names of countries beside the official ones: `NUTS code | en | lv | et | sv`, several divided by `;`. */
export const COUNTRY_ALIASES = `
CZ | Czech Republic | Čehijas Republika | Tšehhi Vabariik | Tjeckiska republiken
NL | Holland; the Netherlands | Holande | Holland | Holland
UK | UK; Great Britain; Britain; England | Lielbritānija; Anglija | Suurbritannia; Inglismaa | Storbritannien; England
`;
