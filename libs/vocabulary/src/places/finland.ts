/**
 * Towns: `name | NUTS 3 | population | lon | lat`, then names elsewhere in use as `en | lv | et | sv`
 * (empty: as the name; `a; b`: a, also b). By population. Source: GeoNames, CC BY 4.0.
 */
export const FINLAND_TOWNS = `
Helsinki | FI1B1 | 558457 | 24.94 | 60.17 | Helsinki | Helsinki | Helsingi | Helsingfors
Espoo | FI1B1 | 256760 | 24.65 | 60.21 |  | Espo |  | Esbo
Tampere | FI19B | 202687 | 23.79 | 61.50 |  |  |  | Tammerfors
Vantaa | FI1B1 | 190058 | 25.04 | 60.29 |  | Vanta |  | Vanda
Turku | FI1C1 | 175945 | 22.27 | 60.45 |  | Turku | Turu | Åbo
Oulu | FI1D9 | 128618 | 25.47 | 65.01 |  |  |  | Uleåborg
Lahti | FI1C6 | 98826 | 25.66 | 60.98 |  |  |  | Lahtis
Kuopio | FI1DB | 89104 | 27.68 | 62.89
Jyväskylä | FI198 | 85026 | 25.72 | 62.24
Pori | FI196 | 76772 | 21.78 | 61.48 |  |  |  | Björneborg
Lappeenranta | FI1C5 | 59276 | 28.19 | 61.06 |  | Lapēnranta |  | Villmanstrand
Vaasa | FI19A | 57014 | 21.62 | 63.10 |  | Vāsa |  | Vasa
Kotka | FI1C7 | 54616 | 26.95 | 60.47
Joensuu | FI1DC | 53388 | 29.76 | 62.60
Hämeenlinna | FI1C2 | 47261 | 24.46 | 61.00 |  |  |  | Tavastehus
Porvoo | FI1B1 | 47192 | 25.67 | 60.39 |  | Porvo |  | Borgå
Mikkeli | FI1DA | 46550 | 27.27 | 61.69 |  |  |  | S:t Michel
Hyvinkää | FI1B1 | 43515 | 24.87 | 60.63 | Hyvinkää; Hyvinge | Hivinke | Hyvinkää | Hyvinge
Järvenpää | FI1B1 | 38148 | 25.09 | 60.47 |  |  |  | Träskända
Nurmijärvi | FI1B1 | 37073 | 24.81 | 60.46
Rauma | FI196 | 36550 | 21.51 | 61.13 |  |  |  | Raumo
Lohja | FI1B1 | 35960 | 24.07 | 60.25 |  |  |  | Lojo
Kokkola | FI1D5 | 35586 | 23.13 | 63.84 |  |  |  | Karleby
Kajaani | FI1D8 | 35375 | 27.73 | 64.23 |  |  |  | Kajana
Rovaniemi | FI1D7 | 34781 | 25.72 | 66.50
Tuusula | FI1B1 | 34725 | 25.03 | 60.40 |  |  |  | Tusby
Kirkkonummi | FI1B1 | 32920 | 24.44 | 60.12 |  |  |  | Kyrkslätt
Seinäjoki | FI199 | 32149 | 22.83 | 62.79
Kerava | FI1B1 | 31347 | 25.11 | 60.40 |  |  |  | Kervo
Kouvola | FI1C7 | 31133 | 26.70 | 60.87
Imatra | FI1C5 | 29615 | 28.75 | 61.17
Nokia | FI19B | 28676 | 23.50 | 61.47
Savonlinna | FI1DA | 27353 | 28.88 | 61.87 |  |  |  | Nyslott
Riihimäki | FI1C2 | 26451 | 24.78 | 60.74
Vihti | FI1B1 | 26280 | 24.32 | 60.42 |  |  |  | Vichtis
Salo | FI1C1 | 24900 | 23.13 | 60.38
Kangasala | FI19B | 24291 | 24.08 | 61.46
Raisio | FI1C1 | 23597 | 22.17 | 60.49 |  |  |  | Reso
Kemi | FI1D7 | 22641 | 24.56 | 65.74
Iisalmi | FI1DB | 22588 | 27.19 | 63.56 |  |  |  | Idensalmi
Varkaus | FI1DB | 22365 | 27.87 | 62.32
Raahe | FI1D9 | 22217 | 24.48 | 64.68 |  |  |  | Brahestad
Ylöjärvi | FI19B | 22140 | 23.60 | 61.56
Hamina | FI1C7 | 21712 | 27.20 | 60.57 |  |  |  | Fredrikshamn
Kaarina | FI1C1 | 21684 | 22.37 | 60.41 |  |  |  | S:t Karins
Tornio | FI1D7 | 21236 | 24.15 | 65.85 |  |  |  | Torneå
Heinola | FI1C6 | 20849 | 26.04 | 61.21
Hollola | FI1C6 | 20405 | 25.43 | 61.05
Valkeakoski | FI19B | 20376 | 24.03 | 61.26
Siilinjärvi | FI1DB | 20209 | 27.67 | 63.08
Lauttasaari | FI1B1 | 20000 | 24.87 | 60.16
Sibbo | FI1B1 | 19430 | 25.27 | 60.38
Jakobstad | FI19A | 19238 | 22.70 | 63.67 | Jakobstad; Pietarsaari
Lempäälä | FI19B | 18096 | 23.75 | 61.32
Mäntsälä | FI1B1 | 18074 | 25.32 | 60.63
Forssa | FI1C2 | 17852 | 23.62 | 60.81
Kuusamo | FI1D9 | 17400 | 29.18 | 65.97
Munkkiniemi | FI1B1 | 17334 | 24.88 | 60.20
Haukipudas | FI1D9 | 17298 | 25.35 | 65.18
Korsholm | FI19A | 17176 | 21.68 | 63.11
Laukaa | FI198 | 17093 | 25.95 | 62.41
Anjala | FI1C7 | 16779 | 26.83 | 60.68
Uusikaupunki | FI1C1 | 16226 | 21.41 | 60.80 |  |  |  | Nystad
Janakkala | FI1C2 | 15698 | 24.60 | 60.90
Pirkkala | FI19B | 15615 | 23.63 | 61.46
Väståboland | FI1C1 | 15498 | 22.30 | 60.30
Lovisa | FI1B1 | 15466 | 26.23 | 60.46 | Loviisa; Lovisa
Jämsä | FI198 | 15261 | 25.19 | 61.86
Lieto | FI1C1 | 15258 | 22.46 | 60.51
Vammala | FI19B | 14982 | 22.90 | 61.33
Nastola | FI1C6 | 14911 | 25.93 | 60.95
Orimattila | FI1C6 | 14603 | 25.73 | 60.80
Kauhajoki | FI199 | 14526 | 22.18 | 62.43
Ekenäs | FI1B1 | 14377 | 23.43 | 59.97
Kempele | FI1D9 | 14293 | 25.50 | 64.91
Lapua | FI199 | 14091 | 23.01 | 62.97
Lieksa | FI1DC | 13703 | 30.02 | 63.32
Naantali | FI1C1 | 13607 | 22.02 | 60.47 |  |  |  | Nådendal
Äänekoski | FI198 | 13406 | 25.73 | 62.60
Ylivieska | FI1D9 | 13159 | 24.55 | 64.08
Kontiolahti | FI1DC | 12411 | 29.85 | 62.76
Kankaanpää | FI196 | 12381 | 22.42 | 61.80
Ulvila | FI196 | 12314 | 21.87 | 61.43
Pieksämäki | FI1DA | 12167 | 27.13 | 62.30
Kiiminki | FI1D9 | 12069 | 25.80 | 65.13
Pargas | FI1C1 | 11962 | 22.30 | 60.31
Nurmo | FI199 | 11908 | 22.91 | 62.83
Ilmajoki | FI199 | 11693 | 22.57 | 62.73
Liperi | FI1DC | 11386 | 29.37 | 62.53
Keuruu | FI198 | 10942 | 24.70 | 62.27
Leppävirta | FI1DB | 10936 | 27.78 | 62.49
Kurikka | FI199 | 10628 | 22.42 | 62.62
Nivala | FI1D9 | 10610 | 24.97 | 63.92
Joutseno | FI1C5 | 10603 | 28.51 | 61.12
Pedersöre | FI19A | 10436 | 22.68 | 63.65
Sotkamo | FI1D8 | 10368 | 28.42 | 64.13
Älajärvi | FI199 | 10308 | 23.82 | 63.00
Kuhmo | FI1D8 | 10214 | 29.52 | 64.13
Paimio | FI1C1 | 10126 | 22.69 | 60.46
Saarijärvi | FI198 | 10011 | 25.25 | 62.70
Hämeenkyrö | FI19B | 9996 | 23.20 | 61.64
Suomussalmi | FI1D8 | 9974 | 28.91 | 64.89
Hanko | FI1B1 | 9962 | 22.95 | 59.83 |  |  |  | Hangö
Somero | FI1C1 | 9840 | 23.53 | 60.62
Kitee | FI1DC | 9777 | 30.15 | 62.10
Kiuruvesi | FI1DB | 9730 | 26.62 | 63.65
Oulunsalo | FI1D9 | 9556 | 25.41 | 64.93
Pudasjärvi | FI1D9 | 9459 | 26.92 | 65.38
Alavus | FI199 | 9422 | 23.62 | 62.58
Halikko | FI1C1 | 9344 | 23.08 | 60.40
Eura | FI196 | 9338 | 22.13 | 61.13
Keminmaa | FI1D7 | 8980 | 24.54 | 65.80
Huittinen | FI196 | 8952 | 22.70 | 61.18
Sodankylä | FI1D7 | 8942 | 26.60 | 67.42
Kemijärvi | FI1D7 | 8883 | 27.43 | 66.71
Kalajoki | FI1D9 | 8869 | 23.95 | 64.25
Karis | FI1B1 | 8853 | 23.66 | 60.07
Orivesi | FI19B | 8846 | 24.36 | 61.68
Muurame | FI198 | 8826 | 25.67 | 62.13
Karkkila | FI1B1 | 8811 | 24.21 | 60.53
Nurmes | FI1DC | 8804 | 29.14 | 63.54
Alajärvi | FI199 | 8793 | 23.82 | 63.00
Elimäki | FI1C7 | 8751 | 26.47 | 60.72
Kauniainen | FI1B1 | 8688 | 24.73 | 60.21
Jalasjärvi | FI199 | 8662 | 22.75 | 62.50
Asikkala | FI1C6 | 8540 | 25.50 | 61.22
Laitila | FI1C1 | 8403 | 21.70 | 60.88
Kokemäki | FI196 | 8390 | 22.36 | 61.26
Oulainen | FI1D9 | 8300 | 24.80 | 64.27
Toijala | FI19B | 8300 | 23.84 | 61.17
Akaa | FI19B | 8258 | 23.87 | 61.17
Muhos | FI1D9 | 8232 | 25.99 | 64.81
Hausjärvi | FI1C2 | 8151 | 24.93 | 60.78
Kauhava | FI199 | 7896 | 23.07 | 63.10
Laihia | FI19A | 7782 | 22.01 | 62.98
Loppi | FI1C2 | 7768 | 24.45 | 60.72
Outokumpu | FI1DC | 7738 | 29.02 | 62.73
Haapavesi | FI1D9 | 7717 | 25.37 | 64.13
Kristinestad | FI19A | 7712 | 21.38 | 62.27
Virrat | FI19B | 7707 | 23.78 | 62.25
Haapajärvi | FI1D9 | 7627 | 25.33 | 63.75
Harjavalta | FI196 | 7572 | 22.13 | 61.32
Suonenjoki | FI1DB | 7568 | 27.13 | 62.62
Viitasaari | FI198 | 7511 | 25.87 | 63.07
Jämsänkoski | FI198 | 7442 | 25.17 | 61.92
Lapinlahti | FI1DB | 7350 | 27.40 | 63.37
Nykarleby | FI19A | 7338 | 22.53 | 63.52
Ikaalinen | FI19B | 7309 | 23.07 | 61.77
Iitti | FI1C6 | 7246 | 26.34 | 60.89
Parkano | FI19B | 7213 | 23.02 | 62.02
Pyhäselkä | FI1DC | 7210 | 29.97 | 62.43
Juva | FI1DA | 7165 | 27.85 | 61.90
Liminka | FI1D9 | 7058 | 25.42 | 64.81
Inari | FI1D7 | 7049 | 27.03 | 68.91
Eno | FI1DC | 6891 | 30.15 | 62.81
Mäntyharju | FI1DA | 6871 | 26.88 | 61.42
Ähtäri | FI199 | 6835 | 24.06 | 62.55
Kronoby | FI19A | 6813 | 23.03 | 63.73
Piikkiö | FI1C1 | 6553 | 22.52 | 60.42
Ii | FI1D9 | 6546 | 25.37 | 65.32
Tammela | FI1C2 | 6519 | 23.77 | 60.81
Nilsiä | FI1DB | 6474 | 28.08 | 63.21
Mänttä | FI19B | 6459 | 24.63 | 62.03
Ilomantsi | FI1DC | 6408 | 30.93 | 62.67
Mynämäki | FI1C1 | 6271 | 21.99 | 60.68
Kangasniemi | FI1DA | 6211 | 26.65 | 61.99
Vuokatti | FI1D8 | 6183 | 28.28 | 64.14
Pyhäjärvi | FI1D9 | 6138 | 25.90 | 63.67
Teuva | FI199 | 6092 | 21.74 | 62.48
Noormarkku | FI196 | 6076 | 21.87 | 61.59
Juuka | FI1DC | 6035 | 29.25 | 63.23
Masku | FI1C1 | 5974 | 22.10 | 60.57
Kannus | FI1D5 | 5968 | 23.90 | 63.90
Kerimäki | FI1DA | 5841 | 29.28 | 61.91
Perniö | FI1C1 | 5809 | 23.13 | 60.20
Nakkila | FI196 | 5792 | 22.00 | 61.37
Ruokolahti | FI1C5 | 5780 | 28.83 | 61.28
Kittilä | FI1D7 | 5713 | 24.89 | 67.66
Eurajoki | FI196 | 5656 | 21.73 | 61.20
Tyrnävä | FI1D9 | 5636 | 25.65 | 64.76
Lammi | FI1C2 | 5634 | 25.02 | 61.08
Ylistaro | FI199 | 5580 | 22.51 | 62.94
Jokioinen | FI1C2 | 5568 | 23.48 | 60.80
Urjala | FI19B | 5542 | 23.53 | 61.08
Joroinen | FI1DB | 5536 | 27.83 | 62.18
Pielavesi | FI1DB | 5521 | 26.75 | 63.23
Malax | FI19A | 5517 | 21.57 | 62.94
Juankoski | FI1DB | 5514 | 28.35 | 63.07
Viiala | FI19B | 5472 | 23.77 | 61.21
Vilppula | FI19B | 5422 | 24.50 | 62.02
Suolahti | FI198 | 5399 | 25.85 | 62.56
Hankasalmi | FI198 | 5372 | 26.43 | 62.38
Ruovesi | FI19B | 5314 | 24.06 | 61.99
Luumäki | FI1C5 | 5305 | 27.58 | 60.93
Sievi | FI1D9 | 5281 | 24.50 | 63.90
Pohja | FI1B1 | 5257 | 23.53 | 60.10
Siuntio | FI1B1 | 5229 | 24.23 | 60.14
Ingå | FI1B1 | 5205 | 24.00 | 60.05
Ristiina | FI1DA | 5171 | 27.25 | 61.51
Ylitornio | FI1D7 | 5104 | 23.68 | 66.31
Korpilahti | FI198 | 5050 | 25.55 | 62.02
Isokyrö | FI199 | 5040 | 22.33 | 63.01
Pyhtää | FI1C7 | 4964 | 26.54 | 60.49
Polvijärvi | FI1DC | 4937 | 29.37 | 62.85
Äetsä | FI196 | 4929 | 22.68 | 61.28
Alahärmä | FI199 | 4915 | 22.85 | 63.23
Tohmajärvi | FI1DC | 4911 | 30.38 | 62.18
Säkylä | FI196 | 4870 | 22.33 | 61.03
Kärkölä | FI1B1 | 4853 | 23.94 | 60.61
Ranua | FI1D7 | 4833 | 26.53 | 65.92
Sonkajärvi | FI1DB | 4819 | 27.52 | 63.67
Pornainen | FI1B1 | 4813 | 25.37 | 60.48
Taipalsaari | FI1C5 | 4778 | 28.05 | 61.15
Pihtipudas | FI198 | 4777 | 25.57 | 63.38
Tervakoski | FI1C2 | 4753 | 24.63 | 60.81
Karstula | FI198 | 4718 | 24.78 | 62.87
Hietalahti | FI19A | 4700 | 21.62 | 63.08
Taivalkoski | FI1D9 | 4678 | 28.25 | 65.57
Vähäkyrö | FI19A | 4638 | 22.11 | 63.06
Sysmä | FI1C6 | 4570 | 25.68 | 61.50
Pello | FI1D7 | 4542 | 23.96 | 66.77
Askola | FI1B1 | 4515 | 25.60 | 60.53
Nousiainen | FI1C1 | 4461 | 22.08 | 60.60
Heinävesi | FI1DC | 4457 | 28.60 | 62.43
Jurva | FI199 | 4450 | 21.98 | 62.68
Kälviä | FI1D5 | 4449 | 23.45 | 63.86
Rantasalmi | FI1DA | 4443 | 28.30 | 62.07
Kaustinen | FI1D5 | 4404 | 23.69 | 63.55
Salla | FI1D7 | 4401 | 28.67 | 66.83
Ruukki | FI1D9 | 4386 | 25.10 | 64.67
Larsmo | FI19A | 4331 | 22.75 | 63.75
Rautjärvi | FI1C5 | 4316 | 29.35 | 61.43
Kellokoski | FI1B1 | 4300 | 25.11 | 60.53
Parikkala | FI1C5 | 4274 | 29.50 | 61.55
Pälkäne | FI19B | 4262 | 24.27 | 61.33
Posio | FI1D7 | 4252 | 28.17 | 66.11
Kuortane | FI199 | 4219 | 23.50 | 62.80
Savitaipale | FI1C5 | 4195 | 27.70 | 61.20
Vieremä | FI1DB | 4100 | 27.02 | 63.75
Joutsa | FI198 | 4060 | 26.12 | 61.73
`;
