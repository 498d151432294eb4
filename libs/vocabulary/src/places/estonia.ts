/**
 * Towns: `name | NUTS 3 | population | lon | lat`, then names elsewhere in use as `en | lv | et | sv`
 * (empty: as the name; `a; b`: a, also b). By population. Source: GeoNames, CC BY 4.0.
 */
export const ESTONIA_TOWNS = `
Tallinn | EE001 | 394024 | 24.75 | 59.44 | Tallinn | Tallina; Tallinna | Tallinn | Tallinn; Reval
Tartu | EE008 | 101092 | 26.73 | 58.38 | Tartu | Tartu; Tērbata | Tartu | Tartu; Dorpat
Narva | EE00A | 66980 | 28.19 | 59.38
Kohtla-Järve | EE00A | 46060 | 27.27 | 59.40 |  | Kohtlajerve
Pärnu | EE004 | 44192 | 24.50 | 58.39 |  | Pērnava | Pärnu | Pärnu; Pernau
Viljandi | EE008 | 20309 | 25.59 | 58.36 |  | Vīlande
Rakvere | EE009 | 16736 | 26.36 | 59.35 |  |  |  | Rakvere; Wesenberg
Sillamäe | EE00A | 16672 | 27.76 | 59.40 |  | Sillamē
Maardu | EE001 | 16630 | 24.98 | 59.47
Kuressaare | EE004 | 14921 | 22.50 | 58.25 |  | Kuresāre |  | Kuressaare; Arensburg
Võru | EE008 | 14631 | 27.02 | 57.83 |  | Veru
Valga | EE008 | 13945 | 26.05 | 57.78 |  | Valga
Haapsalu | EE004 | 11805 | 23.54 | 58.94 |  | Hāpsalu |  | Hapsal
Jõhvi | EE00A | 11469 | 27.42 | 59.36 |  | Jehvi
Paide | EE009 | 9735 | 25.56 | 58.89
Keila | EE001 | 9411 | 24.41 | 59.30
Kiviõli | EE00A | 6953 | 26.97 | 59.35 |  | Kivieli
Tapa | EE009 | 6551 | 25.96 | 59.26
Põlva | EE008 | 6504 | 27.07 | 58.06 |  | Pelva
Jõgeva | EE008 | 6396 | 26.39 | 58.75 |  | Jegeva
Türi | EE009 | 6138 | 25.43 | 58.81 |  | Tiri
Elva | EE008 | 5819 | 26.42 | 58.22
Rapla | EE009 | 5684 | 24.79 | 59.01
Saue | EE001 | 5022 | 24.55 | 59.32
Põltsamaa | EE008 | 4764 | 25.97 | 58.65 |  | Peltsama
Saku | EE001 | 4548 | 24.66 | 59.30
Paldiski | EE001 | 4202 | 24.05 | 59.36 |  |  |  | Paldiski; Baltischport
Laagri | EE001 | 4135 | 24.61 | 59.35
Sindi | EE004 | 4036 | 24.67 | 58.40
Kunda | EE009 | 3996 | 26.53 | 59.48
Kärdla | EE004 | 3763 | 22.75 | 59.00 |  | Kerdla |  | Kärdla
Loksa | EE001 | 3463 | 25.72 | 59.58
Kehra | EE001 | 3183 | 25.32 | 59.34
Tõrva | EE008 | 3112 | 25.93 | 58.00
Märjamaa | EE009 | 3063 | 24.43 | 58.90
Räpina | EE008 | 2901 | 27.46 | 58.10
Jüri | EE001 | 2581 | 24.89 | 59.35
Vändra | EE009 | 2544 | 25.04 | 58.65
Kilingi-Nõmme | EE004 | 2175 | 24.96 | 58.15
Karksi-Nuia | EE008 | 1986 | 25.56 | 58.10
Viimsi | EE001 | 1740 | 24.85 | 59.51
Mustvee | EE008 | 1662 | 26.94 | 58.85
Nõo | EE008 | 1476 | 26.54 | 58.28
Lihula | EE004 | 1457 | 23.85 | 58.68
Abja-Paluoja | EE008 | 1372 | 25.35 | 58.13
Suure-Jaani | EE008 | 1254 | 25.47 | 58.54
Orissaare | EE004 | 1065 | 23.08 | 58.56
`;
