/**
 * Regions, islands and groups of countries that texts name: `kind | NUTS codes | en | lv | et | sv`;
 * `a; b` in a name cell: a, also b.
 */
export const AREAS = `
region | LV00C | Vidzeme | Vidzeme | Vidzeme | Vidzeme
region | LV005 | Latgale; Latgalia | Latgale | Latgale | Lettgallen
region | LV00B | Kurzeme; Courland | Kurzeme | Kurzeme; Kuramaa | Kurland
region | LV009 | Zemgale; Semigallia | Zemgale | Zemgale; Semgale | Semgallen
region | LV009 | Selonia | Sēlija | Seelia | Selonien
region | LV00A | Riga region; Greater Riga | Pierīga; Rīgas reģions | Riia piirkond | Rigaregionen
region | EE001 | North Estonia; Northern Estonia | Ziemeļigaunija | Põhja-Eesti | Norra Estland
region | EE001 | Harju County; Harjumaa | Harju apriņķis | Harjumaa; Harju maakond | Harjumaa; Harrien
region | EE004 | West Estonia; Western Estonia | Rietumigaunija | Lääne-Eesti | Västra Estland
region | EE008 | South Estonia; Southern Estonia | Dienvidigaunija | Lõuna-Eesti | Södra Estland
region | EE009 | Central Estonia | Viduigaunija | Kesk-Eesti | Mellersta Estland
region | EE00A | North-East Estonia; Ida-Virumaa | Ziemeļaustrumigaunija; Austrumviru | Kirde-Eesti; Ida-Virumaa | Nordöstra Estland; Östra Wierland
area | EE004 | Saaremaa | Sāremā; Sāmsala | Saaremaa | Ösel; Saaremaa
area | EE004 | Hiiumaa | Hījumā | Hiiumaa | Dagö; Hiiumaa
area | EE004 | Muhu | Muhu | Muhu | Moon; Muhu
area | EE004 | Lääne County; Läänemaa | Lēnemā | Läänemaa | Läänemaa; Wiek
area | EE004 | Pärnu County; Pärnumaa | Pērnavas apriņķis | Pärnumaa | Pärnumaa
area | EE008 | Võru County; Võrumaa | Veru apriņķis | Võrumaa | Võrumaa
area | EE008 | Tartu County; Tartumaa | Tartu apriņķis | Tartumaa | Tartumaa
area | EE008 | Valga County; Valgamaa | Valgas apriņķis | Valgamaa | Valgamaa
area | EE008 | Viljandi County; Viljandimaa | Vīlandes apriņķis | Viljandimaa | Viljandimaa
area | EE008 | Põlva County; Põlvamaa | Pelvas apriņķis | Põlvamaa | Põlvamaa
area | EE008 | Jõgeva County; Jõgevamaa | Jegevas apriņķis | Jõgevamaa | Jõgevamaa
area | EE008 | Setomaa | Setumā | Setomaa | Setomaa
area | EE009 | Järva County; Järvamaa | Jervas apriņķis | Järvamaa | Järvamaa
area | EE009 | Rapla County; Raplamaa | Raplas apriņķis | Raplamaa | Raplamaa
area | EE009 | Lääne-Viru County; Lääne-Virumaa | Rietumviru | Lääne-Virumaa | Västra Wierland; Lääne-Virumaa
region | SE224 | Skåne; Scania | Skone | Skåne | Skåne
area | SE224 | Österlen | Esterlēna | Österlen | Österlen
region | SE221 | Blekinge | Blekinge | Blekinge | Blekinge
region | SE21 | Småland | Smolande | Småland | Småland
region | SE214 | Gotland | Gotlande | Gotland; Ojamaa | Gotland
area | SE213 | Öland | Ēlande | Öland | Öland
region | SE231 | Halland | Hallande | Halland | Halland
region | SE232 | West Gotland; Västra Götaland | Vestra Jētalande | Västra Götaland | Västra Götaland
region | SE123 | Östergötland | Esterjētlande | Östergötland | Östergötland
region | SE311 | Värmland | Vermlande | Värmland | Värmland
region | SE312 | Dalarna | Dālarna | Dalarna | Dalarna
region | SE22 | South Sweden; Southern Sweden | Dienvidzviedrija | Lõuna-Rootsi | Sydsverige; södra Sverige
region | SE23 | West Sweden; Western Sweden | Rietumzviedrija | Lääne-Rootsi | Västsverige; västra Sverige
region | SE11, SE12 | Mälaren Valley; Mälardalen | Mēlarena ieleja | Mälardalen | Mälardalen
region | SE31, SE32, SE33 | North Sweden; Northern Sweden; Norrland | Ziemeļzviedrija | Põhja-Rootsi | Norra Sverige; Norrland
region | FI1B1 | Uusimaa | Ūsima | Uusimaa | Nyland
region | FI1B, FI1C | South Finland; Southern Finland | Dienvidsomija | Lõuna-Soome | Södra Finland; Sydfinland
region | FI200 | Åland; Åland Islands | Ālandu salas | Ahvenamaa | Åland
region | FI1D7 | Lapland | Lapzeme; Lapija | Lapimaa | Lappland
region | LT028 | Samogitia | Žemaitija | Žemaitija | Samogitien; Žemaitija
region | DK032 | South Jutland | Dienvidjitlande | Lõuna-Jüütimaa | Sönderjylland; Sydjylland
region | DK04, DK05, DK032 | Jutland | Jitlande | Jüütimaa | Jylland
region | DK02, DK01 | Zealand | Zēlande | Sjælland | Själland
region | DK014 | Bornholm | Bornholma | Bornholm | Bornholm
region | DK01, DK02, SE224 | Øresund region; Öresund | Ēresunda reģions | Øresundi piirkond | Öresundsregionen
region | DE8, DEF | North Germany; Northern Germany | Ziemeļvācija | Põhja-Saksamaa | Nordtyskland
region | PL63 | Pomerania | Pomerānija; Piejūra | Pommeri | Pommern
area | LV, EE, LT | Baltics; Baltic states; the Baltics; Baltic countries | Baltija; Baltijas valstis | Baltikum; Balti riigid; Baltimaad | Baltikum; baltiska länderna; Baltstaterna
area | SE, FI, DK, NO, IS | Nordics; Nordic countries; the Nordics | Ziemeļvalstis; Ziemeļeiropa | Põhjamaad | Norden; nordiska länderna
area | SE, DK, NO | Scandinavia | Skandināvija | Skandinaavia | Skandinavien
`;
