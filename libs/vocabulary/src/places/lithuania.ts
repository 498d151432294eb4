/**
 * Towns: `name | NUTS 3 | population | lon | lat`, then names elsewhere in use as `en | lv | et | sv`
 * (empty: as the name; `a; b`: a, also b). By population. Source: GeoNames, CC BY 4.0.
 */
export const LITHUANIA_TOWNS = `
Vilnius | LT011 | 542366 | 25.28 | 54.69 | Vilnius | Viļņa | Vilnius | Vilnius
Kaunas | LT022 | 374643 | 23.91 | 54.90 | Kaunas | Kauņa | Kaunas | Kaunas
Klaipėda | LT023 | 192307 | 21.14 | 55.71 | Klaipėda; Klaipeda | Klaipēda | Klaipėda | Klaipėda; Memel
Šiauliai | LT026 | 130587 | 23.32 | 55.93 |  | Šauļi
Panevėžys | LT025 | 117395 | 24.35 | 55.73 |  | Panevēža
Alytus | LT021 | 70747 | 24.04 | 54.40 |  | Alīta
Marijampolė | LT024 | 47613 | 23.35 | 54.56 |  | Marijampole
Mažeikiai | LT028 | 41309 | 22.33 | 56.32 |  | Mažeiķi
Jonava | LT022 | 34993 | 24.28 | 55.08
Utena | LT029 | 33240 | 25.60 | 55.50 |  | Utena
Kėdainiai | LT022 | 31980 | 23.97 | 55.29 |  | Ķēdaiņi
Telšiai | LT028 | 30098 | 22.25 | 55.98 |  | Telši
Visaginas | LT029 | 28348 | 26.44 | 55.60 |  | Visagina
Tauragė | LT027 | 27662 | 22.29 | 55.25 |  | Tauraģe
Ukmergė | LT011 | 25886 | 24.75 | 55.25 |  | Ukmerģe
Plungė | LT028 | 23381 | 21.84 | 55.91 |  | Plunģe
Kretinga | LT023 | 22236 | 21.24 | 55.89
Šilutė | LT023 | 21760 | 21.48 | 55.35 |  | Šilute
Radviliškis | LT026 | 20339 | 23.53 | 55.82 |  | Radvilišķi
Palanga | LT023 | 17796 | 21.07 | 55.92 |  | Palanga
Druskininkai | LT021 | 17791 | 23.99 | 54.02 |  | Druskininki
Gargždai | LT023 | 16433 | 21.39 | 55.71
Rokiškis | LT025 | 16255 | 25.59 | 55.96 |  | Rokišķi
Biržai | LT025 | 14911 | 24.75 | 56.20 |  | Birži
Kuršėnai | LT026 | 13914 | 22.94 | 56.00
Garliava | LT022 | 13809 | 23.87 | 54.82
Elektrėnai | LT011 | 13721 | 24.66 | 54.79
Jurbarkas | LT027 | 13102 | 22.76 | 55.08
Vilkaviškis | LT024 | 13011 | 23.03 | 54.65
Raseiniai | LT022 | 12523 | 23.12 | 55.38
Anykščiai | LT029 | 11958 | 25.10 | 55.53
Naujoji Akmenė | LT026 | 11922 | 22.90 | 56.32
Lentvaris | LT011 | 11588 | 25.05 | 54.64
Prienai | LT022 | 11352 | 23.95 | 54.64
Joniškis | LT026 | 11113 | 23.62 | 56.24 |  | Joniški
Kelmė | LT026 | 10626 | 22.93 | 55.63
Varėna | LT021 | 10304 | 24.58 | 54.22
Kaišiadorys | LT022 | 9867 | 24.47 | 54.87
Pasvalys | LT025 | 8510 | 24.40 | 56.06 |  | Pasvale
Kupiškis | LT025 | 8263 | 24.98 | 55.84
Zarasai | LT029 | 8095 | 26.25 | 55.73 |  | Zarasi
Skuodas | LT023 | 7726 | 21.53 | 56.27
Širvintos | LT011 | 7321 | 24.95 | 55.04
Kazlų Rūda | LT024 | 7247 | 23.49 | 54.75
Molėtai | LT029 | 7243 | 25.42 | 55.22
Šalčininkai | LT011 | 6891 | 25.39 | 54.31
Švenčionėliai | LT011 | 6790 | 26.00 | 55.16
Šakiai | LT024 | 6613 | 23.05 | 54.95
Ignalina | LT029 | 6421 | 26.16 | 55.34
Pabradė | LT011 | 6375 | 25.76 | 54.98
Kybartai | LT024 | 6355 | 22.76 | 54.64
Nemenčinė | LT011 | 6062 | 25.47 | 54.85
Šilalė | LT027 | 6026 | 22.19 | 55.49
Pakruojis | LT026 | 5964 | 23.86 | 55.98
Švenčionys | LT011 | 5538 | 26.16 | 55.13
Trakai | LT011 | 5530 | 24.93 | 54.64 |  | Traķi
Vievis | LT011 | 5269 | 24.80 | 54.77
Lazdijai | LT021 | 4975 | 23.51 | 54.23
Kalvarija | LT024 | 4875 | 23.22 | 54.42
Skaidiškės | LT011 | 4457 | 25.40 | 54.61
Žiežmariai | LT022 | 4060 | 24.44 | 54.81
Rietavas | LT028 | 3737 | 21.92 | 55.73
Birštonas | LT022 | 3181 | 24.03 | 54.61
Neringa | LT023 | 2380 | 21.06 | 55.37
`;
