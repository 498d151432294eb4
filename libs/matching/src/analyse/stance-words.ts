import { LANGUAGES } from '@fivefold/domain';
import type { Phrase } from './phrases.js';

/**
 * What a word says about the capabilities around it.
 * `seek`: what follows is wanted, what precedes may be. `ask`: another party wants it, its subject precedes.
 * `lack`: impersonal wish, what stands on either side is wanted. `have`: the firm is, has, makes or sells it.
 * `without`: what follows at once is refused. `refuse`: the whole clause is refused. `maybe`: the clause is optional.
 * `rather`: what follows in the clause is optional.
 * `past`: what follows at once is a circumstance.
 */
export type StanceWord =
  'seek' | 'ask' | 'lack' | 'have' | 'without' | 'refuse' | 'maybe' | 'rather' | 'past';

const TABLE: Readonly<Record<StanceWord, string>> = {
  seek: `
en we/i need/needs; need; looking for; look for; searching for; in search of; we/i want; want to; would like; interested in; we/i require; seeking; we/i seek; we/i must; we/i have to; we/i should; we/i plan; planning to; going to; we/i lack; we/i miss; missing; can you; who can; help us; help with; please; we/i wish; could you; wanted; quote for; offer for; tender for; request for; we/i hope; invite offers; we/i cannot; want; someone/somebody should/must/has/to; find us; advise; we/i have no; dont have; do not have; looking 4; how do we get; teach; prepare
lv meklējam; meklēju; meklēsim; gribam; gribu; gribētu; gribētos; vēlamies; vēlos; vēlētos; vēlētos; plānojam; plānoju; lūdzam; lūdzu; aicinām; interesējamies; palīdziet; pērkam; iepērkam; pasūtīsim; pasūtīt; gribas; kas var; kas varētu; kas spēj; kur var; vai var; vai varat; kādam; kāds; mums nav; kā dabūt; kā iegūt; atrodiet; iemāciet; palīdzība; palīdziet
et vajame; vajan; vajaks; vajaksime; otsime; otsin; soovime; soovin; sooviksime; sooviksin; tahame; tahan; tahaks; tahaksime; plaanime; plaanin; kavatseme; peame; palume; palun; ootame; hangime; huvitume; tahaksin; oleme huvitatud; kes saaks; kes saab; kes teeks; kes võiks; kus saab; kus saaks; keegi; aidake; leidke; meil pole; meil ei ole; kuidas saada; õpetage; sooviks
sv letar efter; söker efter; frågar efter; vi/jag behöver; vi/jag söker; vi/jag vill; vi/jag letar; vi/jag önskar; vi/jag ska; vi/jag måste; vi/jag saknar; vi/jag planerar; vi/jag efterfrågar; vi/jag tänker; vi/jag skulle; på jakt; sökes; önskas; söka; vill; behöver; söker; letar; önskar; saknar; vem kan; var kan; kan någon; någon som; någon ska/måste; hjälp; hitta; hur får vi; har ingen/inget/inga; har inte; lär`,
  ask: `
en needs; wants; seeks; looks for; searches for; customer/customers/buyer/buyers/client/clients/retailer/retailers/chain/chains/wholesaler demand/demands/expect/expects/want; asks for; ask for; requires; demands; demand that; requests; is looking; require; wishes; expects; insists
lv meklē; prasa; pieprasa; vēlas; grib; plāno; sagaida; lūdz
et vajab; vajavad; otsib; otsivad; soovib; soovivad; tahab; tahavad; nõuab; nõuavad; küsib; küsivad; plaanib; ootab
sv kräver; efterfrågar; frågar efter; begär; önskar sig`,
  lack: `
en nobody; is/are needed; lack; lacks; lacking; has to; have to; should; required; is/are missing; we lack; should be; must be
lv neviens; nav kas; nav kam; vajag; vajadzīgs; vajadzīga; vajadzīgi; vajadzīgas; vajadzētu; nepieciešams; nepieciešama; nepieciešami; nepieciešamas; jā*; trūkst; vajadzīg*; nepieciešam*; vajadzēs; interesē
et keegi ei; pole kedagi; ei ole kedagi; vaja; tarvis; on vaja; tuleb; tuleks; puudub; puuduvad; huvitab; huvitavad; vajalik; vajalikud; peaks; peaksid; peab; peavad; puudu
sv ingen som; behövs; krävs; räcker inte; erfordras; saknas; behov av; efterfrågas; behöver; ska; skall; måste`,
  have: `
en we/i/our/company are; we/i am; we/i/company have; we/i/company own; we/i/company run; we/i/company operate; we/i/company make; we/i/company produce; we/i/company sell; we/i/company offer; we/i/company provide; we/i/company develop; we/i/company built; we/i/company build/brew/bake/grow/roast/craft/catch/smoke/mill; we/i have enough/plenty; is/are in place; is/are sorted; already have; already pay/use/bought; we/i do our; we/i use; in house; already own; i am; company/firm is a; company that; firm that; which makes; which produces; offers; sells; produces; develops; manufactures; specialises; specializes
lv esam; esmu; taisām; taisu; būvējam; veidojam; brūvējam; fasējam; zvejojam; maļam; grauzdējam; žāvējam; audzēju; cepu; pietiek; mums pietiek; ir sakārtots/sakārtota/ieviests/ieviesta; izmantojam; lietojam; sākam/uzsākam/sāk glabāt/ražot/audzēt/pārdot/vest; mums ir; mums jau; mums pieder; man ir; man jau; ražojam; ražoju; pārdodam; piedāvājam; izstrādājam; audzējam; nodarbojamies; strādājam; apkalpojam; vedam; pārvadājam; glabājam; saldējam; cepam; gatavojam; kūpinām; piedāvā; ražo; pārdod; izstrādā; jau ir; pašiem ir; apsaimniekojam; nodrošinām; mūsu uzņēmums; esošā; esošo
et oleme; olen; ehitame; loome; teeme; teen; kasvatan; küpsetan; pruulime; suitsutame; jahvatame; röstime; kuivatame; püüame; pakime; piisab; on korras/tehtud; kasutame; hakkame/alustame hoidma/tootma/müüma/vedama/kasvatama; meil on; mul on; meil juba; toodame; toodan; müüme; pakume; arendame; kasvatame; küpsetame; valmistame; haldame; töötleme; veame; pakub; toodab; müüb; arendab; valmistab; omame; juba olemas; olemas; külmutame; villime; tegeleme
sv vi/jag är; vi/jag har; vi/jag brygger/rostar/fångar/röker/maler/fiskar/förädlar/bygger/skapar/lagar; har tillräckligt; räcker; är/finns på plats/klart; vi/jag använder; vi/jag driver; vi/jag äger; vi/jag säljer; vi/jag tillverkar; vi/jag producerar; vi/jag erbjuder; vi/jag utvecklar; vi/jag odlar; vi/jag gör; vi/jag bakar; vi/jag kör; vi/jag levererar; har vi; har redan; redan har; finns redan; erbjuder; tillverkar; utvecklar; säljer`,
  without: `
en without; except; excluding; but not; but no; instead of; rather than; not; no; other than
lv bez; izņemot; nevis; ne; bet ne
et ilma; mitte; välja arvatud; selle asemel; asemel; v.a
sv utan; förutom; exklusive; istället för; i stället för; inte; ej; men inte; ingen; inget; inga`,
  refuse: `
en no need; not need; dont need; do not need; not needed; not required; dont want; do not want; not interested; not looking; isnt needed; is not necessary; need no; not necessary; doesnt need; nothing to do with; take care of ourselves; ourselves; no interest
lv nevajag; nav vajadzīg*; nav nepieciešam*; nevajadzēs; negribam; negribu; nevēlamies; nemeklējam; nav vajadzība; neinteresē
et pole vaja; ei vaja; ei ole vaja; ei ole vajalik; pole vajalik; ei soovi; ei taha; ei otsi; ei vajame; pole tarvis; ei huvita; teeme/veame/korraldame/pakendame/trükime/lahendame ise; ise ära; ise teeme/veame/korraldame
sv behöver inte; behövs inte; behöver ej; behövs ej; inte behov; inget behov; vill inte; söker inte; inte intresserade; är inte intresserad; sköter/gör/ordnar/kör/tillverkar/packar/trycker/tar själva; behöver ingen; behöver inget; inte vill`,
  maybe: `
en optional; optionally; nice to have; perhaps; maybe; possibly; if possible; later on; might; bonus; could be; a plus
lv varbūt; iespējams; ja iespējams; vēlāk; neobligāti; pēc izvēles; pēc iespējas; ja var; noderētu
et võibolla; võib olla; võimalusel; hiljem; soovi korral; ehk; valikuline; tore oleks; hea oleks
sv kanske; eventuellt; om möjligt; senare; valfritt; möjligen; bonus`,
  rather: `
en preferably; preferred
lv vēlams; vēlama; vēlamas; vēlami; labprāt
et soovitavalt; eelistatult; eelistatavalt; soovitav; võimaluse korral
sv helst; gärna; företrädesvis; önskvärt`,
  past: `
en after; before; since; despite; because of; due to
lv pēc; pirms; dēļ; kopš
et pärast; enne; tõttu
sv efter; före; innan; på grund av; sedan`,
};

function parse(): Phrase<StanceWord>[] {
  const phrases: Phrase<StanceWord>[] = [];
  for (const kind of Object.keys(TABLE) as StanceWord[]) {
    for (const line of TABLE[kind].trim().split('\n')) {
      const language = LANGUAGES.find((code) => line.startsWith(`${code} `)) ?? null;
      for (const part of line.slice(3).split(';')) {
        const pattern = part
          .trim()
          .split(' ')
          .map((slot) =>
            slot
              .split('/')
              .map((one) => (one.endsWith('*') ? one : `=${one}`))
              .join('/'),
          )
          .join(' ');
        const size = pattern.split(' ').length;
        const slack = size === 1 ? 0 : kind === 'without' || kind === 'past' ? 0 : 1;
        phrases.push({ pattern, language, payload: kind, slack, ordered: true });
      }
    }
  }
  return phrases;
}

/** All stance words as phrases: whole words, in order. */
export const STANCE_PHRASES: readonly Phrase<StanceWord>[] = parse();
