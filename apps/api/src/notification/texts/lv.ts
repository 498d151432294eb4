import { noticeTexts } from './notice-text.js';

/** Latvian. */
export const LV = noticeTexts({
  // People
  invitation_accepted: {
    subject: '{person} ir pievienojies organizācijai {organisation}',
    sentence: '{person} ir pieņēmis jūsu uzaicinājumu un tagad pārstāv organizāciju {organisation}.',
    action: 'Skatīt, kas pārstāv jūsu organizāciju',
  },
  authenticator_taken_off: {
    subject: '{person}: noņemta autentifikācijas lietotne',
    sentence:
      'Operators ir noņēmis autentifikācijas lietotni no konta, kas pieder {person}, jo tā ir pazaudēta. Pajautājiet {person}, vai tas tā ir.',
    action: 'Skatīt cilvēkus',
  },
  member_invited: {
    subject: '{organisation} norāda, ka esat biedrs',
    sentence: '{person} ({organisation}) lūdz jūsu uzņēmumu apstiprināt dalību.',
    action: 'Lasīt un apstiprināt',
  },
  member_confirmed: {
    subject: '{organisation} ir apstiprinājis dalību',
    sentence: '{organisation} ir jūsu klastera biedrs, kā aicinājāt.',
    action: 'Skatīt biedrus',
  },
  member_declined: {
    subject: '{organisation} nav jūsu biedrs',
    sentence: '{organisation} ir noraidījis jūsu aicinājumu.',
    action: 'Skatīt aicinājumus',
  },
  member_ended: {
    subject: '{organisation} izbeidz dalību',
    sentence: '{organisation} izbeidz dalību {day}: {reason}',
    action: 'Skatīt dalību',
  },
  terms_published: {
    subject: 'Jauni noteikumi spēkā no {day}',
    sentence: 'Noteikumu {number}. redakcija ir spēkā no {day}.',
    action: 'Lasīt noteikumus',
  },
  decision_stated: {
    subject: 'Lēmums par: {title}',
    sentence: 'Operators ir lēmis par “{title}”: {reason}',
    action: 'Lasīt lēmumu vai to pārsūdzēt',
  },
  decision_appealed: {
    subject: 'Pārsūdzība par: {title}',
    sentence: 'Lēmums par “{title}” ir pārsūdzēts.',
    action: 'Izlasīt un atbildēt',
  },
  decision_answered: {
    subject: 'Operators ir atbildējis par: {title}',
    sentence: 'Operators par “{title}” saka: {reason}',
    action: 'Skatīt lēmumu',
  },
  content_reported: {
    subject: 'Ziņojums par: {title}',
    sentence: 'Kāds ziņo par “{title}”.',
    action: 'Izlasīt ziņojumu un lemt',
  },
  // Partner apps
  partner_key_made: {
    subject: '{person} ir izveidojis(-usi) atslēgu lietotnei {app}',
    sentence:
      '{person} ir izveidojis(-usi) atslēgu lietotnei {app}, kas tagad drīkst vērsties platformā jūsu organizācijas vārdā.',
    action: 'Skatīt lietotnes',
  },
  partner_key_ending: {
    subject: 'Drīz beigsies lietotnes {app} atslēga',
    sentence:
      'Lietotnes {app} atslēga beigsies {endsAt}. Nomainiet to laikus, lai lietotne turpinātu darboties.',
    action: 'Nomainīt atslēgu',
  },
  partner_consent_given: {
    subject: '{organisation} ļauj lietotnei {app} rīkoties tās vārdā',
    sentence: '{organisation} ļauj jūsu lietotnei {app} rīkoties tās vārdā.',
    action: 'Skatīt piekrišanas',
  },
  partner_consent_ended: {
    subject: '{organisation} ir izbeigusi piekrišanu lietotnei {app}',
    sentence:
      '{organisation} ir izbeigusi piekrišanu, ar kuru rīkojās lietotne {app}. Tas stājās spēkā uzreiz.',
    action: 'Skatīt piekrišanas',
  },
  // Cooperation of clusters
  cluster_joined: {
    subject: '{organisation} ir pievienojies tīklam',
    sentence: '{organisation} ir pieņēmis jūsu uzaicinājumu un tagad ir partnerklasteris.',
    action: 'Skatiet uzaicinājumus',
  },
  cluster_invitation_expired: {
    subject: '{organisation} uzaicinājums ir beidzies',
    sentence:
      'Jūsu uzaicinājumu klasterim {organisation} neviens laikus neizmantoja; saite vairs nedarbojas.',
    action: 'Skatiet uzaicinājumus',
  },
  network_invited: {
    subject: '{organisation} aicina tīklā: {network}',
    sentence: '{organisation} aicina jūsu klasteri tīklā “{network}”.',
    action: 'Pieņemiet vai noraidiet',
  },
  network_accepted: {
    subject: '{organisation} ir pievienojies jūsu tīklam: {network}',
    sentence: '{organisation} tagad pieder tīklam “{network}”.',
    action: 'Skatiet tīklu',
  },
  network_left: {
    subject: '{organisation} ir izbeidzis dalību tīklā: {network}',
    sentence: '{organisation} ir izbeidzis klastera dalību tīklā “{network}”.',
    action: 'Skatiet tīklu',
  },
  cooperation_asked: {
    subject: '{organisation} vēlas sadarboties',
    sentence: '{person} ({organisation}) aicina jūsu klasteri sadarboties.',
    action: 'Izlasiet un atbildiet',
  },
  // Questions to publishers
  question_received: {
    subject: 'Uzņēmums jautā par {title}',
    sentence: 'Uzņēmums vēlas uzzināt to, kas aprakstā “{title}” nav norādīts.',
    action: 'Izlasīt jautājumu un atbildēt',
  },
  question_waiting: {
    subject: 'Jautājums par {title} gaida atbildi',
    sentence: 'Jautājums par {title} gaida atbildi jau {days} dienas.',
    action: 'Atbildēt uz jautājumu',
  },
  question_answered: {
    subject: 'Uz jūsu jautājumu par {title} ir atbildēts',
    sentence: '{publisher} ir atbildējis uz jūsu jautājumu par {title}; atbilde ir publicēta.',
    action: 'Izlasīt atbildi',
  },
  question_closed: {
    subject: 'Jūsu jautājums par {title} ir slēgts',
    sentence: 'Jūsu jautājums par {title} ir slēgts bez atbildes: {reason}',
    action: 'Skatīt pakalpojumu',
  },
  // What the sides of a request say
  message_received: {
    subject: '{sender} jums ir rakstījis',
    sentence: '{sender} ir nosūtījis jums ziņu par: {title}.',
    action: 'Izlasīt ziņu un atbildēt',
  },
  request_question_asked: {
    subject: 'Jautājums par jūsu pieprasījumu',
    sentence: 'Pakalpojuma sniedzējam ir jautājums par jūsu pieprasījumu: {title}.',
    action: 'Atbildēt visiem uzrunātajiem',
  },
  request_question_answered: {
    subject: '{requester} ir atbildējis uz jautājumu',
    sentence: '{requester} ir atbildējis uz jautājumu par pieprasījumu: {title}.',
    action: 'Izlasīt atbildi',
  },
  // Requests and quotes
  request_received: {
    subject: '{requester} lūdz jūsu piedāvājumu',
    sentence: '{requester} lūdz jūs iesniegt piedāvājumu: {title}.',
    action: 'Izlasīt pieprasījumu un atbildēt',
  },
  quote_received: {
    subject: '{provider} jums ir nosūtījis piedāvājumu',
    sentence: '{provider} uz jūsu pieprasījumu ir atbildējis ar piedāvājumu: {title}.',
    action: 'Skatīt piedāvājumu',
  },
  // Times in calendars
  slot_asked: {
    subject: 'Lūgums rezervēt laiku: {title}',
    sentence: 'Tiek lūgts rezervēt laiku {startsAt} pakalpojumam: {title}. Laiks tiek turēts 48 stundas.',
    action: 'Apstiprināt laiku',
  },
  slot_confirmed: {
    subject: 'Jūsu laiks ir apstiprināts: {title}',
    sentence: 'Jūsu laiks {startsAt} pakalpojumam ir apstiprināts: {title}.',
    action: 'Skatīt savus laikus',
  },
  slot_released: {
    subject: 'No laika atteicās: {title}',
    sentence: 'Laiks {startsAt} pakalpojumam atkal ir brīvs: {title}.',
    action: 'Skatīt savus laikus',
  },
  slot_lapsed: {
    subject: 'Laiks netika apstiprināts: {title}',
    sentence: 'Laiks {startsAt} netika apstiprināts 48 stundu laikā un atkal ir brīvs: {title}.',
    action: 'Skatīt savus laikus',
  },
  // Needs and demand
  better_match: {
    subject: 'Labāka atbilstība vajadzībai “{need}”',
    sentence:
      'Katalogs ir mainījies: {service} atbilst jūsu vajadzībai “{need}” labāk nekā līdz šim atrastais. Jaunumu kopā: {count}.',
    action: 'Skatīt jaunumus',
  },
  shortlist_changed: {
    subject: 'Izmaiņas jūsu izlasē vajadzībai “{need}”',
    sentence:
      '{service}, ko izvēlējāties vajadzībai “{need}”, tagad atbilst citādi vai maksā citu cenu. Mainījušos pakalpojumu kopā: {count}.',
    action: 'Skatīt, kas mainījies',
  },
  need_expires_soon: {
    subject: 'Drīz beigsies vajadzības “{need}” termiņš',
    sentence:
      'Jūsu vajadzības “{need}” termiņš beidzas {date}. Pagariniet to, ja joprojām meklējat risinājumu.',
    action: 'Pagarināt vajadzību',
  },
  need_expired: {
    subject: 'Vajadzības “{need}” termiņš ir beidzies',
    sentence:
      'Jūsu vajadzības “{need}” termiņš ir beidzies, un tā vairs nevienam nav redzama. To var pagarināt vienā solī.',
    action: 'Pagarināt vajadzību',
  },
  search_alert: {
    subject: 'Jauni pakalpojumi meklējumam “{search}”',
    sentence: '{service} atbilst jūsu saglabātajam meklējumam “{search}”. Jaunu pakalpojumu kopā: {count}.',
    action: 'Skatīt pakalpojumus',
  },
  interest_received: {
    subject: '{organisation} piesakās jūsu vajadzībai',
    sentence: '{organisation} ir iepazinusies ar jūsu vajadzību un piedāvā: {service}.',
    action: 'Lasīt piedāvājumu',
  },
  idea_of_need: {
    subject: '{organisation} plāno pakalpojumu jūsu vajadzībai',
    sentence: '“{title}” sākās ar jūsu vajadzību. Sekojiet līdzi un pasakiet, vai tas palīdzētu.',
    action: 'Skatīt ideju',
  },
  pilot_invited: {
    subject: 'Izmēģiniet: {title}',
    sentence: '{organisation} aicina izmēģināt “{title}”, pirms tas kļūst par pakalpojumu.',
    action: 'Atbildēt',
  },
  idea_published: {
    subject: 'Tagad pakalpojums: {title}',
    sentence: 'Tas, kas sākās ar tādu vajadzību kā jūsējā, ir publicēts ({organisation}): “{title}”.',
    action: 'Skatīt, kas iznāca',
  },
  pilot_answered: {
    subject: '{organisation}: {answer}',
    sentence: '{organisation} par “{title}” izmēģinājumu: {answer}.',
    action: 'Atvērt ideju',
  },
  idea_owner_invited: {
    subject: '{organisation} aicina plānot kopā',
    sentence: '{organisation} vēlas kopā ar jums strādāt pie “{title}”.',
    action: 'Atbildēt',
  },
  idea_owner_joined: {
    subject: '{organisation} plāno kopā ar jums',
    sentence: '{organisation} tagad arī strādā pie “{title}”.',
    action: 'Atvērt ideju',
  },
  request_withdrawn: {
    subject: 'Pieprasījums ir atsaukts',
    sentence: 'Uzņēmums ir atsaucis savu pieprasījumu: {title}.',
    action: 'Skatīt pieprasījumu',
  },
  request_declined: {
    subject: '{provider} ir noraidījis jūsu pieprasījumu',
    sentence: '{provider} nevar izpildīt prasīto: {title}.',
    action: 'Lasīt iemeslu un jautāt citam',
  },
  quote_revised: {
    subject: '{provider} ir mainījis savu piedāvājumu',
    sentence: '{provider} ir nosūtījis jums jaunu piedāvājuma versiju: {title}.',
    action: 'Skatīt piedāvājumu',
  },
  quote_withdrawn: {
    subject: '{provider} ir atsaucis savu piedāvājumu',
    sentence: '{provider} ir atsaucis savu piedāvājumu: {title}.',
    action: 'Skatīt, kas palicis',
  },
  quote_expired: {
    subject: '{provider} piedāvājuma termiņš ir beidzies',
    sentence: '{provider} piedāvājums vairs nav spēkā: {title}.',
    action: 'Skatīt pieprasījumu',
  },
  quote_accepted: {
    subject: '{requester} ir pieņēmis jūsu piedāvājumu',
    sentence: '{requester} ir pieņēmis jūsu piedāvājumu: {title}.',
    action: 'Skatīt, kas notiks tālāk',
  },
  not_chosen: {
    subject: '{requester} ir izvēlējies citu piedāvājumu',
    sentence: '{requester} ir izvēlējies citu piedāvājumu ({title}) un pateicas par jūsu laiku.',
    action: 'Skatīt pieprasījumu',
  },
  reply_reminder: {
    subject: '{requester} gaida jūsu atbildi',
    sentence: '{requester} gaida atbildi līdz {replyBy}: {title}.',
    action: 'Atbildēt uz pieprasījumu',
  },
  reply_time_extended: {
    subject: '{requester} pagarina atbildes termiņu',
    sentence: '{requester} tagad gaida atbildi līdz {replyBy}: {title}.',
    action: 'Atbildēt uz pieprasījumu',
  },
  reply_deadline_passed: {
    subject: 'Atbildes termiņš jūsu pieprasījumam ir beidzies',
    sentence: 'Atbildes termiņš ir beidzies: {title}. Spēkā esošie piedāvājumi: {offers}.',
    action: 'Salīdzināt piedāvājumus',
  },
  request_expired: {
    subject: 'Jūsu pieprasījuma termiņš ir beidzies',
    sentence: 'Neviens nav laikus nosūtījis piedāvājumu: {title}.',
    action: 'Jautāt citam',
  },
  counter_offer: {
    subject: '{requester} ierosina citus noteikumus',
    sentence: '{requester} ir izteicis pretpiedāvājumu: {title}.',
    action: 'Mainīt piedāvājumu vai noraidīt',
  },
  counter_offer_refused: {
    subject: '{provider} paliek pie sava piedāvājuma',
    sentence: '{provider} ir noraidījis jūsu pretpiedāvājumu: {title}.',
    action: 'Skatīt piedāvājumu',
  },
  bundle_proposal: {
    subject: 'Aizstājējs jūsu komplektā',
    sentence:
      'Viens komplekta pakalpojuma sniedzējs vairs nav pieejams: {title}. Mēs iesakām {replacement}; pārējie paliek.',
    action: 'Skatīt ieteikumu',
  },
  bundle_incomplete: {
    subject: 'Komplekta daļai nav aizstājēja',
    sentence:
      'Viens komplekta pakalpojuma sniedzējs vairs nav pieejams: {title}. Neviens publicēts pakalpojums to neaizstāj līdzās pārējiem; skatiet iemeslu.',
    action: 'Skatīt iemeslu',
  },
  // Catalogue
  service_submitted: {
    subject: 'Jūsu izskatīšanu gaida teksts: {title}',
    sentence: '{person} ir iesniedzis(-gusi) izskatīšanai “{title}”.',
    action: 'Izlasiet un publicējiet vai atdodiet labošanai',
  },
  service_sent_back: {
    subject: 'Atdots labošanai: {title}',
    sentence: '“{title}” ir atdots labošanai: {reason}',
    action: 'Skatiet piezīmes un izlabojiet melnrakstu',
  },
  service_scheduled: {
    subject: 'Apstiprināts: {title}',
    sentence: '“{title}” ir apstiprināts, un to publicēs {day}.',
    action: 'Skatiet pakalpojumu',
  },
  service_published: {
    subject: 'Publicēts: {title}',
    sentence: '“{title}” ir publicēts.',
    action: 'Skatiet pakalpojumu',
  },
  service_suspended: {
    subject: 'Apturēts: {title}',
    sentence: '“{title}” ir apturēts: {reason}',
    action: 'Skatiet, ko darīt',
  },
  service_reinstated: {
    subject: 'Atjaunots: {title}',
    sentence: '“{title}” atkal tiek piedāvāts.',
    action: 'Skatiet pakalpojumu',
  },
  service_appealed: {
    subject: 'Apturēšana apstrīdēta: {title}',
    sentence: 'Publicētājs apstrīd “{title}” apturēšanu: {reason}',
    action: 'Atjaunojiet pakalpojumu vai atstājiet apturējumu spēkā',
  },
  service_upheld: {
    subject: 'Apturējums paliek spēkā: {title}',
    sentence: 'Operators atstāj spēkā “{title}” apturējumu: {reason}',
    action: 'Skatiet pakalpojumu',
  },
  service_paused: {
    subject: 'Pašlaik netiek piedāvāts: {title}',
    sentence: '“{title}” pašlaik netiek piedāvāts: {reason}',
    action: 'Skatiet, ko tas nozīmē jūsu pieprasījumiem',
  },
  service_gone: {
    subject: 'Vairs netiek piedāvāts: {title}',
    sentence: '“{title}” vairs netiek piedāvāts: {reason}',
    action: 'Atrodiet citu pakalpojumu',
  },
  service_review_soon: {
    subject: 'Tuvojas ikgadējā pārbaude: {title}',
    sentence: '“{title}” ikgadējā pārbaude jāveic līdz {day}.',
    action: 'Apstipriniet, ka viss ir spēkā, vai labojiet',
  },
  service_review_due: {
    subject: 'Jāveic ikgadējā pārbaude: {title}',
    sentence: '“{title}” ikgadējās pārbaudes termiņš ir {day}.',
    action: 'Apstipriniet, ka viss ir spēkā, vai labojiet',
  },
  action_given: {
    subject: 'Jūs atbildat par: {title}',
    sentence: 'Jūs atbildat par darbību “{title}” līdz {day}.',
    action: 'Skatīt darbību',
  },
  action_late: {
    subject: '{title} kavējas',
    sentence: 'Darbību “{title}” bija jāpaveic līdz {day}.',
    action: 'Pabeigt to vai noteikt citu dienu',
  },
  strategy_due: {
    subject: 'Pārskatiet: {title}',
    sentence: 'Šodien ir jāpārskata stratēģija “{title}”.',
    action: 'Atvērt stratēģiju',
  },
  group_joined: {
    subject: 'Darba grupa {group}',
    sentence: 'Jūsu organizācija tagad ir darba grupā “{group}”.',
    action: 'Skatīt grupu',
  },
  group_task_given: {
    subject: 'Grupas {group} uzdevums',
    sentence: 'Darba grupa “{group}” lūdz jūsu organizāciju: {title}.',
    action: 'Skatīt uzdevumu',
  },
  group_minutes: {
    subject: 'Grupas {group} protokols',
    sentence: 'Ir pieejams grupas “{group}” sanāksmes protokols ({day}).',
    action: 'Lasīt protokolu',
  },
  label_ends: {
    subject: '{label} beidzas {day}',
    sentence: 'Jūsu zīme {label} beidzas {day}. To jau var atjaunot.',
    action: 'Skatīt savas zīmes',
  },
  label_ended: {
    subject: '{label} ir beigusies',
    sentence: 'Jūsu zīme {label} ir beigusies un vairs netiek rādīta. To var atjaunot līdz {day}.',
    action: 'Reģistrēt atjaunošanu',
  },
  certificate_expires: {
    subject: '{certificate} drīz beigsies: {title}',
    sentence: '“{title}” sertifikāts {certificate} ir derīgs līdz {day}.',
    action: 'Norādiet atjaunoto sertifikātu',
  },
  certificate_expired: {
    subject: '{certificate} vairs nav derīgs: {title}',
    sentence: '“{title}” sertifikāts {certificate} bija derīgs līdz {day} un vairs netiek rādīts.',
    action: 'Norādiet atjaunoto sertifikātu',
  },
  service_comment_answered: {
    subject: 'Atbilde uz jūsu piezīmi: {title}',
    sentence: '{person} ir atbildējis(-usi) uz jūsu piezīmi par “{title}”: {answer}',
    action: 'Izlasiet atbildi',
  },
  co_publishing_invited: {
    subject: '{organisation} aicina publicēt: {title}',
    sentence: '{organisation} aicina jūsu klasteri arī publicēt “{title}”.',
    action: 'Pieņemiet vai noraidiet',
  },
  co_publishing_accepted: {
    subject: '{organisation} publicē kopā ar jums: {title}',
    sentence: 'Tagad arī {organisation} publicē “{title}”.',
    action: 'Skatiet pakalpojumu',
  },
  co_publishing_left: {
    subject: '{organisation} vairs nepublicē: {title}',
    sentence: '{organisation} vairs nepublicē “{title}”.',
    action: 'Skatiet pakalpojumu',
  },
  // Programme
  registration_asked: {
    subject: '{person} vēlas piedalīties: {event}',
    sentence: '{person} lūdz vietu pasākumā “{event}”. Lemjat jūs.',
    action: 'Izlemt',
  },
  registration_confirmed: {
    subject: 'Jums ir vieta: {event}',
    sentence: 'Jums ir vieta pasākumā “{event}”, kas sākas {startsAt}.',
    action: 'Atvērt biļeti',
  },
  registration_waiting: {
    subject: 'Jūs esat gaidīšanas sarakstā: {event}',
    sentence: 'Pasākums “{event}” ir pilns. Jūs saņemsiet vietu, tiklīdz kāda atbrīvosies.',
    action: 'Skatīt savu vietu sarakstā',
  },
  registration_refused: {
    subject: 'Jums nav vietas: {event}',
    sentence: 'Rīkotājs jūs ir izņēmis no pasākuma “{event}” saraksta: {reason}',
    action: 'Skatīt pasākumu',
  },
  registration_put_back: {
    subject: 'Atkal gaidīšanas sarakstā: {event}',
    sentence: 'Rīkotājs jūs ir pārcēlis atpakaļ uz pasākuma “{event}” gaidīšanas sarakstu.',
    action: 'Skatīt savu vietu sarakstā',
  },
  registration_lapsed: {
    subject: 'Vieta neatbrīvojās: {event}',
    sentence: 'Pasākums “{event}” ir sācies, un vieta jums neatbrīvojās.',
    action: 'Skatīt, kas vēl plānots',
  },
  event_reminder: {
    subject: 'Rīt: {event}',
    sentence: 'Pasākums “{event}” sākas {startsAt}. Vieta: {place}',
    action: 'Atvērt biļeti',
  },
  event_changed: {
    subject: 'Izmaiņas: {event}',
    sentence: 'Pasākumam “{event}” ir jauns laiks vai vieta: {startsAt}, {place}',
    action: 'Skatīt izmaiņas',
  },
  event_called_off: {
    subject: 'Atcelts: {event}',
    sentence: 'Pasākums “{event}” nenotiks: {reason}',
    action: 'Skatīt, kas vēl plānots',
  },
  certificate_ready: {
    subject: 'Jūsu apliecība: {event}',
    sentence: 'Jūsu apliecība par pasākumu “{event}” ir gatava.',
    action: 'Atvērt apliecību',
  },
  // Assessments
  assessment_submitted: {
    subject: '{organisation} ir iesniedzis pašnovērtējumu',
    sentence: '{organisation} ir novērtējis sevi pēc kopas {set} un gaida pierādījumu pārbaudi.',
    action: 'Pārbaudīt pierādījumus',
  },
  assessment_returned: {
    subject: 'Jūsu pašnovērtējums ir atdots atpakaļ',
    sentence: 'Jūsu pašnovērtējums pēc kopas {set} vēl jāpapildina: {reason}',
    action: 'Turpināt novērtējumu',
  },
  assessment_scheduled: {
    subject: '{organisation} novērtēšana notiks {day}',
    sentence: 'Vērtētāji apmeklē {organisation} {day}; no šī brīža viņi liek vērtējumus.',
    action: 'Skatīt novērtējumu',
  },
  assessor_invited: {
    subject: 'Jūs lūdz novērtēt {organisation}',
    sentence: 'Jūs lūdz novērtēt {organisation}. Piekļuve būtu līdz {until}.',
    action: 'Izlasīt un atbildēt',
  },
  assessor_accepted: {
    subject: '{person} vērtē {organisation}',
    sentence: '{person} ir uzņēmies {organisation} novērtēšanu.',
    action: 'Noteikt novērtēšanas dienu',
  },
  assessor_declined: {
    subject: '{person} nevērtē {organisation}',
    sentence: '{person} nav uzņēmies {organisation} novērtēšanu.',
    action: 'Lūgt kādu citu',
  },
  assessor_access_ended: {
    subject: 'Jūsu piekļuve {organisation} ir beigusies',
    sentence: 'Jūsu piekļuve {organisation} novērtējumam ir beigusies.',
    action: 'Skatīt, ko vērtējat',
  },
  assessment_assessed: {
    subject: 'Jūsu novērtējums ir pabeigts',
    sentence: 'Vērtētāji ir novērtējuši visus kopas {set} rādītājus.',
    action: 'Lasīt vērtējumus',
  },
  assessment_report_ready: {
    subject: 'Jūsu novērtējuma ziņojums ir gatavs',
    sentence: 'Novērtējuma pēc kopas {set} ziņojumu var izlasīt un noslēgt.',
    action: 'Lasīt ziņojumu',
  },
  assessment_closed: {
    subject: '{organisation} novērtējums ir noslēgts',
    sentence: '{organisation} novērtējums pēc kopas {set} ir noslēgts; tajā vairs nekas nemainās.',
    action: 'Skatīt rezultātu',
  },
  assessment_withdrawn: {
    subject: '{organisation} ir atsaucis novērtējumu',
    sentence: '{organisation} ir atsaucis savu novērtējumu: {reason}',
    action: 'Skatīt novērtējumu',
  },
  // Agreements, disputes, reviews
  agreement_ready: {
    subject: 'Līgums {number} ir gatavs parakstīšanai',
    sentence:
      'Piedāvājums ir pieņemts, un no tā izveidots līgums {number}. Tas stājas spēkā, kad parakstījušas abas puses.',
    action: 'Izlasīt un parakstīt līgumu',
  },
  agreement_signed: {
    subject: '{organisation} ir parakstījis līgumu {number}',
    sentence: '{organisation} ir parakstījis līgumu {number}. Trūkst jūsu paraksta.',
    action: 'Izlasīt un parakstīt līgumu',
  },
  agreement_amended: {
    subject: '{organisation} ir mainījis posmus',
    sentence: '{organisation} ir mainījis līguma {number} posmus. Agrākie paraksti vairs nav spēkā.',
    action: 'Izlasīt un parakstīt līgumu',
  },
  agreement_active: {
    subject: 'Līgums {number} ir spēkā',
    sentence: 'Abas puses ir parakstījušas līgumu {number}. Darbu var sākt.',
    action: 'Skatīt līgumu',
  },
  delivery_started: {
    subject: '{provider} ir sācis darbu: {milestone}',
    sentence: '{provider} ir sācis darbu pie posma “{milestone}”.',
    action: 'Skatīt līgumu',
  },
  delivery_made: {
    subject: '{provider} ir nodevis: {milestone}',
    sentence:
      '{provider} ir nodevis posmu “{milestone}”. Ja neatbildēsiet līdz {until}, tas tiks uzskatīts par apstiprinātu.',
    action: 'Apstiprināt vai noraidīt',
  },
  delivery_reminder: {
    subject: 'Lūdzu, apstipriniet: {milestone}',
    sentence: 'Ja neatbildēsiet līdz {until}, posms “{milestone}” tiks uzskatīts par apstiprinātu.',
    action: 'Apstiprināt vai noraidīt',
  },
  delivery_confirmed: {
    subject: '{requester} ir apstiprinājis: {milestone}',
    sentence: '{requester} ir apstiprinājis posma “{milestone}” izpildi.',
    action: 'Skatīt līgumu',
  },
  delivery_confirmed_by_silence: {
    subject: 'Apstiprināts bez atbildes: {milestone}',
    sentence: 'Par posmu “{milestone}” laikus nav atbildēts, un tas uzskatāms par apstiprinātu.',
    action: 'Skatīt līgumu',
  },
  delivery_rejected: {
    subject: '{requester} ir noraidījis: {milestone}',
    sentence: '{requester} ir noraidījis posma “{milestone}” izpildi: {reason}',
    action: 'Skatīt līgumu',
  },
  agreement_completed: {
    subject: 'Līgums {number} ir izpildīts',
    sentence: 'Visi līguma {number} posmi ir apstiprināti.',
    action: 'Skatīt līgumu',
  },
  cancellation_asked: {
    subject: '{organisation} lūdz atcelt līgumu {number}',
    sentence: '{organisation} lūdz atcelt līgumu {number}: {reason}',
    action: 'Piekrist vai atteikt',
  },
  cancellation_refused: {
    subject: '{organisation} vēlas turpināt līgumu {number}',
    sentence: '{organisation} nav piekritis atcelt līgumu {number}.',
    action: 'Skatīt līgumu',
  },
  agreement_cancelled: {
    subject: 'Līgums {number} ir atcelts',
    sentence: 'Līgums {number} ir atcelts: {reason}',
    action: 'Skatīt līgumu',
  },
  dispute_opened: {
    subject: '{organisation} ir ierosinājis strīdu',
    sentence: '{organisation} ir ierosinājis strīdu par līgumu {number}. Pierādījumus pieņem līdz {until}.',
    action: 'Skatīt strīdu',
  },
  dispute_evidence: {
    subject: 'Jauni pierādījumi par līgumu {number}',
    sentence: '{organisation} ir iesniedzis pierādījumus strīdā par līgumu {number}.',
    action: 'Skatīt strīdu',
  },
  dispute_evidence_reminder: {
    subject: 'Pierādījumi par līgumu {number} līdz {until}',
    sentence: 'Pierādījumus strīdā par līgumu {number} pieņem līdz {until}.',
    action: 'Iesniegt pierādījumus',
  },
  dispute_examined: {
    subject: 'Pierādījumi par līgumu {number} ir iesniegti',
    sentence: 'Pierādījumu termiņš strīdā par līgumu {number} ir beidzies. Abas puses gaida priekšlikumu.',
    action: 'Ierosināt risinājumu',
  },
  dispute_proposal: {
    subject: 'Priekšlikums strīdā par līgumu {number}',
    sentence: 'Strīdā par līgumu {number} ir priekšlikums. Lūdzu, atbildiet līdz {until}.',
    action: 'Izlasīt priekšlikumu un atbildēt',
  },
  dispute_answered: {
    subject: '{organisation} ir atbildējis uz priekšlikumu',
    sentence: '{organisation} ir atbildējis uz priekšlikumu strīdā par līgumu {number}.',
    action: 'Skatīt strīdu',
  },
  dispute_answer_reminder: {
    subject: 'Lūdzu, atbildiet uz priekšlikumu līdz {until}',
    sentence: 'Priekšlikums strīdā par līgumu {number} gaida jūsu atbildi līdz {until}.',
    action: 'Izlasīt priekšlikumu un atbildēt',
  },
  dispute_decision_due: {
    subject: 'Jāpieņem lēmums par līgumu {number}',
    sentence:
      'Atbildes termiņš par priekšlikumu strīdā par līgumu {number} ir beidzies. Abas puses gaida lēmumu.',
    action: 'Izlemt strīdu',
  },
  dispute_closed: {
    subject: 'Strīds par līgumu {number} ir beidzies',
    sentence: 'Strīds par līgumu {number} ir beidzies.',
    action: 'Skatīt iznākumu',
  },
  review_invited: {
    subject: 'Kā veicās ar {organisation}?',
    sentence: 'Līgums {number} ir izpildīts. Jūs varat novērtēt {organisation} 30 dienu laikā.',
    action: 'Rakstīt atsauksmi',
  },
  review_given: {
    subject: '{organisation} ir jūs novērtējis',
    sentence:
      '{organisation} ir novērtējis līgumu {number}. Abas atsauksmes publicēs, kad būs saņemta jūsējā, vai pēc septiņām dienām.',
    action: 'Rakstīt atsauksmi',
  },
  review_reminder: {
    subject: 'Vēl varat novērtēt {organisation}',
    sentence: 'Jūs varat novērtēt {organisation} līdz {until}.',
    action: 'Rakstīt atsauksmi',
  },
  review_published: {
    subject: 'Publicētas atsauksmes par līgumu {number}',
    sentence: 'Atsauksmes par līgumu {number} tagad var lasīt visi.',
    action: 'Lasīt atsauksmes',
  },
  review_answered: {
    subject: '{organisation} ir atbildējis uz jūsu atsauksmi',
    sentence: '{organisation} ir atbildējis uz jūsu atsauksmi par līgumu {number}.',
    action: 'Lasīt atbildi',
  },
  project_partner_named: {
    subject: '{project}: jūsu dalība gaida apstiprinājumu',
    sentence:
      '{organisation} ir norādījis jūsu organizāciju kā projekta {project} partneri. Citi to redzēs, kad apstiprināsiet savu dalību.',
    action: 'Apskatīt savu dalību',
  },
  project_part_confirmed: {
    subject: '{organisation} piedalās projektā {project}',
    sentence: '{organisation} ir apstiprinājis savu dalību projektā {project}.',
    action: 'Atvērt projektu',
  },
  project_published: {
    subject: 'Projekts {project} ir publisks',
    sentence: 'Projektu {project} tagad var lasīt visi. Ziņojiet par sasniegto.',
    action: 'Atvērt projektu',
  },
  deliverable_due: {
    subject: 'Termiņš {day}: {title}',
    sentence: 'Projekta {project} nodevums “{title}” jāpabeidz līdz {day}.',
    action: 'Atzīmēt izpildi',
  },
  result_reported: {
    subject: '{project}: ziņots par rezultātu',
    sentence: '{organisation} ir ziņojis par rezultātu “{result}” projektā {project}.',
    action: 'Apskatīt rezultātu',
  },
  project_news: {
    subject: '{project}: {title}',
    sentence: '{organisation} ir publicējis jaunumus par projektu {project}.',
    action: 'Lasīt',
  },
});
