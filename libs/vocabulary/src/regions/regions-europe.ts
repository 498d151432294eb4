/**
 * NUTS 2024 regions of the other countries, to level 2 (Norway to level 3): `code | name | lon | lat`, sorted by code.
 * Names: EU Publications Office; centres of the largest polygon: Eurostat GISCO, (c) EuroGeographics.
 */
export const EUROPE_ROWS = `
AT1 | Ostösterreich | 15.87 | 48.13
AT11 | Burgenland | 16.53 | 47.54
AT12 | Niederösterreich | 15.74 | 48.25
AT13 | Wien | 16.37 | 48.21
AT2 | Südösterreich | 14.59 | 47.08
AT21 | Kärnten | 13.89 | 46.76
AT22 | Steiermark | 14.98 | 47.26
AT3 | Westösterreich | 12.52 | 47.57
AT31 | Oberösterreich | 13.92 | 48.14
AT32 | Salzburg | 13.06 | 47.39
AT33 | Tirol | 11.28 | 47.25
AT34 | Vorarlberg | 9.87 | 47.23
BE1 | Région de Bruxelles-Capitale/Brussels Hoofdstedelijk Gewest | 4.38 | 50.82
BE10 | Région de Bruxelles-Capitale/ Brussels Hoofdstedelijk Gewest | 4.38 | 50.82
BE2 | Vlaams Gewest | 4.23 | 51.04
BE21 | Prov. Antwerpen | 4.73 | 51.23
BE22 | Prov. Limburg (BE) | 5.40 | 50.97
BE23 | Prov. Oost-Vlaanderen | 3.80 | 51.03
BE24 | Prov. Vlaams-Brabant | 4.56 | 50.87
BE25 | Prov. West-Vlaanderen | 3.05 | 51.02
BE3 | Région wallonne | 5.02 | 50.32
BE31 | Prov. Brabant wallon | 4.57 | 50.67
BE32 | Prov. Hainaut | 4.00 | 50.45
BE33 | Prov. Liège | 5.74 | 50.51
BE34 | Prov. Luxembourg (BE) | 5.53 | 49.96
BE35 | Prov. Namur | 4.89 | 50.26
BG3 | Severna i Yugoiztochna Bulgaria | 25.91 | 43.15
BG31 | Severozapaden | 23.89 | 43.43
BG32 | Severen tsentralen | 26.11 | 43.48
BG33 | Severoiztochen | 27.34 | 43.37
BG34 | Yugoiztochen | 26.56 | 42.47
BG4 | Yugozapadna i Yuzhna tsentralna Bulgaria | 24.22 | 42.14
BG41 | Yugozapaden | 23.34 | 42.34
BG42 | Yuzhen tsentralen | 25.04 | 41.94
CH0 | Schweiz/Suisse/Svizzera | 8.21 | 46.80
CH01 | Région lémanique | 7.24 | 46.36
CH02 | Espace Mittelland | 7.43 | 46.93
CH03 | Nordwestschweiz | 8.12 | 47.39
CH04 | Zürich | 8.64 | 47.41
CH05 | Ostschweiz | 9.45 | 46.90
CH06 | Zentralschweiz | 8.47 | 46.95
CH07 | Ticino | 8.82 | 46.28
CY0 | Kýpros | 33.26 | 35.08
CY00 | Kýpros | 33.26 | 35.08
CZ0 | Česko | 15.35 | 49.73
CZ01 | Praha | 14.57 | 50.08
CZ02 | Střední Čechy | 14.54 | 50.00
CZ03 | Jihozápad | 13.89 | 49.31
CZ04 | Severozápad | 13.43 | 50.41
CZ05 | Severovýchod | 15.81 | 50.28
CZ06 | Jihovýchod | 16.22 | 49.22
CZ07 | Střední Morava | 17.42 | 49.58
CZ08 | Moravskoslezsko | 18.03 | 49.80
EL3 | Attiki | 23.62 | 38.06
EL30 | Attiki | 23.62 | 38.06
EL4 | Nisia Aigaiou, Kriti | 25.04 | 35.21
EL41 | Voreio Aigaio | 26.24 | 39.17
EL42 | Notio Aigaio | 27.86 | 36.16
EL43 | Kriti | 25.04 | 35.21
EL5 | Voreia Elláda | 22.84 | 40.59
EL51 | Anatoliki Makedonia, Thraki | 25.12 | 41.16
EL52 | Kentriki Makedonia | 22.92 | 40.78
EL53 | Dytiki Makedonia | 21.49 | 40.36
EL54 | Ipeiros | 20.78 | 39.61
EL6 | Kentriki Elláda | 22.30 | 39.02
EL61 | Thessalia | 22.16 | 39.54
EL62 | Ionia Nisia | 20.66 | 38.70
EL63 | Dytiki Elláda | 21.76 | 37.89
EL64 | Sterea Elláda | 22.73 | 38.67
EL65 | Peloponnisos | 22.49 | 37.40
ES1 | Noroeste | -6.91 | 42.93
ES11 | Galicia | -7.88 | 42.74
ES12 | Principado de Asturias | -6.00 | 43.30
ES13 | Cantabria | -4.04 | 43.19
ES2 | Noreste | -1.13 | 41.90
ES21 | País Vasco | -2.58 | 43.03
ES22 | Comunidad Foral de Navarra | -1.62 | 42.67
ES23 | La Rioja | -2.57 | 42.29
ES24 | Aragón | -0.67 | 41.52
ES3 | Comunidad de Madrid | -3.74 | 40.50
ES30 | Comunidad de Madrid | -3.74 | 40.50
ES4 | Centro (ES) | -4.39 | 40.47
ES41 | Castilla y León | -4.81 | 41.75
ES42 | Castilla-La Mancha | -3.01 | 39.58
ES43 | Extremadura | -6.17 | 39.20
ES5 | Este | 0.66 | 40.82
ES51 | Cataluña | 1.52 | 41.81
ES52 | Comunitat Valenciana | -0.55 | 39.42
ES53 | Illes Balears | 2.89 | 39.60
ES6 | Sur | -4.21 | 37.52
ES61 | Andalucía | -4.57 | 37.46
ES62 | Región de Murcia | -1.47 | 37.99
ES63 | Ciudad de Ceuta | -5.34 | 35.89
ES64 | Ciudad de Melilla | -2.44 | 35.18
ES7 | Canarias | -16.65 | 28.28
ES70 | Canarias | -16.65 | 28.28
FR1 | Ile-de-France | 2.55 | 48.72
FR10 | Ile-de-France | 2.55 | 48.72
FRB | Centre — Val de Loire | 1.67 | 47.49
FRB0 | Centre — Val de Loire | 1.67 | 47.49
FRC | Bourgogne-Franche-Comté | 4.80 | 47.24
FRC1 | Bourgogne | 4.15 | 47.26
FRC2 | Franche-Comté | 6.06 | 47.20
FRD | Normandie | 0.12 | 49.10
FRD1 | Basse-Normandie | -0.49 | 48.91
FRD2 | Haute-Normandie | 1.03 | 49.39
FRE | Hauts-de-France | 2.77 | 49.97
FRE1 | Nord-Pas de Calais | 2.75 | 50.47
FRE2 | Picardie | 2.79 | 49.65
FRF | Grand Est | 5.63 | 48.70
FRF1 | Alsace | 7.44 | 48.33
FRF2 | Champagne-Ardenne | 4.55 | 48.77
FRF3 | Lorraine | 6.15 | 48.75
FRG | Pays de la Loire | -0.81 | 47.49
FRG0 | Pays de la Loire | -0.81 | 47.49
FRH | Bretagne | -2.78 | 48.17
FRH0 | Bretagne | -2.78 | 48.17
FRI | Nouvelle-Aquitaine | 0.21 | 45.21
FRI1 | Aquitaine | -0.23 | 44.38
FRI2 | Limousin | 1.71 | 45.77
FRI3 | Poitou-Charentes | -0.07 | 46.17
FRJ | Occitanie | 2.13 | 43.70
FRJ1 | Languedoc-Roussillon | 3.24 | 43.60
FRJ2 | Midi-Pyrénées | 1.49 | 43.76
FRK | Auvergne-Rhône-Alpes | 4.54 | 45.53
FRK1 | Auvergne | 3.16 | 45.67
FRK2 | Rhône-Alpes | 5.32 | 45.44
FRL | Provence-Alpes-Côte d’Azur | 6.05 | 43.97
FRL0 | Provence-Alpes-Côte d’Azur | 6.05 | 43.97
FRM | Corse | 9.09 | 42.18
FRM0 | Corse | 9.09 | 42.18
FRY | RUP FR — Régions Ultrapériphériques Françaises | -53.23 | 3.92
FRY1 | Guadeloupe | -61.60 | 16.25
FRY2 | Martinique | -61.03 | 14.69
FRY3 | Guyane | -53.23 | 3.92
FRY4 | La Réunion | 55.51 | -21.12
FRY5 | Mayotte | 45.17 | -12.85
HR0 | Hrvatska | 16.48 | 45.05
HR02 | Panonska Hrvatska | 17.32 | 45.43
HR03 | Jadranska Hrvatska | 15.71 | 44.30
HR05 | Grad Zagreb | 16.02 | 45.82
HR06 | Sjeverna Hrvatska | 16.29 | 46.00
HU1 | Közép-Magyarország | 19.30 | 47.42
HU11 | Budapest | 19.08 | 47.49
HU12 | Pest | 19.30 | 47.42
HU2 | Dunántúl | 17.73 | 46.88
HU21 | Közép-Dunántúl | 18.10 | 47.23
HU22 | Nyugat-Dunántúl | 16.99 | 47.19
HU23 | Dél-Dunántúl | 18.01 | 46.35
HU3 | Alföld és Észak | 20.64 | 47.34
HU31 | Észak-Magyarország | 20.52 | 48.05
HU32 | Észak-Alföld | 21.29 | 47.58
HU33 | Dél-Alföld | 20.08 | 46.58
IE0 | Ireland | -8.12 | 53.19
IE04 | Northern and Western | -8.41 | 54.04
IE05 | Southern | -8.43 | 52.33
IE06 | Eastern and Midland | -7.01 | 53.35
IS0 | Ísland | -18.63 | 64.98
IS00 | Ísland | -18.63 | 64.98
ITC | Nord-Ovest | 8.75 | 45.27
ITC1 | Piemonte | 7.92 | 45.07
ITC2 | Valle d’Aosta/Vallée d’Aoste | 7.40 | 45.74
ITC3 | Liguria | 8.71 | 44.28
ITC4 | Lombardia | 9.79 | 45.61
ITF | Sud | 15.59 | 40.76
ITF1 | Abruzzo | 13.86 | 42.22
ITF2 | Molise | 14.58 | 41.68
ITF3 | Campania | 14.83 | 40.88
ITF4 | Puglia | 16.57 | 41.01
ITF5 | Basilicata | 16.08 | 40.52
ITF6 | Calabria | 16.35 | 39.12
ITG | Isole | 9.05 | 40.12
ITG1 | Sicilia | 14.16 | 37.58
ITG2 | Sardegna | 9.05 | 40.12
ITH | Nord-Est | 11.60 | 45.49
ITH1 | Provincia Autonoma di Bolzano/Bozen | 11.44 | 46.71
ITH2 | Provincia Autonoma di Trento | 11.14 | 46.13
ITH3 | Veneto | 11.89 | 45.65
ITH4 | Friuli-Venezia Giulia | 13.07 | 46.16
ITH5 | Emilia-Romagna | 11.03 | 44.52
ITI | Centro (IT) | 12.15 | 42.94
ITI1 | Toscana | 11.14 | 43.47
ITI2 | Umbria | 12.50 | 42.99
ITI3 | Marche | 13.15 | 43.34
ITI4 | Lazio | 12.73 | 42.02
LU0 | Luxembourg | 6.09 | 49.77
LU00 | Luxembourg | 6.09 | 49.77
MT0 | Malta | 14.43 | 35.89
MT00 | Malta | 14.43 | 35.89
NL1 | Noord-Nederland | 6.32 | 53.05
NL11 | Groningen | 6.69 | 53.23
NL12 | Friesland (NL) | 5.80 | 53.04
NL13 | Drenthe | 6.64 | 52.85
NL2 | Oost-Nederland | 5.96 | 52.30
NL21 | Overijssel | 6.38 | 52.48
NL22 | Gelderland | 5.91 | 52.07
NL23 | Flevoland | 5.46 | 52.55
NL3 | West-Nederland | 4.69 | 52.17
NL32 | Noord-Holland | 4.92 | 52.62
NL34 | Zeeland | 3.92 | 51.58
NL35 | Utrecht | 5.16 | 52.09
NL36 | Zuid-Holland | 4.46 | 51.94
NL4 | Zuid-Nederland | 5.41 | 51.44
NL41 | Noord-Brabant | 5.17 | 51.55
NL42 | Limburg (NL) | 5.92 | 51.21
NO0 | Norge | 13.95 | 64.44
NO02 | Innlandet | 10.45 | 61.44
NO020 | Innlandet | 10.45 | 61.44
NO06 | Trøndelag/Trööndelage | 11.30 | 63.77
NO060 | Trøndelag/Trööndelage | 11.30 | 63.77
NO07 | Nord-Norge | 20.79 | 68.79
NO071 | Nordland/Nordlánnda | 14.63 | 66.72
NO072 | Troms/Romsa/Tromssa | 19.59 | 69.28
NO073 | Finnmark/Finnmárku/Finmarkku | 25.83 | 69.92
NO08 | Oslo og Viken | 9.90 | 60.07
NO081 | Oslo | 10.74 | 59.96
NO083 | Østfold | 11.30 | 59.35
NO084 | Akershus | 11.02 | 59.95
NO085 | Buskerud | 9.08 | 60.30
NO09 | Agder og Sør-Østlandet | 8.21 | 59.10
NO092 | Agder | 7.59 | 58.68
NO093 | Vestfold | 10.10 | 59.30
NO094 | Telemark | 8.53 | 59.49
NO0A | Vestlandet | 6.66 | 61.13
NO0A1 | Rogaland | 6.22 | 59.16
NO0A2 | Vestland | 6.33 | 60.90
NO0A3 | Møre og Romsdal | 7.56 | 62.61
NO0B | Svalbard og Jan Mayen | 16.71 | 78.56
NO0B1 | Jan Mayen | -8.22 | 71.06
NO0B2 | Svalbard | 16.71 | 78.56
PT1 | Continente | -7.96 | 39.68
PT11 | Norte | -7.67 | 41.45
PT15 | Algarve | -8.12 | 37.25
PT19 | Centro (PT) | -7.90 | 40.27
PT1A | Grande Lisboa | -9.20 | 38.91
PT1B | Península de Setúbal | -8.78 | 38.65
PT1C | Alentejo | -7.90 | 38.38
PT1D | Oeste e Vale do Tejo | -8.62 | 39.28
PT2 | Região Autónoma dos Açores | -25.78 | 37.84
PT20 | Região Autónoma dos Açores | -25.78 | 37.84
PT3 | Região Autónoma da Madeira | -16.03 | 30.03
PT30 | Região Autónoma da Madeira | -16.03 | 30.03
RO1 | Macroregiunea Unu | 24.07 | 46.70
RO11 | Nord-Vest | 23.33 | 47.21
RO12 | Centru | 24.81 | 46.19
RO2 | Macroregiunea Doi | 27.25 | 46.13
RO21 | Nord-Est | 26.70 | 47.09
RO22 | Sud-Est | 27.82 | 45.12
RO3 | Macroregiunea Trei | 25.88 | 44.59
RO31 | Sud-Muntenia | 25.88 | 44.59
RO32 | Bucureşti-Ilfov | 26.15 | 44.53
RO4 | Macroregiunea Patru | 22.79 | 45.19
RO41 | Sud-Vest Oltenia | 23.66 | 44.61
RO42 | Vest | 21.99 | 45.72
SI0 | Slovenija | 14.83 | 46.12
SI03 | Vzhodna Slovenija | 15.26 | 46.16
SI04 | Zahodna Slovenija | 14.14 | 46.07
SK0 | Slovensko | 19.49 | 48.71
SK01 | Bratislavský kraj | 17.15 | 48.30
SK02 | Západné Slovensko | 18.07 | 48.41
SK03 | Stredné Slovensko | 19.38 | 48.79
SK04 | Východné Slovensko | 21.23 | 48.95
`;
