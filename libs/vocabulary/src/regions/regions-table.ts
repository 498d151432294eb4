/**
 * NUTS 2024 regions below the country: `code | name | lon | lat`, sorted by code. Level = length of the code - 2.
 * Latvia, Estonia, Sweden, Lithuania, Finland, Denmark to level 3; Poland and Germany to level 2.
 * Names: EU Publications Office; centres of the largest polygon: Eurostat GISCO, (c) EuroGeographics.
 */
export const REGION_ROWS = `
DE1 | Baden-Württemberg | 9.06 | 48.54
DE11 | Stuttgart | 9.63 | 49.03
DE12 | Karlsruhe | 8.68 | 49.02
DE13 | Freiburg | 8.23 | 48.02
DE14 | Tübingen | 9.51 | 48.13
DE2 | Bayern | 11.42 | 48.95
DE21 | Oberbayern | 11.75 | 48.11
DE22 | Niederbayern | 12.79 | 48.70
DE23 | Oberpfalz | 12.11 | 49.38
DE24 | Oberfranken | 11.37 | 50.05
DE25 | Mittelfranken | 10.79 | 49.36
DE26 | Unterfranken | 9.92 | 50.01
DE27 | Schwaben | 10.53 | 48.16
DE3 | Berlin | 13.40 | 52.49
DE30 | Berlin | 13.40 | 52.49
DE4 | Brandenburg | 13.41 | 52.46
DE40 | Brandenburg | 13.41 | 52.46
DE5 | Bremen | 8.77 | 53.11
DE50 | Bremen | 8.77 | 53.11
DE6 | Hamburg | 10.01 | 53.55
DE60 | Hamburg | 10.01 | 53.55
DE7 | Hessen | 9.04 | 50.61
DE71 | Darmstadt | 8.77 | 50.07
DE72 | Gießen | 8.76 | 50.64
DE73 | Kassel | 9.45 | 51.06
DE8 | Mecklenburg-Vorpommern | 12.48 | 53.72
DE80 | Mecklenburg-Vorpommern | 12.48 | 53.72
DE9 | Niedersachsen | 9.18 | 52.75
DE91 | Braunschweig | 10.35 | 52.05
DE92 | Hannover | 9.37 | 52.39
DE93 | Lüneburg | 9.80 | 53.17
DE94 | Weser-Ems | 7.78 | 52.89
DEA | Nordrhein-Westfalen | 7.55 | 51.48
DEA1 | Düsseldorf | 6.58 | 51.44
DEA2 | Köln | 6.80 | 50.82
DEA3 | Münster | 7.39 | 51.95
DEA4 | Detmold | 8.78 | 51.95
DEA5 | Arnsberg | 8.01 | 51.31
DEB | Rheinland-Pfalz | 7.47 | 49.91
DEB1 | Koblenz | 7.52 | 50.25
DEB2 | Trier | 6.69 | 49.98
DEB3 | Rheinhessen-Pfalz | 7.94 | 49.47
DEC | Saarland | 6.94 | 49.40
DEC0 | Saarland | 6.94 | 49.40
DED | Sachsen | 13.33 | 51.05
DED2 | Dresden | 14.13 | 51.19
DED4 | Chemnitz | 12.83 | 50.74
DED5 | Leipzig | 12.67 | 51.35
DEE | Sachsen-Anhalt | 11.70 | 52.01
DEE0 | Sachsen-Anhalt | 11.70 | 52.01
DEF | Schleswig-Holstein | 9.77 | 54.17
DEF0 | Schleswig-Holstein | 9.77 | 54.17
DEG | Thüringen | 11.01 | 50.90
DEG0 | Thüringen | 11.01 | 50.90
DK0 | Danmark | 9.32 | 56.24
DK01 | Hovedstaden | 12.28 | 55.83
DK011 | Byen København | 12.60 | 55.65
DK012 | Københavns omegn | 12.44 | 55.70
DK013 | Nordsjælland | 12.23 | 55.88
DK014 | Bornholm | 14.90 | 55.13
DK02 | Sjælland | 11.74 | 55.31
DK021 | Østsjælland | 12.10 | 55.61
DK022 | Vest- og Sydsjælland | 11.69 | 55.27
DK03 | Syddanmark | 9.02 | 55.42
DK031 | Fyn | 10.33 | 55.24
DK032 | Sydjylland | 9.02 | 55.42
DK04 | Midtjylland | 9.35 | 56.28
DK041 | Vestjylland | 8.85 | 56.30
DK042 | Østjylland | 10.02 | 56.24
DK05 | Nordjylland | 9.59 | 57.01
DK050 | Nordjylland | 9.59 | 57.01
EE0 | Eesti | 25.85 | 58.67
EE00 | Eesti | 25.85 | 58.67
EE001 | Põhja-Eesti | 24.90 | 59.31
EE004 | Lääne-Eesti | 24.31 | 58.54
EE008 | Lõuna-Eesti | 26.47 | 58.25
EE009 | Kesk-Eesti | 25.62 | 59.06
EE00A | Kirde-Eesti | 27.41 | 59.17
FI1 | Manner-Suomi | 26.20 | 64.43
FI19 | Länsi-Suomi | 23.67 | 62.35
FI196 | Satakunta | 22.14 | 61.56
FI198 | Keski-Suomi | 25.43 | 62.57
FI199 | Etelä-Pohjanmaa | 23.04 | 62.74
FI19A | Pohjanmaa | 22.08 | 63.09
FI19B | Pirkanmaa | 23.77 | 61.70
FI1B | Helsinki-Uusimaa | 24.81 | 60.35
FI1B1 | Helsinki-Uusimaa | 24.81 | 60.35
FI1C | Etelä-Suomi | 25.11 | 60.88
FI1C1 | Varsinais-Suomi | 22.43 | 60.53
FI1C2 | Kanta-Häme | 24.28 | 60.95
FI1C5 | Etelä-Karjala | 28.44 | 61.22
FI1C6 | Päijät-Häme | 25.78 | 61.20
FI1C7 | Kymenlaakso | 27.01 | 60.78
FI1D | Pohjois- ja Itä-Suomi | 27.07 | 65.63
FI1D5 | Keski-Pohjanmaa | 24.07 | 63.62
FI1D7 | Lappi | 26.32 | 67.71
FI1D8 | Kainuu | 28.71 | 64.50
FI1D9 | Pohjois-Pohjanmaa | 26.64 | 64.95
FI1DA | Etelä-Savo | 27.74 | 61.83
FI1DB | Pohjois-Savo | 27.49 | 63.11
FI1DC | Pohjois-Karjala | 29.86 | 62.88
FI2 | Åland | 20.30 | 60.20
FI20 | Åland | 20.30 | 60.20
FI200 | Åland | 20.30 | 60.20
LT0 | Lietuva | 23.93 | 55.34
LT01 | Sostinės regionas | 25.27 | 54.84
LT011 | Vilniaus apskritis | 25.27 | 54.84
LT02 | Vidurio ir vakarų Lietuvos regionas | 23.68 | 55.43
LT021 | Alytaus apskritis | 24.13 | 54.23
LT022 | Kauno apskritis | 23.89 | 55.07
LT023 | Klaipėdos apskritis | 21.51 | 55.74
LT024 | Marijampolės apskritis | 23.19 | 54.70
LT025 | Panevėžio apskritis | 24.77 | 55.92
LT026 | Šiaulių apskritis | 23.29 | 55.94
LT027 | Tauragės apskritis | 22.47 | 55.30
LT028 | Telšių apskritis | 22.17 | 55.99
LT029 | Utenos apskritis | 25.72 | 55.50
LV0 | Latvija | 24.93 | 56.84
LV00 | Latvija | 24.93 | 56.84
LV005 | Latgale | 27.15 | 56.38
LV009 | Zemgale | 24.68 | 56.50
LV00A | Rīga | 24.38 | 56.98
LV00B | Kurzeme | 22.18 | 56.92
LV00C | Vidzeme | 25.75 | 57.29
PL2 | Makroregion południowy | 19.72 | 50.07
PL21 | Małopolskie | 20.29 | 49.86
PL22 | Śląskie | 19.04 | 50.34
PL4 | Makroregion północno-zachodni | 16.27 | 52.73
PL41 | Wielkopolskie | 17.24 | 52.34
PL42 | Zachodniopomorskie | 15.55 | 53.57
PL43 | Lubuskie | 15.34 | 52.17
PL5 | Makroregion południowo-zachodni | 16.89 | 50.95
PL51 | Dolnośląskie | 16.39 | 51.10
PL52 | Opolskie | 17.93 | 50.64
PL6 | Makroregion północny | 19.28 | 53.72
PL61 | Kujawsko-pomorskie | 18.49 | 53.07
PL62 | Warmińsko-mazurskie | 20.80 | 53.86
PL63 | Pomorskie | 17.96 | 54.15
PL7 | Makroregion centralny | 19.94 | 51.29
PL71 | Łódzkie | 19.40 | 51.62
PL72 | Świętokrzyskie | 20.76 | 50.78
PL8 | Makroregion wschodni | 22.70 | 51.53
PL81 | Lubelskie | 22.88 | 51.22
PL82 | Podkarpackie | 22.16 | 49.94
PL84 | Podlaskie | 22.95 | 53.27
PL9 | Makroregion województwo mazowieckie | 21.10 | 52.38
PL91 | Warszawski stołeczny | 21.15 | 52.24
PL92 | Mazowiecki regionalny | 21.10 | 52.38
SE1 | Östra Sverige | 16.49 | 59.26
SE11 | Stockholm | 18.25 | 59.45
SE110 | Stockholms län | 18.25 | 59.45
SE12 | Östra Mellansverige | 16.14 | 59.22
SE121 | Uppsala län | 17.55 | 60.03
SE122 | Södermanlands län | 16.69 | 59.07
SE123 | Östergötlands län | 15.70 | 58.36
SE124 | Örebro län | 14.97 | 59.37
SE125 | Västmanlands län | 16.17 | 59.74
SE2 | Södra Sverige | 13.89 | 57.40
SE21 | Småland med öarna | 15.07 | 57.20
SE211 | Jönköpings län | 14.43 | 57.52
SE212 | Kronobergs län | 14.57 | 56.78
SE213 | Kalmar län | 16.12 | 57.19
SE214 | Gotlands län | 18.57 | 57.56
SE22 | Sydsverige | 13.88 | 56.02
SE221 | Blekinge län | 15.10 | 56.31
SE224 | Skåne län | 13.60 | 55.96
SE23 | Västsverige | 12.83 | 58.11
SE231 | Hallands län | 12.89 | 56.93
SE232 | Västra Götalands län | 12.82 | 58.31
SE3 | Norra Sverige | 17.43 | 64.42
SE31 | Norra Mellansverige | 14.57 | 60.75
SE311 | Värmlands län | 13.14 | 59.78
SE312 | Dalarnas län | 14.36 | 60.96
SE313 | Gävleborgs län | 16.34 | 61.43
SE32 | Mellersta Norrland | 15.20 | 63.20
SE321 | Västernorrlands län | 17.24 | 63.08
SE322 | Jämtlands län | 14.33 | 63.26
SE33 | Övre Norrland | 19.36 | 66.23
SE331 | Västerbottens län | 17.83 | 64.86
SE332 | Norrbottens län | 20.15 | 66.93
`;
