/**
 * Towns: `name | NUTS 3 | population | lon | lat`, then names elsewhere in use as `en | lv | et | sv`
 * (empty: as the name; `a; b`: a, also b). By population. Source: GeoNames, CC BY 4.0.
 */
export const LATVIA_TOWNS = `
Rīga | LV00A | 742572 | 24.11 | 56.95 | Riga | Rīga | Riia | Riga
Daugavpils | LV005 | 111564 | 26.53 | 55.88 |  |  |  | Daugavpils; Dünaburg
Liepāja | LV00B | 85132 | 21.01 | 56.50 |  |  |  | Liepaja; Libau
Jelgava | LV009 | 61791 | 23.71 | 56.65 |  |  | Jelgava; Miitavi | Jelgava; Mitau
Jūrmala | LV00A | 54088 | 23.77 | 56.97
Ventspils | LV00B | 42644 | 21.56 | 57.39 |  |  | Ventspils; Vindavi | Ventspils; Windau
Rēzekne | LV005 | 38340 | 27.34 | 56.51
Jēkabpils | LV009 | 27078 | 25.86 | 56.50
Valmiera | LV00C | 26963 | 25.43 | 57.54 |  |  | Valmiera; Volmari | Valmiera
Ogre | LV00A | 26760 | 24.61 | 56.82
Tukums | LV00B | 18348 | 23.16 | 56.97
Cēsis | LV00C | 18198 | 25.27 | 57.31 |  |  | Cēsis; Võnnu | Cesis
Salaspils | LV00A | 17606 | 24.37 | 56.86
Kuldīga | LV00B | 13289 | 21.96 | 56.97
Olaine | LV00A | 12584 | 23.94 | 56.79
Saldus | LV00B | 12224 | 22.49 | 56.66
Talsi | LV00B | 12022 | 22.58 | 57.25
Dobele | LV009 | 11225 | 23.28 | 56.62
Krāslava | LV005 | 11088 | 27.17 | 55.90
Bauska | LV009 | 10532 | 24.19 | 56.41
Ludza | LV005 | 10514 | 27.72 | 56.54
Sigulda | LV00A | 10422 | 24.86 | 57.15
Līvāni | LV009 | 10073 | 26.18 | 56.35
Gulbene | LV00C | 9355 | 26.75 | 57.18
Madona | LV00C | 9280 | 26.22 | 56.85
Limbaži | LV00C | 8974 | 24.72 | 57.51
Aizkraukle | LV009 | 8840 | 25.26 | 56.60
Preiļi | LV005 | 8656 | 26.72 | 56.29
Balvi | LV005 | 8409 | 27.27 | 57.13
Valka | LV00C | 6589 | 26.01 | 57.78 |  |  | Valka; Läti Valga
Smiltene | LV00C | 6108 | 25.90 | 57.42
Aizpute | LV00B | 5634 | 21.60 | 56.72
Lielvārde | LV00C | 5114 | 24.81 | 56.72
Ķekava | LV00A | 4600 | 24.23 | 56.83
Grobiņa | LV00B | 4203 | 21.17 | 56.54
Vangaži | LV00A | 4020 | 24.54 | 57.09
Iecava | LV009 | 4000 | 24.21 | 56.60
Viļāni | LV005 | 3934 | 26.92 | 56.55
Baloži | LV00A | 3854 | 24.12 | 56.88
Pļaviņas | LV009 | 3848 | 25.73 | 56.62
Rūjiena | LV00C | 3638 | 25.33 | 57.90
Kandava | LV00B | 3592 | 22.77 | 57.04
Salacgrīva | LV00C | 3427 | 24.36 | 57.75
Ikšķile | LV00A | 3368 | 24.50 | 56.83
Saulkrasti | LV00C | 3184 | 24.41 | 57.26
Auce | LV009 | 3125 | 22.90 | 56.46
Piņķi | LV00A | 3033 | 23.91 | 56.94
Ilūkste | LV005 | 2898 | 26.30 | 55.98
Skrīveri | LV009 | 2879 | 25.12 | 56.65
Dagda | LV005 | 2740 | 27.54 | 56.10
Skrunda | LV00B | 2659 | 22.02 | 56.68
Kārsava | LV005 | 2645 | 27.69 | 56.78
Priekuļi | LV00C | 2532 | 25.36 | 57.31
Vecumnieki | LV009 | 2487 | 24.52 | 56.61
Mazsalaca | LV00C | 2412 | 25.05 | 57.86
Ķegums | LV00C | 2372 | 24.72 | 56.75
Alūksne | LV00C | 2264 | 27.05 | 57.42 |  |  | Alūksne; Marienburg
Ērgļi | LV00C | 2186 | 25.64 | 56.90
Viesīte | LV009 | 2162 | 25.56 | 56.35
Varakļāni | LV005 | 2106 | 26.75 | 56.61
Inčukalns | LV00A | 2028 | 24.69 | 57.10
Baldone | LV00A | 2025 | 24.40 | 56.74
Lubāna | LV00C | 1918 | 26.72 | 56.90
Cesvaine | LV00C | 1811 | 26.31 | 56.97
Roja | LV00B | 1800 | 22.81 | 57.50
Strenči | LV00C | 1593 | 25.69 | 57.63
Sabile | LV00B | 1580 | 22.57 | 57.05
Viļaka | LV005 | 1525 | 27.67 | 57.18
Ape | LV00C | 1521 | 26.69 | 57.54
Līgatne | LV00C | 1433 | 25.04 | 57.23
Ainaži | LV00C | 1278 | 24.36 | 57.86 |  |  | Ainaži; Heinaste
Pāvilosta | LV00B | 1171 | 21.19 | 56.89
`;
