/** Terms of the demo world, short and for show: version 1, by language. */
export const DEMO_TERMS = {
  en: `These terms are an example for the demo world. They bind nobody.

1. Who takes part. Clusters publish services of their members; firms ask for them. Whoever acts for an organisation says so truly.

2. What is published. Publishers answer for what they publish: facts, prices, certificates. What is unlawful or untrue may be taken from sight, always with a statement of reasons that can be appealed.

3. Deals. A deal is made between the two organisations that sign it. The platform is no party to it and takes no payment.

4. Reviews. Only the two sides of a completed deal review each other, once each.

5. Personal data. You may export and erase your data at any time on the page “Your data”.

6. Changes. The next version of these terms is announced to everybody before its first day and asked for at the next sign-in.`,
  lv: `Šie noteikumi ir demonstrācijas pasaules piemērs. Tie nevienam nav saistoši.

1. Dalībnieki. Klasteri publicē savu biedru pakalpojumus; uzņēmumi tos pieprasa. Kas rīkojas organizācijas vārdā, to norāda patiesi.

2. Publicētais. Publicētāji atbild par faktiem, cenām un sertifikātiem. Nelikumīgu vai nepatiesu saturu var noņemt, vienmēr ar pamatojumu, ko var pārsūdzēt.

3. Darījumi. Darījumu slēdz abas organizācijas, kas to paraksta. Platforma nav darījuma puse un nepieņem maksājumus.

4. Atsauksmes. Tikai pabeigta darījuma abas puses vērtē viena otru, katra vienreiz.

5. Personas dati. Savus datus jebkurā laikā varat izgūt un dzēst lapā “Jūsu dati”.

6. Izmaiņas. Nākamo redakciju visiem paziņo pirms tās pirmās dienas, un to lūdz pieņemt nākamajā pieteikšanās reizē.`,
  et: `Need tingimused on näidismaailma näide. Need ei seo kedagi.

1. Osalejad. Klastrid avaldavad oma liikmete teenuseid; ettevõtted küsivad neid. Kes tegutseb organisatsiooni nimel, ütleb seda tõeselt.

2. Avaldatu. Avaldajad vastutavad andmete, hindade ja sertifikaatide eest. Ebaseadusliku või vale sisu võib eemaldada, alati põhjendusega, mille saab vaidlustada.

3. Tehingud. Tehingu sõlmivad kaks organisatsiooni, kes sellele alla kirjutavad. Platvorm ei ole tehingu pool ega võta makseid vastu.

4. Arvustused. Ainult lõpetatud tehingu kaks poolt hindavad teineteist, kumbki üks kord.

5. Isikuandmed. Oma andmed saate igal ajal välja võtta ja kustutada lehel „Teie andmed“.

6. Muudatused. Järgmine versioon antakse kõigile teada enne selle esimest päeva ja sellega nõustumist küsitakse järgmisel sisselogimisel.`,
  sv: `Dessa villkor är ett exempel för demovärlden. De binder ingen.

1. Deltagare. Kluster publicerar sina medlemmars tjänster; företag frågar efter dem. Den som handlar för en organisation uppger det sanningsenligt.

2. Det publicerade. Utgivare svarar för uppgifter, priser och certifikat. Olagligt eller osant innehåll kan tas bort, alltid med en motivering som kan överklagas.

3. Avtal. Ett avtal sluts mellan de två organisationer som undertecknar det. Plattformen är inte part och tar inte emot betalningar.

4. Omdömen. Endast de två sidorna av ett slutfört avtal bedömer varandra, en gång var.

5. Personuppgifter. Du kan när som helst hämta ut och radera dina uppgifter på sidan ”Dina uppgifter”.

6. Ändringar. Nästa version meddelas alla före sin första dag och ska godkännas vid nästa inloggning.`,
};
