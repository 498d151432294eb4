/**
 * Towns: `name | NUTS 3 | population | lon | lat`, then names elsewhere in use as `en | lv | et | sv`
 * (empty: as the name; `a; b`: a, also b). By population. Source: GeoNames, CC BY 4.0.
 */
export const SWEDEN_TOWNS = `
Stockholm | SE110 | 1515017 | 18.07 | 59.33 |  | Stokholma
Göteborg | SE232 | 572799 | 11.97 | 57.71 | Gothenburg; Göteborg | Gēteborga | Göteborg | Göteborg
Malmö | SE224 | 301706 | 13.00 | 55.61 |  | Malme
Uppsala | SE121 | 149245 | 17.64 | 59.86 |  | Upsala
Sollentuna | SE110 | 139606 | 17.95 | 59.43
Västerås | SE125 | 117746 | 16.55 | 59.62 |  | Vesterosa
Örebro | SE124 | 115765 | 15.21 | 59.27 |  | Erebrū
Linköping | SE123 | 106502 | 15.62 | 58.41 |  | Linčepinga
Helsingborg | SE224 | 104250 | 12.69 | 56.05 |  | Helsingborga
Jönköping | SE211 | 93797 | 14.16 | 57.78 |  | Jenčepinga
Norrköping | SE123 | 93765 | 16.18 | 58.59 |  | Norčepinga
Huddinge | SE110 | 90182 | 17.98 | 59.24
Lund | SE224 | 87244 | 13.19 | 55.71 |  | Lunda
Umeå | SE331 | 83249 | 20.26 | 63.83 |  | Ūmeo
Haninge | SE110 | 74968 | 18.14 | 59.17
Gävle | SE313 | 74884 | 17.14 | 60.67 |  | Jēvle
Borås | SE232 | 71700 | 12.94 | 57.72 |  | Borosa
Södertälje | SE110 | 70777 | 17.63 | 59.20 |  | Sēdertelje
Eskilstuna | SE122 | 67359 | 16.51 | 59.37 |  | Eskilstūna
Solna | SE110 | 66909 | 18.00 | 59.36
Halmstad | SE231 | 66124 | 12.86 | 56.67 |  | Halmstade
Växjö | SE212 | 65383 | 14.81 | 56.88 |  | Vekše
Karlstad | SE311 | 61492 | 13.50 | 59.38 |  | Karlstade
Mölndal | SE232 | 59430 | 12.01 | 57.66
Täby | SE110 | 58123 | 18.07 | 59.44
Sundsvall | SE321 | 57606 | 17.31 | 62.39 |  | Sundsvalla
Östersund | SE322 | 49806 | 14.64 | 63.18 |  | Estersunda
Trollhättan | SE232 | 48573 | 12.29 | 58.28
Luleå | SE332 | 43574 | 22.15 | 65.58 |  | Lūleo
Lidingö | SE110 | 42466 | 18.13 | 59.37
Borlänge | SE312 | 41955 | 15.44 | 60.49
Tumba | SE110 | 40832 | 17.83 | 59.20
Kristianstad | SE224 | 39762 | 14.15 | 56.03 |  | Kristianstade
Kalmar | SE213 | 38408 | 16.36 | 56.66 |  | Kalmara
Falun | SE312 | 37000 | 15.63 | 60.60 |  | Faluna
Skövde | SE232 | 36842 | 13.85 | 58.39
Upplands Väsby | SE110 | 36534 | 17.91 | 59.52
Karlskrona | SE221 | 36477 | 15.59 | 56.16 |  | Karlskrūna
Skellefteå | SE331 | 35516 | 20.95 | 64.75
Uddevalla | SE232 | 34781 | 11.94 | 58.35
Sundbyberg | SE110 | 34529 | 17.97 | 59.36
Varberg | SE231 | 34248 | 12.25 | 57.11
Åkersberga | SE110 | 32659 | 18.30 | 59.48
Örnsköldsvik | SE321 | 32493 | 18.72 | 63.29
Landskrona | SE224 | 32229 | 12.83 | 55.87 |  | Landskrūna
Nyköping | SE122 | 32224 | 17.01 | 58.75 |  | Nīčepinga
Vallentuna | SE110 | 31937 | 18.08 | 59.53
Motala | SE123 | 30944 | 15.04 | 58.54
Trelleborg | SE224 | 29316 | 13.16 | 55.38 |  | Trelleborga
Partille | SE232 | 28648 | 12.11 | 57.74
Karlskoga | SE124 | 27490 | 14.52 | 59.33
Märsta | SE110 | 27034 | 17.85 | 59.62
Lerum | SE232 | 26913 | 12.27 | 57.77
Alingsås | SE232 | 26329 | 12.53 | 57.93
Nacka | SE110 | 25170 | 18.16 | 59.31
Sandviken | SE313 | 24724 | 16.77 | 60.62
Kungälv | SE232 | 24101 | 11.98 | 57.87
Falkenberg | SE231 | 24099 | 12.49 | 56.91
Boo | SE110 | 24052 | 18.28 | 59.33
Jakobsberg | SE110 | 24046 | 17.84 | 59.42
Visby | SE214 | 23402 | 18.30 | 57.64 |  | Visbija
Katrineholm | SE122 | 23283 | 16.21 | 59.00
Ängelholm | SE224 | 23240 | 12.86 | 56.24 |  | Engelholma
Vänersborg | SE232 | 23119 | 12.32 | 58.38
Piteå | SE332 | 23067 | 21.48 | 65.32
Lidköping | SE232 | 22988 | 13.16 | 58.51
Enköping | SE121 | 22553 | 17.08 | 59.64
Huskvarna | SE211 | 21500 | 14.30 | 57.79
Västervik | SE213 | 21178 | 16.64 | 57.76 |  | Vestervīka
Gustavsberg | SE110 | 20774 | 18.39 | 59.33
Karlshamn | SE221 | 20112 | 14.86 | 56.17 |  | Karlshamna
Norrtälje | SE110 | 19365 | 18.70 | 59.76
Hässleholm | SE224 | 19309 | 13.77 | 56.16
Värnamo | SE211 | 19061 | 14.04 | 57.19
Ystad | SE224 | 18806 | 13.82 | 55.43 |  | Īstade
Kungsbacka | SE231 | 18698 | 12.08 | 57.49
Eslöv | SE224 | 18592 | 13.30 | 55.84
Kristinehamn | SE311 | 18557 | 14.11 | 59.31
Härnösand | SE321 | 18426 | 17.94 | 62.63
Köping | SE125 | 18355 | 15.99 | 59.51
Oskarshamn | SE213 | 18287 | 16.45 | 57.26 |  | Oskarshamna
Nässjö | SE211 | 17719 | 14.70 | 57.65
Mölnlycke | SE232 | 17579 | 12.12 | 57.66
Falköping | SE232 | 17170 | 13.55 | 58.17
Tensta | SE110 | 17083 | 17.90 | 59.39
Kiruna | SE332 | 17037 | 20.23 | 67.86
Råsunda | SE110 | 16877 | 18.00 | 59.37
Boden | SE332 | 16830 | 21.69 | 65.83
Årsta | SE110 | 16807 | 18.05 | 59.30
Kumla | SE124 | 16663 | 15.14 | 59.13
Gamla Uppsala | SE121 | 16231 | 17.63 | 59.90
Mariestad | SE232 | 16122 | 13.82 | 58.71
Hudiksvall | SE313 | 16081 | 17.11 | 61.73
Tullinge | SE110 | 16000 | 17.90 | 59.20
Västra Frölunda | SE232 | 15924 | 11.93 | 57.65
Ljungby | SE212 | 15785 | 13.94 | 56.83
Staffanstorp | SE224 | 15373 | 13.21 | 55.64
Ludvika | SE312 | 15245 | 15.19 | 60.15
Kinna | SE232 | 15019 | 12.69 | 57.51
Höllviken | SE224 | 14889 | 12.96 | 55.41
Billdal | SE231 | 14874 | 11.93 | 57.57
Höganäs | SE224 | 14778 | 12.56 | 56.20
Tranås | SE123 | 14550 | 14.98 | 58.04
Nynäshamn | SE110 | 14532 | 17.95 | 58.90 |  | Nīneshamna
Arvika | SE311 | 13926 | 12.59 | 59.66
Bollnäs | SE313 | 13716 | 16.39 | 61.35
Strängnäs | SE122 | 13693 | 17.03 | 59.38
Skoghall | SE311 | 13605 | 13.47 | 59.32
Vetlanda | SE211 | 13430 | 15.08 | 57.43
Bålsta | SE121 | 13138 | 17.53 | 59.57
Stenungsund | SE232 | 13093 | 11.82 | 58.07
Sala | SE125 | 13087 | 16.61 | 59.92
Bunkeflostrand | SE224 | 13048 | 12.92 | 55.54
Nybro | SE213 | 13039 | 15.91 | 56.74
Mjölby | SE123 | 12858 | 15.12 | 58.33
Finspång | SE123 | 12807 | 15.77 | 58.71
Oxie | SE224 | 12665 | 13.10 | 55.54
Ronneby | SE221 | 12612 | 15.28 | 56.21 |  | Ronnebija
Mora | SE312 | 12602 | 14.54 | 61.01
Lomma | SE224 | 12368 | 13.07 | 55.67
Onsala | SE231 | 12275 | 12.03 | 57.43
Söderhamn | SE313 | 12259 | 17.06 | 61.30
Höör | SE224 | 12152 | 13.54 | 55.93
Avesta | SE312 | 11949 | 16.16 | 60.14
Fagersta | SE125 | 11936 | 15.79 | 60.00
Svedala | SE224 | 11796 | 13.24 | 55.51
Handen | SE110 | 11524 | 18.14 | 59.17
Ekerö | SE110 | 11505 | 17.81 | 59.29
Skara | SE232 | 11437 | 13.44 | 58.39
Alby | SE110 | 11400 | 17.85 | 59.23
Oxelösund | SE122 | 11157 | 17.10 | 58.67
Lindome | SE232 | 10942 | 12.08 | 57.57
Arboga | SE125 | 10841 | 15.84 | 59.39
Hallstahammar | SE125 | 10787 | 16.23 | 59.61
Jordbro | SE110 | 10757 | 18.12 | 59.15
Ulricehamn | SE232 | 10629 | 13.41 | 57.79
Bjuv | SE224 | 10602 | 12.92 | 56.08
Segeltorp | SE110 | 10536 | 17.93 | 59.28
Timrå | SE321 | 10495 | 17.33 | 62.49
Gällivare | SE332 | 10362 | 20.65 | 67.13
Kista | SE110 | 10254 | 17.94 | 59.40
Gislaved | SE211 | 10180 | 13.54 | 57.30
Eksjö | SE211 | 10157 | 14.97 | 57.67
Kungsängen | SE110 | 10151 | 17.75 | 59.48
Torslanda | SE232 | 10129 | 11.77 | 57.72
Vårby | SE110 | 10115 | 17.88 | 59.27
Bjärred | SE224 | 9844 | 13.02 | 55.72
Åhus | SE224 | 9840 | 14.28 | 55.92
Sävja | SE121 | 9723 | 17.70 | 59.82
Lindesberg | SE124 | 9571 | 15.23 | 59.59
Älmhult | SE212 | 9495 | 14.14 | 56.55
Saltsjöbaden | SE110 | 9477 | 18.30 | 59.28
Åmål | SE232 | 9373 | 12.70 | 59.05
Kävlinge | SE224 | 9320 | 13.11 | 55.79
Älta | SE110 | 9274 | 18.18 | 59.27
Åstorp | SE224 | 9215 | 12.94 | 56.14
Säffle | SE311 | 9150 | 12.93 | 59.13
Arlöv | SE224 | 9108 | 13.07 | 55.63
Sigtuna | SE121 | 9074 | 17.72 | 59.62
Sölvesborg | SE221 | 8972 | 14.58 | 56.05 |  | Sēlvesborga
Torshälla | SE122 | 8928 | 16.47 | 59.42
Djursholm | SE110 | 8856 | 18.06 | 59.40
Landvetter | SE232 | 8839 | 12.21 | 57.69
Kvissleby | SE321 | 8785 | 17.38 | 62.29
Alvesta | SE212 | 8627 | 14.56 | 56.90
Lycksele | SE331 | 8545 | 18.67 | 64.60
Bankeryd | SE211 | 8506 | 14.12 | 57.86
Klippan | SE224 | 8411 | 13.13 | 56.14
Tibro | SE232 | 8396 | 14.16 | 58.42
Bro | SE110 | 8266 | 17.63 | 59.52
Tidaholm | SE232 | 8175 | 13.96 | 58.18
Akalla | SE110 | 8153 | 17.91 | 59.41
Hallsberg | SE124 | 8146 | 15.11 | 59.06
Fisksätra | SE110 | 8117 | 18.25 | 59.29
Skurup | SE224 | 8040 | 13.50 | 55.48
Vimmerby | SE213 | 8037 | 15.86 | 57.67
Gårdsten | SE232 | 8025 | 12.03 | 57.80
Brevik | SE110 | 8024 | 18.20 | 59.35
Knivsta | SE121 | 7977 | 17.79 | 59.73
Hammarkullen | SE232 | 7914 | 12.04 | 57.78
Sjöbo | SE224 | 7910 | 13.71 | 55.63
Bromölla | SE224 | 7854 | 14.47 | 56.08
Habo | SE211 | 7740 | 14.07 | 57.91
Lysekil | SE232 | 7734 | 11.44 | 58.27
Kil | SE311 | 7627 | 13.31 | 59.50
Osby | SE224 | 7554 | 13.99 | 56.38
Olofström | SE224 | 7526 | 14.53 | 56.28
Fittja | SE110 | 7500 | 17.86 | 59.25
Kalix | SE332 | 7495 | 23.16 | 65.85
Hörby | SE224 | 7459 | 13.66 | 55.85
Söderköping | SE123 | 7418 | 16.32 | 58.48
Sollefteå | SE321 | 7399 | 17.27 | 63.17
Hedemora | SE312 | 7371 | 15.99 | 60.28
Nykvarn | SE110 | 7327 | 17.43 | 59.18
Bergshamra | SE110 | 7300 | 18.03 | 59.38
Ljusdal | SE313 | 7259 | 16.09 | 61.83
Degerfors | SE124 | 7190 | 14.43 | 59.24
Strömstad | SE232 | 7176 | 11.17 | 58.94
Valbo | SE313 | 7147 | 17.03 | 60.65
Lövgärdet | SE232 | 7113 | 12.04 | 57.82
Skanör med Falsterbo | SE224 | 7077 | 12.85 | 55.40
Åtvidaberg | SE123 | 7014 | 16.00 | 58.20
Åby | SE123 | 6917 | 16.18 | 58.67
Tomelilla | SE224 | 6826 | 13.95 | 55.54
Kållered | SE232 | 6784 | 12.05 | 57.61
Simrishamn | SE224 | 6779 | 14.35 | 55.56
Ljungsbro | SE123 | 6763 | 15.50 | 58.52
Haparanda | SE332 | 6679 | 24.14 | 65.84
Nora | SE124 | 6597 | 15.04 | 59.52
Flen | SE122 | 6594 | 16.59 | 59.06
Kramfors | SE321 | 6582 | 17.78 | 62.93
Laholm | SE231 | 6527 | 13.04 | 56.51
Vellinge | SE224 | 6496 | 13.02 | 55.47
Löddeköpinge | SE224 | 6481 | 13.02 | 55.77
Forshaga | SE311 | 6361 | 13.48 | 59.53
Storvreta | SE121 | 6340 | 17.71 | 59.96
Södra Sandby | SE224 | 6306 | 13.35 | 55.72
Dalby | SE224 | 6302 | 13.35 | 55.67
Skutskär | SE121 | 6279 | 17.42 | 60.63
Surahammar | SE125 | 6270 | 16.22 | 59.71
Hjo | SE232 | 6203 | 14.29 | 58.30
Filipstad | SE311 | 6119 | 14.17 | 59.71
Leksand | SE312 | 6107 | 15.00 | 60.73
Hofors | SE313 | 6090 | 16.29 | 60.55
Åsa | SE231 | 6084 | 12.12 | 57.35
Järna | SE110 | 6038 | 17.57 | 59.09
Gråbo | SE232 | 6021 | 12.30 | 57.84
Malmberget | SE332 | 6017 | 20.65 | 67.18
Surte | SE232 | 6003 | 12.02 | 57.83
Holmsund | SE331 | 5962 | 20.36 | 63.71
Åkarp | SE224 | 5959 | 13.11 | 55.65
Rydebäck | SE224 | 5904 | 12.77 | 55.97
Kungsör | SE125 | 5885 | 16.10 | 59.42
Perstorp | SE224 | 5847 | 13.39 | 56.14
Vi | SE321 | 5841 | 17.42 | 62.43
Trosa | SE122 | 5836 | 17.55 | 58.90
Tierp | SE121 | 5826 | 17.52 | 60.34
Gnesta | SE122 | 5772 | 17.31 | 59.05
Lindsdal | SE213 | 5709 | 16.30 | 56.73
Vadstena | SE123 | 5674 | 14.89 | 58.45
Färjestaden | SE213 | 5645 | 16.47 | 56.65
Mullsjö | SE211 | 5584 | 13.88 | 57.92
Hultsfred | SE213 | 5510 | 15.84 | 57.49
Skåre | SE311 | 5444 | 13.43 | 59.43
Fristad | SE232 | 5409 | 13.01 | 57.82
Vårgårda | SE232 | 5384 | 12.81 | 58.04
Sävsjö | SE211 | 5374 | 14.66 | 57.40
Orsa | SE312 | 5349 | 14.62 | 61.12
Hönö | SE232 | 5293 | 11.65 | 57.69
Smedjebacken | SE312 | 5258 | 15.41 | 60.14
Ödåkra | SE224 | 5231 | 12.75 | 56.10
Örkelljunga | SE224 | 5193 | 13.28 | 56.28
Rättvik | SE312 | 5160 | 15.12 | 60.89
Båstad | SE224 | 5146 | 12.85 | 56.43
Vaggeryd | SE211 | 5122 | 14.15 | 57.50
Anderstorp | SE211 | 5076 | 13.63 | 57.28
Malmslätt | SE123 | 5074 | 15.52 | 58.41
Krokek | SE123 | 5053 | 16.37 | 58.67
Grums | SE311 | 5040 | 13.11 | 59.35
Götene | SE232 | 5027 | 13.49 | 58.53
Sunne | SE311 | 5026 | 13.14 | 59.84
Enebyberg | SE110 | 5000 | 18.05 | 59.43
Mönsterås | SE213 | 4998 | 16.44 | 57.04
Vargön | SE232 | 4981 | 12.39 | 58.36
Älvsbyn | SE332 | 4976 | 21.00 | 65.68
Malung | SE312 | 4927 | 13.72 | 60.68
Gammelstad | SE332 | 4892 | 22.01 | 65.64
Rimbo | SE110 | 4882 | 18.37 | 59.75
Hagfors | SE311 | 4869 | 13.67 | 60.02
Veberöd | SE224 | 4850 | 13.48 | 55.63
Vaxholm | SE110 | 4849 | 18.35 | 59.40
Emmaboda | SE213 | 4818 | 15.54 | 56.63
Lindö | SE123 | 4763 | 16.25 | 58.62
Älvängen | SE232 | 4759 | 12.12 | 57.96
Hjärup | SE224 | 4744 | 13.14 | 55.67
Östhammar | SE121 | 4726 | 18.37 | 60.26
Tyringe | SE224 | 4712 | 13.60 | 56.16
Kallinge | SE221 | 4664 | 15.29 | 56.25
Markaryd | SE212 | 4664 | 13.60 | 56.46
Arvidsjaur | SE332 | 4655 | 19.17 | 65.59
Norberg | SE125 | 4653 | 15.92 | 60.07
Töreboda | SE232 | 4626 | 14.13 | 58.71
Säter | SE312 | 4613 | 15.75 | 60.35
Hemmesta | SE110 | 4577 | 18.49 | 59.32
Smålandsstenar | SE211 | 4564 | 13.41 | 57.16
Vingåker | SE122 | 4548 | 15.87 | 59.04
Hittarp | SE224 | 4545 | 12.63 | 56.10
Hallstavik | SE110 | 4536 | 18.60 | 60.05
Gnosjö | SE211 | 4528 | 13.74 | 57.36
Viken | SE224 | 4489 | 12.57 | 56.15
Taberg | SE211 | 4486 | 14.09 | 57.68
Hällefors | SE124 | 4449 | 14.52 | 59.78
Torsby | SE311 | 4419 | 13.01 | 60.14
Öjersjö | SE232 | 4394 | 12.13 | 57.70
Björkskatan | SE332 | 4388 | 22.18 | 65.61
Vännäs | SE331 | 4373 | 19.76 | 63.91
Rannebergen | SE232 | 4364 | 12.07 | 57.80
Furulund | SE224 | 4359 | 13.09 | 55.77
Borgholm | SE213 | 4344 | 16.66 | 56.88
Sålanda | SE232 | 4240 | 12.22 | 57.98
Edsbyn | SE313 | 4179 | 15.82 | 61.38
Oskarström | SE231 | 4172 | 12.97 | 56.80
Arnö | SE122 | 4124 | 17.02 | 58.73
Krylbo | SE312 | 4072 | 16.22 | 60.13
Vara | SE232 | 4052 | 12.95 | 58.26
Skärblacka | SE123 | 4023 | 15.90 | 58.57
Mörrum | SE221 | 3903 | 14.75 | 56.19
Svalöv | SE224 | 3852 | 13.11 | 55.91
Broby | SE224 | 3104 | 14.08 | 56.26
Tingsryd | SE212 | 3087 | 14.98 | 56.52
`;
