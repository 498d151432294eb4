/**
 * Countries by NUTS code (EL for Greece, UK for the United Kingdom): `code | en | lv | et | sv | lon | lat`.
 * Names: EU Publications Office. Centres: mean of the NUTS 3 centres (EuroGeographics), the United Kingdom by hand.
 */
export const COUNTRY_ROWS = `
AT | Austria | Austrija | Austria | Österrike | 14.15 | 47.58
BE | Belgium | Beļģija | Belgia | Belgien | 4.41 | 50.69
BG | Bulgaria | Bulgārija | Bulgaaria | Bulgarien | 25.18 | 42.83
CH | Switzerland | Šveice | Šveits | Schweiz | 8.18 | 47.04
CY | Cyprus | Kipra | Küpros | Cypern | 33.26 | 35.08
CZ | Czechia | Čehija | Tšehhi | Tjeckien | 15.41 | 49.84
DE | Germany | Vācija | Saksamaa | Tyskland | 9.86 | 50.62
DK | Denmark | Dānija | Taani | Danmark | 11.25 | 55.77
EE | Estonia | Igaunija | Eesti | Estland | 25.74 | 58.87
EL | Greece | Grieķija | Kreeka | Grekland | 23.12 | 38.79
ES | Spain | Spānija | Hispaania | Spanien | -3.11 | 40.38
FI | Finland | Somija | Soome | Finland | 25.28 | 62.39
FR | France | Francija | Prantsusmaa | Frankrike | 2.78 | 46.58
HR | Croatia | Horvātija | Horvaatia | Kroatien | 16.53 | 45.22
HU | Hungary | Ungārija | Ungari | Ungern | 19.16 | 47.18
IE | Ireland | Īrija | Iirimaa | Irland | -7.75 | 53.16
IS | Iceland | Islande | Island | Island | -20.14 | 64.58
IT | Italy | Itālija | Itaalia | Italien | 12.09 | 42.91
LT | Lithuania | Lietuva | Leedu | Litauen | 23.64 | 55.32
LU | Luxembourg | Luksemburga | Luksemburg | Luxemburg | 6.09 | 49.77
LV | Latvia | Latvija | Läti | Lettland | 24.83 | 56.82
MT | Malta | Malta | Malta | Malta | 14.34 | 35.97
NL | Netherlands | Nīderlande | Madalmaad | Nederländerna | 5.44 | 52.24
NO | Norway | Norvēģija | Norra | Norge | 10.52 | 63.56
PL | Poland | Polija | Poola | Polen | 19.29 | 51.85
PT | Portugal | Portugāle | Portugal | Portugal | -8.16 | 39.99
RO | Romania | Rumānija | Rumeenia | Rumänien | 25.17 | 45.74
SE | Sweden | Zviedrija | Rootsi | Sverige | 15.75 | 59.66
SI | Slovenia | Slovānija | Sloveenia | Slovenien | 14.86 | 46.12
SK | Slovakia | Slovākija | Slovakkia | Slovakien | 19.05 | 48.65
UK | United Kingdom | Apvienotā Karaliste | Ühendkuningriik | Förenade kungariket | -2.00 | 54.00
`;
