import type { NutsCode } from '@fivefold/domain';
import { cellsOf, linesOf } from '../rows.js';

/** A seaport of the Baltic Sea and its approaches. */
export interface Port {
  /** UN/LOCODE, e.g. LTKLJ. */
  readonly code: string;
  /** Name in the language of the place; a town of `PLACES` of this name has its names in other languages. */
  readonly name: string;
  /** The finest region that the vocabulary holds there: level 3 around the Baltic Sea, level 2 in Poland and Germany. */
  readonly nuts: NutsCode;
  /** Degrees, WGS 84. */
  readonly lon: number;
  readonly lat: number;
}

/** `UN/LOCODE | name | NUTS | lon | lat`. Source of codes and names: UN/LOCODE of the UNECE; NUTS 2024 of Eurostat. */
const ROWS = `
EETLL | Tallinn | EE001 | 24.75 | 59.44
EEMUG | Muuga | EE001 | 24.97 | 59.50
EEPLA | Paldiski | EE001 | 24.05 | 59.35
EEPAR | Pärnu | EE004 | 24.50 | 58.39
EEKUR | Kuressaare | EE004 | 22.50 | 58.25
EESLM | Sillamäe | EE00A | 27.76 | 59.40
LVRIX | Rīga | LV00A | 24.11 | 56.95
LVVNT | Ventspils | LV00B | 21.56 | 57.39
LVLPX | Liepāja | LV00B | 21.01 | 56.51
LVSAL | Salacgrīva | LV00C | 24.36 | 57.75
LTKLJ | Klaipėda | LT023 | 21.14 | 55.70
SEAHU | Åhus | SE224 | 14.30 | 55.93
SEHEL | Helsingborg | SE224 | 12.69 | 56.05
SEMMA | Malmö | SE224 | 13.00 | 55.60
SETRG | Trelleborg | SE224 | 13.16 | 55.38
SEYST | Ystad | SE224 | 13.83 | 55.43
SEKAN | Karlshamn | SE221 | 14.86 | 56.17
SEKAA | Karlskrona | SE221 | 15.59 | 56.16
SEHAD | Halmstad | SE231 | 12.86 | 56.67
SEGOT | Göteborg | SE232 | 11.97 | 57.71
SEOSK | Oskarshamn | SE213 | 16.45 | 57.27
SEVBY | Visby | SE214 | 18.30 | 57.64
SENRK | Norrköping | SE123 | 16.19 | 58.59
SEOXE | Oxelösund | SE122 | 17.10 | 58.67
SESTO | Stockholm | SE110 | 18.07 | 59.33
SEKPS | Kapellskär | SE110 | 19.07 | 59.72
SENYN | Nynäshamn | SE110 | 17.95 | 58.90
SEGVX | Gävle | SE313 | 17.14 | 60.67
SESDL | Sundsvall | SE321 | 17.31 | 62.39
SEUME | Umeå | SE331 | 20.26 | 63.83
FIHEL | Helsinki | FI1B1 | 24.94 | 60.17
FIHKO | Hanko | FI1B1 | 22.97 | 59.83
FITKU | Turku | FI1C1 | 22.27 | 60.45
FINLI | Naantali | FI1C1 | 22.02 | 60.47
FIRAU | Rauma | FI196 | 21.51 | 61.13
FIPOR | Pori | FI196 | 21.80 | 61.48
FIKTK | Kotka | FI1C7 | 26.95 | 60.47
FIHMN | Hamina | FI1C7 | 27.20 | 60.57
FIVAA | Vaasa | FI19A | 21.62 | 63.10
FIOUL | Oulu | FI1D9 | 25.47 | 65.01
FIKEM | Kemi | FI1D7 | 24.56 | 65.74
FIMHQ | Mariehamn | FI200 | 19.94 | 60.10
DKCPH | København | DK011 | 12.57 | 55.68
DKFRC | Fredericia | DK032 | 9.75 | 55.57
DKAAR | Aarhus | DK042 | 10.20 | 56.16
DKRNN | Rønne | DK014 | 14.70 | 55.10
PLGDN | Gdańsk | PL63 | 18.65 | 54.35
PLGDY | Gdynia | PL63 | 18.53 | 54.52
PLSWI | Świnoujście | PL42 | 14.25 | 53.91
DERSK | Rostock | DE80 | 12.10 | 54.09
DELBC | Lübeck | DEF0 | 10.69 | 53.87
DEKEL | Kiel | DEF0 | 10.14 | 54.32
`;

/** Ports where goods change between road and sea. */
export const PORTS: readonly Port[] = linesOf(ROWS).map((line) => {
  const [code = '', name = '', nuts = '', lon, lat] = cellsOf(line);
  return { code, name, nuts, lon: Number(lon), lat: Number(lat) };
});
