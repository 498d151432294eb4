/**
 * Towns of other countries and small towns that trade knows by name; the format is that of the other tables:
 * `name | NUTS | population | lon | lat`, then names as `en | lv | et | sv`. Population rounded to thousands.
 */
export const OTHER_TOWNS = `
Kivik | SE224 | 1000 | 14.23 | 55.69 | | Kivika
Brösarp | SE224 | 1000 | 14.10 | 55.72
Otepää | EE008 | 2000 | 26.50 | 58.06 | | Otepē
Antsla | EE008 | 1000 | 26.54 | 57.83
Mariehamn | FI200 | 12000 | 19.94 | 60.10 | | Mariehamna
København | DK011 | 660000 | 12.57 | 55.68 | Copenhagen | Kopenhāgena | Kopenhaagen | Köpenhamn
Aarhus | DK042 | 290000 | 10.20 | 56.16 | Aarhus | Orhūsa | Aarhus; Århus | Århus
Odense | DK031 | 180000 | 10.39 | 55.40 | | Odense
Aalborg | DK050 | 120000 | 9.92 | 57.05 | | Olborga | | Ålborg
Esbjerg | DK032 | 71000 | 8.45 | 55.47 | | Esbjerga
Kolding | DK032 | 62000 | 9.47 | 55.49 | | Koldinga
Vejle | DK032 | 60000 | 9.54 | 55.71 | | Veile
Fredericia | DK032 | 41000 | 9.75 | 55.57
Rønne | DK014 | 14000 | 14.70 | 55.10 | | Renne
Oslo | NO081 | 710000 | 10.75 | 59.91
Bergen | NO0A2 | 290000 | 5.32 | 60.39 | | Bergena
Warszawa | PL91 | 1860000 | 21.01 | 52.23 | Warsaw | Varšava | Varssavi | Warszawa; Warschau
Kraków | PL21 | 800000 | 19.94 | 50.06 | Kraków; Cracow; Krakow | Krakova | Krakov | Kraków; Krakow
Gdańsk | PL63 | 486000 | 18.65 | 54.35 | Gdańsk; Gdansk | Gdaņska | Gdańsk; Gdansk | Gdańsk; Gdansk
Gdynia | PL63 | 245000 | 18.53 | 54.52 | | Gdiņa
Szczecin | PL42 | 390000 | 14.55 | 53.43 | | Ščecina | | Szczecin; Stettin
Poznań | PL41 | 540000 | 16.93 | 52.41 | Poznań; Poznan | Poznaņa | Poznań; Poznan | Poznań; Poznan
Wrocław | PL51 | 670000 | 17.03 | 51.11 | Wrocław; Wroclaw | Vroclava | Wrocław; Wroclaw | Wrocław; Wroclaw
Łódź | PL71 | 655000 | 19.46 | 51.76 | Łódź; Lodz | Lodza | Łódź; Lodz | Łódź; Lodz
Lublin | PL81 | 330000 | 22.57 | 51.25 | | Ļubļina
Białystok | PL84 | 290000 | 23.16 | 53.13 | Białystok; Bialystok | Bjalistoka | Białystok; Bialystok | Białystok; Bialystok
Katowice | PL22 | 280000 | 19.02 | 50.26 | | Katovice
Berlin | DE30 | 3700000 | 13.40 | 52.52 | | Berlīne | Berliin
Hamburg | DE60 | 1850000 | 10.00 | 53.55 | | Hamburga
München | DE21 | 1500000 | 11.58 | 48.14 | Munich | Minhene | München
Köln | DEA2 | 1080000 | 6.96 | 50.94 | Cologne | Ķelne
Frankfurt am Main | DE71 | 770000 | 8.68 | 50.11 | Frankfurt | Frankfurte | Frankfurt | Frankfurt
Stuttgart | DE11 | 630000 | 9.18 | 48.78 | | Štutgarte
Düsseldorf | DEA1 | 630000 | 6.78 | 51.23 | | Diseldorfa
Leipzig | DED5 | 610000 | 12.37 | 51.34 | | Leipciga
Dresden | DED2 | 560000 | 13.74 | 51.05 | | Drēzdene
Hannover | DE92 | 540000 | 9.73 | 52.37 | Hanover | Hannovere
Bremen | DE50 | 570000 | 8.81 | 53.08 | | Brēmene
Lübeck | DEF0 | 216000 | 10.69 | 53.87 | | Lībeka
Kiel | DEF0 | 247000 | 10.14 | 54.32 | | Ķīle
Rostock | DE80 | 209000 | 12.10 | 54.09 | | Rostoka
Amsterdam | NL32 | 920000 | 4.90 | 52.37 | | Amsterdama
Rotterdam | NL36 | 660000 | 4.48 | 51.92 | | Roterdama
Bruxelles | BE10 | 1220000 | 4.35 | 50.85 | Brussels | Brisele | Brüssel | Bryssel
Paris | FR10 | 2100000 | 2.35 | 48.86 | | Parīze | Pariis
Wien | AT13 | 1980000 | 16.37 | 48.21 | Vienna | Vīne | Viin
Praha | CZ01 | 1360000 | 14.42 | 50.09 | Prague | Prāga | Praha | Prag
Budapest | HU11 | 1690000 | 19.04 | 47.50 | | Budapešta
Madrid | ES30 | 3300000 | -3.70 | 40.42 | | Madride
Barcelona | ES51 | 1640000 | 2.17 | 41.39 | | Barselona
Milano | ITC4 | 1370000 | 9.19 | 45.46 | Milan | Milāna
Roma | ITI4 | 2760000 | 12.50 | 41.90 | Rome | Roma | Rooma | Rom
Dublin | IE06 | 590000 | -6.26 | 53.35 | | Dublina
`;
