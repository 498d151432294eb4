import type { Language } from '@fivefold/domain';

const list = (words: string): readonly string[] =>
  words.split(';').map((word) => word.trim().replace(/\s+/g, ' '));

/** Words that descriptions in Latvian, Estonian and Swedish choose from, nominative. */
export interface LocalWords {
  readonly goods: readonly string[];
  readonly adjectives: readonly string[];
  readonly customers: readonly string[];
  readonly results: readonly string[];
  readonly kit: readonly string[];
  readonly times: readonly string[];
}

export const LOCAL_WORDS: Readonly<Record<Exclude<Language, 'en'>, LocalWords>> = {
  lv: {
    goods:
      list(`ogas; siers; svaigas zivis; kūpināta gaļa; maize; āboli; medus; jogurts; burkāni; saldēti zirņi; auzu pārslas;
 rudzu milti; šokolāde; ievārījums; ābolu sula; bērzu sula; sidrs; alus; siļķe; šprotes; lasis; desas; olas; sviests; biezpiena
 sieriņi; kefīrs; kartupeļi; bietes; sēnes; dzērvenes; mellenes; smiltsērkšķi; rabarberi; cidonijas; rapšu eļļa; griķi; lēcas;
 pelmeņi; zupas; salāti; kūkas; piparkūkas; saldējums; skābēti kāposti; zāļu tēja; garšvielas; sinepes; stikla burkas; kastes;
 rezerves daļas; rēķini; pavadzīmes; pasūtījumi; temperatūras dati; etiķetes; recepšu kartītes; cenrādi; krājumu saraksti`),
    adjectives:
      list(`uzticams; rūpīgs; elastīgs; mūsdienīgs; neliels; pieredzējis; ātrs; vietējs; sakārtots; drošs; atvērts; godīgs;
 kluss; precīzs; pacietīgs; daudzpusīgs; kompakts; prasmīgs`),
    customers:
      list(`mazie ražotāji; maiznīcas; pienotavas; zivju apstrādātāji; alus darītavas; interneta veikali; zemnieku
 saimniecības; veikalu ķēdes; restorāni; pārvadātāji; vairumtirgotāji; eksportētāji; noliktavas; programmētāji; kooperatīvi; skolas;
 slimnīcas; biškopji; konditorejas; klastera biedri; viesnīcas; iepakojuma ražotāji; laboratorijas; pašvaldības`),
    results:
      list(`mazāk atkritumu; īsāks piegādes laiks; skaidra cena; mazāk sūdzību; tīrs audits; garāks derīguma termiņš; pilna
 palete; mazāks enerģijas patēriņš; ātrāki rēķini; pierādījumi auditoram; plašāks tirgus; nemainīga kvalitāte; mierīgāka sezona;
 viens kontakts; precīzi krājumi; zināmas izmaksas; izsekojamas partijas; mazāk atgriezto preču`),
    kit: list(`palešu plaukti; saldēšanas kamera; dzesēšanas kamera; naktsmaiņa; trīskameru auto; puspiekabes; elektriskie busiņi;
 mērīšanas iekārtas; kalibrēti sensori; paraugu kurjers; fasēšanas līnija; vakuuma iekārta; etiķešu printeris; šķirošanas līnija;
 žāvētava; degustatoru panelis; atvērta saskarne; mobilā lietotne; vadības panelis; divu dienu kurss; mentors; dokumentu paraugi;
 pircēju saraksts; kopīgs stends; muitas saite; mazgāšanas līnija`),
    times:
      list(`katru darba dienu; pirmdienās; divreiz nedēļā; visu gadu; no jūnija līdz oktobrim; ražas laikā; pēc vienošanās; naktī;
 vienas dienas laikā; pēc pieprasījuma; pirms svētkiem; trīs maiņās; reizi mēnesī`),
  },
  et: {
    goods:
      list(`marjad; juust; värske kala; suitsuliha; leib; õunad; mesi; jogurt; porgandid; külmutatud herned; kaerahelbed;
 rukkijahu; šokolaad; moos; õunamahl; kasemahl; siider; õlu; räim; kilu; lõhe; vorstid; munad; või; kohukesed; keefir; kartulid;
 peedid; seened; jõhvikad; mustikad; astelpaju; rabarber; rapsiõli; tatar; läätsed; pelmeenid; supid; salatid; koogid; piparkoogid;
 jäätis; hapukapsas; taimetee; vürtsid; sinep; klaaspurgid; kastid; varuosad; arved; saatelehed; tellimused; temperatuuriandmed;
 etiketid; retseptid; hinnakirjad; laoseisud`),
    adjectives:
      list(`usaldusväärne; hoolikas; paindlik; kaasaegne; väike; kogenud; kiire; kohalik; korrektne; turvaline; avatud; aus;
 vaikne; täpne; kannatlik; mitmekülgne; kompaktne; osav`),
    customers:
      list(`väiketootjad; pagarid; piimatööstused; kalatöötlejad; pruulikojad; veebipoed; talud; kauplusteketid; restoranid;
 vedajad; hulgimüüjad; eksportijad; laopidajad; tarkvarafirmad; ühistud; koolid; haiglad; mesinikud; kondiitrid; klastri liikmed;
 hotellid; pakenditootjad; laborid; omavalitsused`),
    results:
      list(`vähem jäätmeid; lühem tarneaeg; selge hind; vähem kaebusi; puhas audit; pikem säilivusaeg; täis alus; väiksem
 energiakulu; kiiremad arved; tõendid audiitorile; laiem turg; ühtlane kvaliteet; rahulikum hooaeg; üks kontakt; täpne laoseis;
 teada kulud; jälgitavad partiid; vähem tagastusi`),
    kit: list(`alusriiulid; sügavkülmkamber; jahekamber; öövahetus; kolmekambrilised veokid; poolhaagised; elektrikaubikud;
 mõõteseadmed; kalibreeritud andurid; proovikuller; pakkeliin; vaakumseade; etiketiprinter; sorteerimisliin; kuivati;
 maitsepaneel; avatud liides; mobiilirakendus; juhtimislaud; kahepäevane kursus; mentor; dokumendipõhjad; ostjate nimekiri;
 ühine messiboks; tolliühendus; pesuliin`),
    times:
      list(`igal tööpäeval; esmaspäeviti; kaks korda nädalas; aasta läbi; juunist oktoobrini; saagi ajal; kokkuleppel; öösel;
 ühe päeva jooksul; soovi korral; enne pühi; kolmes vahetuses; kord kuus`),
  },
  sv: {
    goods:
      list(`bär; ost; färsk fisk; rökt kött; bröd; äpplen; honung; yoghurt; morötter; frysta ärtor; havregryn; rågmjöl;
 choklad; sylt; äppelmust; björksav; cider; öl; sill; skarpsill; lax; korv; ägg; smör; kvarg; kefir; potatis; rödbetor; svamp;
 lingon; blåbär; havtorn; rabarber; rapsolja; bovete; linser; piroger; soppor; sallader; tårtor; pepparkakor; glass; surkål; örtte;
 kryddor; senap; glasburkar; backar; reservdelar; fakturor; följesedlar; order; temperaturdata; etiketter; recept; prislistor;
 lagersaldon; kundregister`),
    adjectives:
      list(`pålitlig; noggrann; flexibel; modern; liten; erfaren; snabb; lokal; ordnad; säker; öppen; ärlig; tyst; exakt;
 tålmodig; mångsidig; kompakt; skicklig`),
    customers:
      list(`små producenter; bagerier; mejerier; fiskrökerier; bryggerier; nätbutiker; gårdsbutiker; butikskedjor;
 restauranger; åkerier; grossister; exportörer; lagerhållare; programvaruhus; kooperativ; skolor; sjukhus; biodlare; konditorier;
 klustrets medlemmar; hotell; förpackningsföretag; laboratorier; kommuner`),
    results:
      list(`mindre svinn; kortare ledtid; ett tydligt pris; färre klagomål; en ren revision; längre hållbarhet; en full pall;
 lägre energiåtgång; snabbare fakturor; bevis för revisorn; en större marknad; jämn kvalitet; lugnare säsong; en enda kontakt;
 exakta saldon; kända kostnader; spårbara partier; färre returer`),
    kit: list(`pallställ; fryskammare; kylkammare; nattskift; trekammarbilar; trailrar; elskåpbilar; mätutrustning; kalibrerade
 givare; provbud; packlinje; vakuummaskin; etikettskrivare; sorteringslinje; tork; smakpanel; öppet gränssnitt; mobilapp;
 instrumentpanel; tvådagarskurs; mentor; dokumentmallar; köparlista; gemensam monter; tullkoppling; tvättlinje`),
    times:
      list(`varje vardag; på måndagar; två gånger i veckan; året runt; från juni till oktober; under skörden; efter
 överenskommelse; på natten; inom en dag; på begäran; före helgerna; i treskift; en gång i månaden`),
  },
};
