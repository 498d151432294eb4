import { noticeTexts } from './notice-text.js';

/** Estonian. */
export const ET = noticeTexts({
  // People
  invitation_accepted: {
    subject: '{person} liitus organisatsiooniga {organisation}',
    sentence: '{person} võttis teie kutse vastu ja esindab nüüd organisatsiooni {organisation}.',
    action: 'Vaadake, kes teie organisatsiooni esindab',
  },
  authenticator_taken_off: {
    subject: '{person}: autentimisrakendus eemaldati',
    sentence:
      'Haldaja on eemaldanud autentimisrakenduse kontolt, mille omanik on {person}, sest see on kadunud. Küsige üle, kas see on nii: {person}.',
    action: 'Vaadata inimesi',
  },
  member_invited: {
    subject: '{organisation} ütleb, et olete liige',
    sentence: '{person} ({organisation}) palub teie ettevõttel liikmesust kinnitada.',
    action: 'Lugeda ja kinnitada',
  },
  member_confirmed: {
    subject: '{organisation} on liikmesust kinnitanud',
    sentence: '{organisation} kuulub teie klastrisse, nagu kutsusite.',
    action: 'Vaadata liikmeid',
  },
  member_declined: {
    subject: '{organisation} ei ole teie liige',
    sentence: '{organisation} on teie kutse tagasi lükanud.',
    action: 'Vaadata kutseid',
  },
  member_ended: {
    subject: '{organisation} lõpetab liikmesuse',
    sentence: '{organisation} lõpetab liikmesuse {day}: {reason}',
    action: 'Vaadata liikmesust',
  },
  terms_published: {
    subject: 'Uued tingimused kehtivad alates {day}',
    sentence: 'Tingimuste {number}. versioon kehtib alates {day}.',
    action: 'Lugeda tingimusi',
  },
  decision_stated: {
    subject: 'Otsus: {title}',
    sentence: 'Haldaja on otsustanud “{title}” kohta: {reason}',
    action: 'Lugeda otsust või see vaidlustada',
  },
  decision_appealed: {
    subject: 'Vaidlustus: {title}',
    sentence: 'Otsus “{title}” kohta on vaidlustatud.',
    action: 'Lugeda ja vastata',
  },
  decision_answered: {
    subject: 'Haldaja on vastanud: {title}',
    sentence: 'Haldaja ütleb “{title}” kohta: {reason}',
    action: 'Vaadata otsust',
  },
  content_reported: {
    subject: 'Teade: {title}',
    sentence: 'Keegi teatab sisust “{title}”.',
    action: 'Lugeda teadet ja otsustada',
  },
  // Partner apps
  partner_key_made: {
    subject: '{person} lõi rakendusele {app} võtme',
    sentence:
      '{person} lõi võtme rakendusele {app}, mis võib nüüd pöörduda platvormi poole teie organisatsiooni nimel.',
    action: 'Vaata rakendusi',
  },
  partner_key_ending: {
    subject: 'Rakenduse {app} võti lõpeb peagi',
    sentence: 'Rakenduse {app} võti lõpeb {endsAt}. Vahetage see õigel ajal, et rakendus edasi töötaks.',
    action: 'Vaheta võti',
  },
  partner_consent_given: {
    subject: '{organisation} lubab rakendusel {app} enda nimel tegutseda',
    sentence: '{organisation} lubab teie rakendusel {app} enda nimel tegutseda.',
    action: 'Vaata nõusolekuid',
  },
  partner_consent_ended: {
    subject: '{organisation} lõpetas nõusoleku rakendusele {app}',
    sentence: '{organisation} lõpetas nõusoleku, mille alusel {app} tegutses. See jõustus kohe.',
    action: 'Vaata nõusolekuid',
  },
  // Cooperation of clusters
  cluster_joined: {
    subject: '{organisation} on võrgustikuga liitunud',
    sentence: '{organisation} on teie kutse vastu võtnud ja on nüüd partnerklaster.',
    action: 'Vaadake kutseid',
  },
  cluster_invitation_expired: {
    subject: 'Kutse klastrile {organisation} on aegunud',
    sentence: 'Keegi ei kasutanud teie kutset klastrile {organisation} õigel ajal; link enam ei tööta.',
    action: 'Vaadake kutseid',
  },
  network_invited: {
    subject: '{organisation} kutsub võrgustikku: {network}',
    sentence: '{organisation} kutsub teie klastrit võrgustikku „{network}“.',
    action: 'Nõustuge või keelduge',
  },
  network_accepted: {
    subject: '{organisation} on liitunud teie võrgustikuga: {network}',
    sentence: '{organisation} kuulub nüüd võrgustikku „{network}“.',
    action: 'Vaadake võrgustikku',
  },
  network_left: {
    subject: '{organisation} on lõpetanud osaluse võrgustikus: {network}',
    sentence: '{organisation} on lõpetanud klastri osaluse võrgustikus „{network}“.',
    action: 'Vaadake võrgustikku',
  },
  cooperation_asked: {
    subject: '{organisation} soovib koostööd',
    sentence: '{person} ({organisation}) soovib teie klastriga koostööd teha.',
    action: 'Lugege ja vastake',
  },
  // Questions to publishers
  question_received: {
    subject: 'Ettevõte küsib teenuse {title} kohta',
    sentence: 'Ettevõte soovib teada, mida teenuse {title} kirjeldus ei ütle.',
    action: 'Loe küsimust ja vasta',
  },
  question_waiting: {
    subject: 'Küsimus teenuse {title} kohta ootab vastust',
    sentence: 'Küsimus teenuse {title} kohta on oodanud vastust {days} päeva.',
    action: 'Vasta küsimusele',
  },
  question_answered: {
    subject: 'Teie küsimusele teenuse {title} kohta on vastatud',
    sentence: '{publisher} vastas teie küsimusele teenuse {title} kohta; vastus on avaldatud.',
    action: 'Loe vastust',
  },
  question_closed: {
    subject: 'Teie küsimus teenuse {title} kohta suleti',
    sentence: 'Teie küsimus teenuse {title} kohta suleti vastuseta: {reason}',
    action: 'Vaata teenust',
  },
  // What the sides of a request say
  message_received: {
    subject: '{sender} kirjutas teile',
    sentence: '{sender} saatis teile sõnumi: {title}.',
    action: 'Loe sõnumit ja vasta',
  },
  request_question_asked: {
    subject: 'Küsimus teie päringu kohta',
    sentence: 'Teenuseosutajal on küsimus teie päringu kohta: {title}.',
    action: 'Vasta kõigile, kellelt küsisite',
  },
  request_question_answered: {
    subject: '{requester} vastas küsimusele',
    sentence: '{requester} vastas küsimusele päringu kohta: {title}.',
    action: 'Loe vastust',
  },
  // Requests and quotes
  request_received: {
    subject: '{requester} palub teilt pakkumust',
    sentence: '{requester} palub teilt pakkumust: {title}.',
    action: 'Lugege päringut ja vastake sellele',
  },
  quote_received: {
    subject: '{provider} saatis teile pakkumuse',
    sentence: '{provider} vastas teie päringule pakkumusega: {title}.',
    action: 'Vaadake pakkumust',
  },
  // Times in calendars
  slot_asked: {
    subject: 'Soovitakse broneerida aega: {title}',
    sentence: 'Soovitakse broneerida aega {startsAt}: {title}. Aega hoitakse 48 tundi.',
    action: 'Kinnitage aeg',
  },
  slot_confirmed: {
    subject: 'Teie aeg on kinnitatud: {title}',
    sentence: 'Teie aeg {startsAt} on kinnitatud: {title}.',
    action: 'Vaadake oma aegu',
  },
  slot_released: {
    subject: 'Ajast loobuti: {title}',
    sentence: 'Aeg {startsAt} on taas vaba: {title}.',
    action: 'Vaadake oma aegu',
  },
  slot_lapsed: {
    subject: 'Aega ei kinnitatud: {title}',
    sentence: 'Aega {startsAt} ei kinnitatud 48 tunni jooksul ja see on taas vaba: {title}.',
    action: 'Vaadake oma aegu',
  },
  // Needs and demand
  better_match: {
    subject: 'Parem vaste vajadusele „{need}“',
    sentence:
      'Kataloog on muutunud: {service} vastab teie vajadusele „{need}“ paremini kui seni leitu. Uusi leide kokku: {count}.',
    action: 'Vaadake uudiseid',
  },
  shortlist_changed: {
    subject: 'Muudatus teie valikus vajadusele „{need}“',
    sentence:
      '{service}, mille valisite vajadusele „{need}“, vastab nüüd teisiti või on teise hinnaga. Muutunud teenuseid kokku: {count}.',
    action: 'Vaadake, mis muutus',
  },
  need_expires_soon: {
    subject: 'Vajadus „{need}“ aegub peagi',
    sentence: 'Teie vajadus „{need}“ aegub {date}. Pikendage seda, kui otsite endiselt lahendust.',
    action: 'Pikendage vajadust',
  },
  need_expired: {
    subject: 'Vajadus „{need}“ on aegunud',
    sentence:
      'Teie vajadus „{need}“ on aegunud ja seda ei näidata enam kellelegi. Saate seda ühe sammuga pikendada.',
    action: 'Pikendage vajadust',
  },
  search_alert: {
    subject: 'Uued teenused otsingule „{search}“',
    sentence: '{service} vastab teie salvestatud otsingule „{search}“. Uusi teenuseid kokku: {count}.',
    action: 'Vaadake teenuseid',
  },
  interest_received: {
    subject: '{organisation} pakub end teie vajadusele',
    sentence: '{organisation} on tutvunud teie vajadusega ja pakub teenust: {service}.',
    action: 'Lugege pakkumist',
  },
  idea_of_need: {
    subject: '{organisation} kavandab teie vajadusele teenust',
    sentence: '„{title}“ sai alguse teie vajadusest. Jälgige seda ja öelge, kas see aitaks.',
    action: 'Vaata ideed',
  },
  pilot_invited: {
    subject: 'Proovige järele: {title}',
    sentence: '{organisation} kutsub teid proovima: „{title}“, enne kui sellest saab teenus.',
    action: 'Vasta',
  },
  idea_published: {
    subject: 'Nüüd teenus: {title}',
    sentence: 'See, mis algas teiesugusest vajadusest, on avaldatud ({organisation}): „{title}“.',
    action: 'Vaata, mis sellest sai',
  },
  pilot_answered: {
    subject: '{organisation}: {answer}',
    sentence: '{organisation} piloodi „{title}“ kohta: {answer}.',
    action: 'Ava idee',
  },
  idea_owner_invited: {
    subject: '{organisation} kutsub koos kavandama',
    sentence: '{organisation} soovib teiega koos töötada: „{title}“.',
    action: 'Vasta',
  },
  idea_owner_joined: {
    subject: '{organisation} kavandab teiega koos',
    sentence: '{organisation} töötab nüüd samuti selle kallal: „{title}“.',
    action: 'Ava idee',
  },
  request_withdrawn: {
    subject: 'Päring on tagasi võetud',
    sentence: 'Ettevõte on oma päringu tagasi võtnud: {title}.',
    action: 'Vaadake päringut',
  },
  request_declined: {
    subject: '{provider} on teie päringust keeldunud',
    sentence: '{provider} ei saa küsitut teha: {title}.',
    action: 'Lugege põhjust ja küsige teiselt',
  },
  quote_revised: {
    subject: '{provider} on oma pakkumist muutnud',
    sentence: '{provider} on saatnud teile pakkumise uue versiooni: {title}.',
    action: 'Vaadake pakkumist',
  },
  quote_withdrawn: {
    subject: '{provider} on oma pakkumise tagasi võtnud',
    sentence: '{provider} on oma pakkumise tagasi võtnud: {title}.',
    action: 'Vaadake, mis on alles',
  },
  quote_expired: {
    subject: 'Pakkumine on aegunud: {provider}',
    sentence: 'Pakkumise kehtivus on lõppenud: {provider}, {title}.',
    action: 'Vaadake päringut',
  },
  quote_accepted: {
    subject: '{requester} on teie pakkumise vastu võtnud',
    sentence: '{requester} on teie pakkumise vastu võtnud: {title}.',
    action: 'Vaadake, mis edasi saab',
  },
  not_chosen: {
    subject: '{requester} on valinud teise pakkumise',
    sentence: '{requester} on valinud teise pakkumise ({title}) ja tänab teid aja eest.',
    action: 'Vaadake päringut',
  },
  reply_reminder: {
    subject: '{requester} ootab teie vastust',
    sentence: '{requester} ootab vastust hiljemalt {replyBy}: {title}.',
    action: 'Vastake päringule',
  },
  reply_time_extended: {
    subject: '{requester} annab vastamiseks rohkem aega',
    sentence: '{requester} ootab nüüd vastust hiljemalt {replyBy}: {title}.',
    action: 'Vastake päringule',
  },
  reply_deadline_passed: {
    subject: 'Teie päringule vastamise aeg on möödas',
    sentence: 'Vastamise aeg on möödas: {title}. Kehtivaid pakkumisi: {offers}.',
    action: 'Võrrelge pakkumisi',
  },
  request_expired: {
    subject: 'Teie päring on aegunud',
    sentence: 'Keegi ei saatnud õigeks ajaks pakkumist: {title}.',
    action: 'Küsige teiselt',
  },
  counter_offer: {
    subject: '{requester} pakub teisi tingimusi',
    sentence: '{requester} on teinud teie pakkumisele vastupakkumise: {title}.',
    action: 'Muutke pakkumist või keelduge',
  },
  counter_offer_refused: {
    subject: '{provider} jääb oma pakkumise juurde',
    sentence: '{provider} on teie vastupakkumisest keeldunud: {title}.',
    action: 'Vaadake pakkumist',
  },
  bundle_proposal: {
    subject: 'Asendus teie kogumis',
    sentence: 'Üks kogumi pakkuja on ära langenud: {title}. Soovitame: {replacement}; teised jäävad.',
    action: 'Vaadake ettepanekut',
  },
  bundle_incomplete: {
    subject: 'Kogumi osale ei leidu asendust',
    sentence:
      'Üks kogumi pakkuja on ära langenud: {title}. Ükski avaldatud teenus ei asenda seda teiste kõrval; vaadake põhjust.',
    action: 'Vaadake põhjust',
  },
  // Catalogue
  service_submitted: {
    subject: 'Tekst ootab teie ülevaatust: {title}',
    sentence: '{person} on esitanud ülevaatamiseks teksti „{title}“.',
    action: 'Lugege see läbi ning avaldage või saatke tagasi',
  },
  service_sent_back: {
    subject: 'Tagasi saadetud: {title}',
    sentence: '„{title}“ on tagasi saadetud: {reason}',
    action: 'Vaadake märkusi ja parandage mustandit',
  },
  service_scheduled: {
    subject: 'Heaks kiidetud: {title}',
    sentence: '„{title}“ on heaks kiidetud ja avaldatakse {day}.',
    action: 'Vaadake teenust',
  },
  service_published: {
    subject: 'Avaldatud: {title}',
    sentence: '„{title}“ on avaldatud.',
    action: 'Vaadake teenust',
  },
  service_suspended: {
    subject: 'Peatatud: {title}',
    sentence: '„{title}“ on peatatud: {reason}',
    action: 'Vaadake, mida teha',
  },
  service_reinstated: {
    subject: 'Taastatud: {title}',
    sentence: '„{title}“ on taas pakkumisel.',
    action: 'Vaadake teenust',
  },
  service_appealed: {
    subject: 'Peatamine vaidlustatud: {title}',
    sentence: 'Avaldaja vaidlustab teenuse „{title}“ peatamise: {reason}',
    action: 'Taastage teenus või jätke peatamine jõusse',
  },
  service_upheld: {
    subject: 'Peatamine jääb jõusse: {title}',
    sentence: 'Haldaja jätab teenuse „{title}“ peatamise jõusse: {reason}',
    action: 'Vaadake teenust',
  },
  service_paused: {
    subject: 'Praegu ei pakuta: {title}',
    sentence: 'Teenust „{title}“ praegu ei pakuta: {reason}',
    action: 'Vaadake, mida see teie päringutele tähendab',
  },
  service_gone: {
    subject: 'Enam ei pakuta: {title}',
    sentence: 'Teenust „{title}“ enam ei pakuta: {reason}',
    action: 'Leidke mõni muu teenus',
  },
  service_review_soon: {
    subject: 'Iga-aastane ülevaatus läheneb: {title}',
    sentence: 'Teenuse „{title}“ iga-aastase ülevaatuse tähtaeg on {day}.',
    action: 'Kinnitage, et kõik kehtib, või muutke',
  },
  service_review_due: {
    subject: 'Iga-aastane ülevaatus on käes: {title}',
    sentence: 'Teenuse „{title}“ iga-aastase ülevaatuse tähtaeg saabus {day}.',
    action: 'Kinnitage, et kõik kehtib, või muutke',
  },
  action_given: {
    subject: 'Teie vastutate: {title}',
    sentence: 'Te vastutate tegevuse „{title}“ eest kuni {day}.',
    action: 'Vaadake tegevust',
  },
  action_late: {
    subject: '{title} hilineb',
    sentence: 'Tegevus „{title}“ pidi olema tehtud {day}.',
    action: 'Lõpetage see või määrake uus päev',
  },
  strategy_due: {
    subject: 'Vaadake üle: {title}',
    sentence: 'Täna on päev strateegia „{title}“ ülevaatamiseks.',
    action: 'Avage strateegia',
  },
  group_joined: {
    subject: 'Töörühm {group}',
    sentence: 'Teie organisatsioon on nüüd töörühmas „{group}“.',
    action: 'Vaadake rühma',
  },
  group_task_given: {
    subject: 'Rühma {group} ülesanne',
    sentence: 'Töörühm „{group}“ palub teie organisatsioonilt: {title}.',
    action: 'Vaadake ülesannet',
  },
  group_minutes: {
    subject: 'Rühma {group} protokoll',
    sentence: 'Rühma „{group}“ koosoleku protokoll ({day}) on olemas.',
    action: 'Lugege protokolli',
  },
  label_ends: {
    subject: '{label} lõpeb {day}',
    sentence: 'Teie märgis {label} lõpeb {day}. Seda saab juba uuendada.',
    action: 'Vaadake oma märgiseid',
  },
  label_ended: {
    subject: '{label} on lõppenud',
    sentence: 'Teie märgis {label} on lõppenud ja seda enam ei näidata. Seda saab uuendada kuni {day}.',
    action: 'Registreerige uuendus',
  },
  certificate_expires: {
    subject: '{certificate} lõpeb peagi: {title}',
    sentence: 'Teenuse „{title}“ sertifikaat {certificate} kehtib kuni {day}.',
    action: 'Märkige uuendatud sertifikaat',
  },
  certificate_expired: {
    subject: '{certificate} on aegunud: {title}',
    sentence: 'Teenuse „{title}“ sertifikaat {certificate} kehtis kuni {day} ja seda enam ei näidata.',
    action: 'Märkige uuendatud sertifikaat',
  },
  service_comment_answered: {
    subject: 'Teie märkusele on vastatud: {title}',
    sentence: '{person} on vastanud teie märkusele teenuse „{title}“ kohta: {answer}',
    action: 'Lugege vastust',
  },
  co_publishing_invited: {
    subject: '{organisation} kutsub avaldama: {title}',
    sentence: '{organisation} kutsub teie klastrit samuti avaldama teenust „{title}“.',
    action: 'Võtke kutse vastu või keelduge',
  },
  co_publishing_accepted: {
    subject: '{organisation} avaldab koos teiega: {title}',
    sentence: 'Nüüd avaldab teenust „{title}“ ka {organisation}.',
    action: 'Vaadake teenust',
  },
  co_publishing_left: {
    subject: '{organisation} ei avalda enam: {title}',
    sentence: '{organisation} ei avalda enam teenust „{title}“.',
    action: 'Vaadake teenust',
  },
  // Programme
  registration_asked: {
    subject: '{person} soovib osaleda: {event}',
    sentence: '{person} palub kohta üritusel „{event}“. Otsustate teie.',
    action: 'Otsusta',
  },
  registration_confirmed: {
    subject: 'Teil on koht: {event}',
    sentence: 'Teil on koht üritusel „{event}“, mis algab {startsAt}.',
    action: 'Ava pilet',
  },
  registration_waiting: {
    subject: 'Olete ootenimekirjas: {event}',
    sentence: 'Üritus „{event}“ on täis. Saate koha kohe, kui mõni vabaneb.',
    action: 'Vaata oma kohta nimekirjas',
  },
  registration_refused: {
    subject: 'Teile kohta ei ole: {event}',
    sentence: 'Korraldaja on teid ürituse „{event}“ nimekirjast maha võtnud: {reason}',
    action: 'Vaata üritust',
  },
  registration_put_back: {
    subject: 'Taas ootenimekirjas: {event}',
    sentence: 'Korraldaja on teid ürituse „{event}“ ootenimekirja tagasi pannud.',
    action: 'Vaata oma kohta nimekirjas',
  },
  registration_lapsed: {
    subject: 'Kohta ei vabanenud: {event}',
    sentence: 'Üritus „{event}“ on alanud ja teile kohta ei vabanenud.',
    action: 'Vaata, mis veel plaanis on',
  },
  event_reminder: {
    subject: 'Homme: {event}',
    sentence: 'Üritus „{event}“ algab {startsAt}. Koht: {place}',
    action: 'Ava pilet',
  },
  event_changed: {
    subject: 'Muudatus: {event}',
    sentence: 'Üritusel „{event}“ on uus aeg või koht: {startsAt}, {place}',
    action: 'Vaata muudatust',
  },
  event_called_off: {
    subject: 'Ära jäetud: {event}',
    sentence: 'Üritust „{event}“ ei toimu: {reason}',
    action: 'Vaata, mis veel plaanis on',
  },
  certificate_ready: {
    subject: 'Teie tunnistus: {event}',
    sentence: 'Teie tunnistus ürituse „{event}“ kohta on valmis.',
    action: 'Ava tunnistus',
  },
  // Assessments
  assessment_submitted: {
    subject: '{organisation} esitas enesehindamise',
    sentence: '{organisation} hindas end komplekti {set} järgi ja ootab tõendite kontrolli.',
    action: 'Vaadake tõendid läbi',
  },
  assessment_returned: {
    subject: 'Teie enesehindamine tuli tagasi',
    sentence: 'Teie enesehindamine komplekti {set} järgi vajab täiendamist: {reason}',
    action: 'Jätkake hindamist',
  },
  assessment_scheduled: {
    subject: '{organisation} hindamine toimub {day}',
    sentence: 'Hindajad külastavad organisatsiooni {organisation} {day}; nüüdsest panevad nad hinded.',
    action: 'Vaadake hindamist',
  },
  assessor_invited: {
    subject: 'Teil palutakse hinnata: {organisation}',
    sentence: 'Teil palutakse hinnata organisatsiooni {organisation}. Juurdepääs kestaks kuni {until}.',
    action: 'Lugege ja vastake',
  },
  assessor_accepted: {
    subject: '{person} hindab: {organisation}',
    sentence: '{person} võttis organisatsiooni {organisation} hindamise vastu.',
    action: 'Määrake hindamise päev',
  },
  assessor_declined: {
    subject: '{person} ei hinda: {organisation}',
    sentence: '{person} ei võtnud organisatsiooni {organisation} hindamist vastu.',
    action: 'Küsige kelleltki teiselt',
  },
  assessor_access_ended: {
    subject: 'Teie juurdepääs on lõppenud: {organisation}',
    sentence: 'Teie juurdepääs organisatsiooni {organisation} hindamisele on lõppenud.',
    action: 'Vaadake, mida hindate',
  },
  assessment_assessed: {
    subject: 'Teie hindamine on hinnatud',
    sentence: 'Hindajad on hinnanud kõik komplekti {set} näitajad.',
    action: 'Lugege hinnanguid',
  },
  assessment_report_ready: {
    subject: 'Teie hindamise aruanne on valmis',
    sentence: 'Komplekti {set} järgi tehtud hindamise aruannet saab lugeda ja sulgeda.',
    action: 'Lugege aruannet',
  },
  assessment_closed: {
    subject: '{organisation} hindamine on suletud',
    sentence:
      'Organisatsiooni {organisation} hindamine komplekti {set} järgi on suletud; selles ei muutu enam midagi.',
    action: 'Vaadake tulemust',
  },
  assessment_withdrawn: {
    subject: '{organisation} võttis hindamise tagasi',
    sentence: '{organisation} võttis oma hindamise tagasi: {reason}',
    action: 'Vaadake hindamist',
  },
  // Agreements, disputes, reviews
  agreement_ready: {
    subject: 'Leping {number} on allkirjastamiseks valmis',
    sentence:
      'Pakkumus on vastu võetud ja sellest on koostatud leping {number}. See jõustub, kui mõlemad pooled on allkirjastanud.',
    action: 'Loe ja allkirjasta leping',
  },
  agreement_signed: {
    subject: '{organisation} on allkirjastanud lepingu {number}',
    sentence: '{organisation} on allkirjastanud lepingu {number}. Puudub teie allkiri.',
    action: 'Loe ja allkirjasta leping',
  },
  agreement_amended: {
    subject: '{organisation} on muutnud etappe',
    sentence: '{organisation} on muutnud lepingu {number} etappe. Varasemad allkirjad enam ei kehti.',
    action: 'Loe ja allkirjasta leping',
  },
  agreement_active: {
    subject: 'Leping {number} kehtib',
    sentence: 'Mõlemad pooled on allkirjastanud lepingu {number}. Tööga võib alustada.',
    action: 'Vaata lepingut',
  },
  delivery_started: {
    subject: '{provider} on alustanud: {milestone}',
    sentence: '{provider} on alustanud tööd etapiga „{milestone}“.',
    action: 'Vaata lepingut',
  },
  delivery_made: {
    subject: '{provider} on üle andnud: {milestone}',
    sentence:
      '{provider} on üle andnud etapi „{milestone}“. Kui te ei vasta hiljemalt {until}, loetakse see kinnitatuks.',
    action: 'Kinnita või lükka tagasi',
  },
  delivery_reminder: {
    subject: 'Palun kinnitage: {milestone}',
    sentence: 'Kui te ei vasta hiljemalt {until}, loetakse etapp „{milestone}“ kinnitatuks.',
    action: 'Kinnita või lükka tagasi',
  },
  delivery_confirmed: {
    subject: '{requester} on kinnitanud: {milestone}',
    sentence: '{requester} on kinnitanud etapi „{milestone}“.',
    action: 'Vaata lepingut',
  },
  delivery_confirmed_by_silence: {
    subject: 'Kinnitatud vastuseta: {milestone}',
    sentence: 'Etapile „{milestone}“ ei vastatud õigel ajal ja see loetakse kinnitatuks.',
    action: 'Vaata lepingut',
  },
  delivery_rejected: {
    subject: '{requester} on tagasi lükanud: {milestone}',
    sentence: '{requester} on etapi „{milestone}“ tagasi lükanud: {reason}',
    action: 'Vaata lepingut',
  },
  agreement_completed: {
    subject: 'Leping {number} on täidetud',
    sentence: 'Kõik lepingu {number} etapid on kinnitatud.',
    action: 'Vaata lepingut',
  },
  cancellation_asked: {
    subject: '{organisation} palub lepingu {number} tühistada',
    sentence: '{organisation} palub lepingu {number} tühistada: {reason}',
    action: 'Nõustu või keeldu',
  },
  cancellation_refused: {
    subject: '{organisation} soovib lepingut {number} jätkata',
    sentence: '{organisation} ei nõustunud lepingut {number} tühistama.',
    action: 'Vaata lepingut',
  },
  agreement_cancelled: {
    subject: 'Leping {number} on tühistatud',
    sentence: 'Leping {number} on tühistatud: {reason}',
    action: 'Vaata lepingut',
  },
  dispute_opened: {
    subject: '{organisation} on algatanud vaidluse',
    sentence:
      '{organisation} on algatanud vaidluse lepingu {number} üle. Tõendeid võetakse vastu kuni {until}.',
    action: 'Vaata vaidlust',
  },
  dispute_evidence: {
    subject: 'Uued tõendid lepingu {number} kohta',
    sentence: '{organisation} on esitanud tõendeid vaidluses lepingu {number} üle.',
    action: 'Vaata vaidlust',
  },
  dispute_evidence_reminder: {
    subject: 'Tõendid lepingu {number} kohta kuni {until}',
    sentence: 'Tõendeid vaidluses lepingu {number} üle võetakse vastu kuni {until}.',
    action: 'Esita tõendid',
  },
  dispute_examined: {
    subject: 'Tõendid lepingu {number} kohta on esitatud',
    sentence:
      'Tõendite esitamise tähtaeg vaidluses lepingu {number} üle on möödas. Mõlemad pooled ootavad ettepanekut.',
    action: 'Tee ettepanek',
  },
  dispute_proposal: {
    subject: 'Ettepanek vaidluses lepingu {number} üle',
    sentence: 'Vaidluses lepingu {number} üle on tehtud ettepanek. Palun vastake hiljemalt {until}.',
    action: 'Loe ettepanekut ja vasta',
  },
  dispute_answered: {
    subject: '{organisation} on ettepanekule vastanud',
    sentence: '{organisation} on vastanud ettepanekule vaidluses lepingu {number} üle.',
    action: 'Vaata vaidlust',
  },
  dispute_answer_reminder: {
    subject: 'Palun vastake ettepanekule hiljemalt {until}',
    sentence: 'Ettepanek vaidluses lepingu {number} üle ootab teie vastust kuni {until}.',
    action: 'Loe ettepanekut ja vasta',
  },
  dispute_decision_due: {
    subject: 'Lepingu {number} kohta on vaja otsust',
    sentence:
      'Ettepanekule vastamise tähtaeg vaidluses lepingu {number} üle on möödas. Mõlemad pooled ootavad otsust.',
    action: 'Otsusta vaidlus',
  },
  dispute_closed: {
    subject: 'Vaidlus lepingu {number} üle on lõppenud',
    sentence: 'Vaidlus lepingu {number} üle on lõppenud.',
    action: 'Vaata tulemust',
  },
  review_invited: {
    subject: 'Kuidas sujus koostöö: {organisation}?',
    sentence: 'Leping {number} on täidetud. Saate 30 päeva jooksul hinnata: {organisation}.',
    action: 'Kirjuta hinnang',
  },
  review_given: {
    subject: '{organisation} on teid hinnanud',
    sentence:
      '{organisation} on hinnanud lepingut {number}. Mõlemad hinnangud avaldatakse, kui teie oma on saabunud, või seitsme päeva pärast.',
    action: 'Kirjuta hinnang',
  },
  review_reminder: {
    subject: 'Saate veel hinnata: {organisation}',
    sentence: 'Saate hinnangu anda kuni {until}: {organisation}.',
    action: 'Kirjuta hinnang',
  },
  review_published: {
    subject: 'Hinnangud lepingule {number} on avaldatud',
    sentence: 'Hinnanguid lepingule {number} saavad nüüd lugeda kõik.',
    action: 'Loe hinnanguid',
  },
  review_answered: {
    subject: '{organisation} on teie hinnangule vastanud',
    sentence: '{organisation} on vastanud teie hinnangule lepingu {number} kohta.',
    action: 'Loe vastust',
  },
  project_partner_named: {
    subject: '{project}: teie osalus ootab kinnitust',
    sentence:
      '{organisation} on nimetanud teie organisatsiooni projekti {project} partneriks. Teised näevad seda, kui olete osaluse kinnitanud.',
    action: 'Vaata oma osalust',
  },
  project_part_confirmed: {
    subject: '{organisation} osaleb projektis {project}',
    sentence: '{organisation} on kinnitanud oma osaluse projektis {project}.',
    action: 'Ava projekt',
  },
  project_published: {
    subject: 'Projekt {project} on avalik',
    sentence: 'Projekti {project} saavad nüüd lugeda kõik. Andke teada, mida saavutate.',
    action: 'Ava projekt',
  },
  deliverable_due: {
    subject: 'Tähtaeg {day}: {title}',
    sentence: 'Projekti {project} tulem „{title}“ peab valmima {day}.',
    action: 'Märgi tehtuks',
  },
  result_reported: {
    subject: '{project}: tulemusest teatati',
    sentence: '{organisation} teatas projekti {project} tulemusest „{result}“.',
    action: 'Vaata tulemust',
  },
  project_news: {
    subject: '{project}: {title}',
    sentence: '{organisation} avaldas uudise projektist {project}.',
    action: 'Loe',
  },
});
