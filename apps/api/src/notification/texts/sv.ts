import { noticeTexts } from './notice-text.js';

/** Swedish. */
export const SV = noticeTexts({
  // People
  invitation_accepted: {
    subject: '{person} har anslutit sig till {organisation}',
    sentence: '{person} har tackat ja till er inbjudan och företräder nu {organisation}.',
    action: 'Se vilka som företräder er organisation',
  },
  authenticator_taken_off: {
    subject: 'Autentiseringsappen för {person} togs bort',
    sentence:
      'Operatören har tagit bort autentiseringsappen från kontot för {person}, eftersom den har gått förlorad. Fråga {person} om det stämmer.',
    action: 'Se personerna',
  },
  member_invited: {
    subject: '{organisation} uppger att ni är medlem',
    sentence: '{person} på {organisation} ber ert företag bekräfta medlemskapet.',
    action: 'Läsa och bekräfta',
  },
  member_confirmed: {
    subject: '{organisation} har bekräftat sitt medlemskap',
    sentence: '{organisation} är medlem i ert kluster så som ni bjöd in.',
    action: 'Se medlemmarna',
  },
  member_declined: {
    subject: '{organisation} är inte medlem hos er',
    sentence: '{organisation} har tackat nej till er inbjudan.',
    action: 'Se inbjudningarna',
  },
  member_ended: {
    subject: '{organisation} avslutar ett medlemskap',
    sentence: '{organisation} avslutar medlemskapet {day}: {reason}',
    action: 'Se medlemskapet',
  },
  terms_published: {
    subject: 'Nya villkor gäller från {day}',
    sentence: 'Version {number} av villkoren gäller från {day}.',
    action: 'Läs villkoren',
  },
  decision_stated: {
    subject: 'Ett beslut om {title}',
    sentence: 'Operatören har beslutat om ”{title}”: {reason}',
    action: 'Läsa beslutet eller överklaga det',
  },
  decision_appealed: {
    subject: 'Ett överklagande om {title}',
    sentence: 'Ett beslut om ”{title}” är överklagat.',
    action: 'Läsa det och svara',
  },
  decision_answered: {
    subject: 'Operatören har svarat om {title}',
    sentence: 'Operatören säger om ”{title}”: {reason}',
    action: 'Se beslutet',
  },
  content_reported: {
    subject: '{title} är anmäld',
    sentence: 'Någon anmäler ”{title}”.',
    action: 'Läsa anmälan och besluta',
  },
  // Partner apps
  partner_key_made: {
    subject: '{person} har skapat en nyckel till {app}',
    sentence:
      '{person} har skapat en nyckel till appen {app}, som nu får fråga plattformen som er organisation.',
    action: 'Se era appar',
  },
  partner_key_ending: {
    subject: 'En nyckel till {app} upphör snart',
    sentence: 'En nyckel till {app} upphör {endsAt}. Byt den i tid så att appen fortsätter att fungera.',
    action: 'Byt nyckeln',
  },
  partner_consent_given: {
    subject: '{organisation} låter {app} agera för sig',
    sentence: '{organisation} låter er app {app} agera för sig.',
    action: 'Se samtyckena',
  },
  partner_consent_ended: {
    subject: '{organisation} har avslutat ett samtycke till {app}',
    sentence: '{organisation} har avslutat det samtycke som {app} agerade med. Det gällde genast.',
    action: 'Se samtyckena',
  },
  // Cooperation of clusters
  cluster_joined: {
    subject: '{organisation} har gått med i nätverket',
    sentence: '{organisation} har tackat ja till er inbjudan och är nu partnerkluster.',
    action: 'Se inbjudningarna',
  },
  cluster_invitation_expired: {
    subject: 'Inbjudan till {organisation} har gått ut',
    sentence: 'Ingen använde er inbjudan till {organisation} i tid; länken fungerar inte längre.',
    action: 'Se inbjudningarna',
  },
  network_invited: {
    subject: '{organisation} bjuder in er till ett nätverk: {network}',
    sentence: '{organisation} bjuder in ert kluster till nätverket ”{network}”.',
    action: 'Tacka ja eller nej',
  },
  network_accepted: {
    subject: '{organisation} har gått med i ert nätverk: {network}',
    sentence: '{organisation} hör nu till nätverket ”{network}”.',
    action: 'Se nätverket',
  },
  network_left: {
    subject: '{organisation} har avslutat en plats i: {network}',
    sentence: '{organisation} har avslutat ett klusters plats i nätverket ”{network}”.',
    action: 'Se nätverket',
  },
  cooperation_asked: {
    subject: '{organisation} vill samarbeta',
    sentence: '{person} på {organisation} vill samarbeta med ert kluster.',
    action: 'Läs förfrågan och svara',
  },
  // Questions to publishers
  question_received: {
    subject: 'Ett företag frågar om {title}',
    sentence: 'Ett företag vill veta något som {title} inte anger.',
    action: 'Läs frågan och svara',
  },
  question_waiting: {
    subject: 'En fråga om {title} väntar på svar',
    sentence: 'En fråga om {title} har väntat på svar i {days} dagar.',
    action: 'Besvara frågan',
  },
  question_answered: {
    subject: 'Er fråga om {title} är besvarad',
    sentence: '{publisher} har besvarat er fråga om {title}; svaret är publicerat.',
    action: 'Läs svaret',
  },
  question_closed: {
    subject: 'Er fråga om {title} har stängts',
    sentence: 'Er fråga om {title} har stängts utan svar: {reason}',
    action: 'Se tjänsten',
  },
  // What the sides of a request say
  message_received: {
    subject: '{sender} har skrivit till er',
    sentence: '{sender} har skickat ett meddelande till er om {title}.',
    action: 'Läs meddelandet och svara',
  },
  request_question_asked: {
    subject: 'En fråga om er förfrågan',
    sentence: 'En leverantör har en fråga om er förfrågan: {title}.',
    action: 'Svara alla som har tillfrågats',
  },
  request_question_answered: {
    subject: '{requester} har besvarat en fråga',
    sentence: '{requester} har besvarat en fråga om förfrågan: {title}.',
    action: 'Läs svaret',
  },
  // Requests and quotes
  request_received: {
    subject: '{requester} ber er om en offert',
    sentence: '{requester} ber er om en offert: {title}.',
    action: 'Läs förfrågan och svara',
  },
  quote_received: {
    subject: '{provider} har skickat en offert',
    sentence: '{provider} har besvarat er förfrågan med en offert: {title}.',
    action: 'Se offerten',
  },
  // Times in calendars
  slot_asked: {
    subject: 'En tid önskas: {title}',
    sentence: 'Någon önskar boka {title} den {startsAt}. Tiden hålls i 48 timmar.',
    action: 'Bekräfta tiden',
  },
  slot_confirmed: {
    subject: 'Er tid är bekräftad: {title}',
    sentence: 'Er tid för {title} den {startsAt} är bekräftad.',
    action: 'Visa era tider',
  },
  slot_released: {
    subject: 'En tid har lämnats tillbaka: {title}',
    sentence: 'Tiden för {title} den {startsAt} är ledig igen.',
    action: 'Visa era tider',
  },
  slot_lapsed: {
    subject: 'En tid bekräftades inte: {title}',
    sentence: 'Tiden för {title} den {startsAt} bekräftades inte inom 48 timmar och är ledig igen.',
    action: 'Visa era tider',
  },
  // Needs and demand
  better_match: {
    subject: 'En bättre träff för ”{need}”',
    sentence:
      'Katalogen har ändrats: {service} svarar bättre på ert behov ”{need}” än det ni hade. Nya fynd totalt: {count}.',
    action: 'Se vad som är nytt',
  },
  shortlist_changed: {
    subject: 'Ändrat på er lista för ”{need}”',
    sentence:
      '{service}, som ni valt för behovet ”{need}”, svarar nu annorlunda eller har ett annat pris. Ändrade tjänster totalt: {count}.',
    action: 'Se vad som ändrats',
  },
  need_expires_soon: {
    subject: 'Ert behov ”{need}” löper snart ut',
    sentence: 'Ert behov ”{need}” löper ut {date}. Förnya det om ni fortfarande söker en lösning.',
    action: 'Förnya behovet',
  },
  need_expired: {
    subject: 'Ert behov ”{need}” har löpt ut',
    sentence: 'Ert behov ”{need}” har löpt ut och visas inte längre för någon. Ni kan förnya det i ett steg.',
    action: 'Förnya behovet',
  },
  search_alert: {
    subject: 'Nya tjänster för ”{search}”',
    sentence: '{service} passar er sparade sökning ”{search}”. Nya tjänster totalt: {count}.',
    action: 'Se tjänsterna',
  },
  interest_received: {
    subject: '{organisation} erbjuder sig för ett av era behov',
    sentence: '{organisation} har läst ett av era öppna behov och erbjuder {service}.',
    action: 'Läs erbjudandet',
  },
  idea_of_need: {
    subject: '{organisation} planerar en tjänst för ert behov',
    sentence: '”{title}” började med ett av era behov. Följ den och säg om den skulle hjälpa.',
    action: 'Se idén',
  },
  pilot_invited: {
    subject: 'Pröva: {title}',
    sentence: '{organisation} bjuder in er att pröva ”{title}” innan det blir en tjänst.',
    action: 'Svara',
  },
  idea_published: {
    subject: 'Nu en tjänst: {title}',
    sentence: 'Det som började med ett behov som ert är publicerat av {organisation}: ”{title}”.',
    action: 'Se vad det blev',
  },
  pilot_answered: {
    subject: '{organisation}: {answer}',
    sentence: '{organisation} om försöket med ”{title}”: {answer}.',
    action: 'Öppna idén',
  },
  idea_owner_invited: {
    subject: '{organisation} vill planera med er',
    sentence: '{organisation} vill arbeta med ”{title}” tillsammans med er.',
    action: 'Svara',
  },
  idea_owner_joined: {
    subject: '{organisation} planerar med er',
    sentence: '{organisation} arbetar nu också med ”{title}”.',
    action: 'Öppna idén',
  },
  request_withdrawn: {
    subject: 'En förfrågan har dragits tillbaka',
    sentence: 'Företaget har dragit tillbaka sin förfrågan: {title}.',
    action: 'Se förfrågan',
  },
  request_declined: {
    subject: '{provider} har tackat nej till er förfrågan',
    sentence: '{provider} kan inte åta sig det ni frågade efter: {title}.',
    action: 'Läs varför och fråga någon annan',
  },
  quote_revised: {
    subject: '{provider} har ändrat sin offert',
    sentence: '{provider} har skickat en ny version av sin offert: {title}.',
    action: 'Se offerten',
  },
  quote_withdrawn: {
    subject: '{provider} har dragit tillbaka sin offert',
    sentence: '{provider} har dragit tillbaka sin offert: {title}.',
    action: 'Se vad som återstår',
  },
  quote_expired: {
    subject: 'En offert från {provider} har gått ut',
    sentence: 'Offerten från {provider} gäller inte längre: {title}.',
    action: 'Se förfrågan',
  },
  quote_accepted: {
    subject: '{requester} har accepterat er offert',
    sentence: '{requester} har accepterat er offert: {title}.',
    action: 'Se nästa steg',
  },
  not_chosen: {
    subject: '{requester} har valt en annan offert',
    sentence: '{requester} har valt en annan offert för {title} och tackar för er tid.',
    action: 'Se förfrågan',
  },
  reply_reminder: {
    subject: '{requester} väntar på ert svar',
    sentence: '{requester} vill ha svar senast {replyBy}: {title}.',
    action: 'Besvara förfrågan',
  },
  reply_time_extended: {
    subject: '{requester} ger er mer tid',
    sentence: '{requester} vill nu ha svar senast {replyBy}: {title}.',
    action: 'Besvara förfrågan',
  },
  reply_deadline_passed: {
    subject: 'Svarstiden för er förfrågan har gått ut',
    sentence: 'Svarstiden har gått ut: {title}. Öppna offerter: {offers}.',
    action: 'Jämför offerterna',
  },
  request_expired: {
    subject: 'Er förfrågan har gått ut',
    sentence: 'Ingen har skickat en offert i tid: {title}.',
    action: 'Fråga någon annan',
  },
  counter_offer: {
    subject: '{requester} föreslår andra villkor',
    sentence: '{requester} har lämnat ett motbud på er offert: {title}.',
    action: 'Ändra offerten eller tacka nej',
  },
  counter_offer_refused: {
    subject: '{provider} står fast vid sin offert',
    sentence: '{provider} har avböjt ert motbud: {title}.',
    action: 'Se offerten',
  },
  bundle_proposal: {
    subject: 'En ersättare i ert paket',
    sentence:
      'En leverantör i ert paket är inte längre med: {title}. Vi föreslår {replacement}; de andra är kvar.',
    action: 'Se förslaget',
  },
  bundle_incomplete: {
    subject: 'Inget ersätter en del av ert paket',
    sentence:
      'En leverantör i ert paket är inte längre med: {title}. Ingen publicerad tjänst ersätter den bredvid de andra; se varför.',
    action: 'Se varför',
  },
  // Catalogue
  service_submitted: {
    subject: 'En text väntar på din granskning: {title}',
    sentence: '{person} har lämnat in ”{title}” för granskning.',
    action: 'Läs texten och publicera den eller skicka tillbaka den',
  },
  service_sent_back: {
    subject: 'Tillbakaskickad: {title}',
    sentence: '”{title}” har skickats tillbaka: {reason}',
    action: 'Se anmärkningarna och rätta utkastet',
  },
  service_scheduled: {
    subject: 'Godkänd: {title}',
    sentence: '”{title}” är godkänd och publiceras {day}.',
    action: 'Se tjänsten',
  },
  service_published: {
    subject: 'Publicerad: {title}',
    sentence: '”{title}” är publicerad.',
    action: 'Se tjänsten',
  },
  service_suspended: {
    subject: 'Avstängd: {title}',
    sentence: '”{title}” har stängts av: {reason}',
    action: 'Se vad som kan göras',
  },
  service_reinstated: {
    subject: 'Återinförd: {title}',
    sentence: '”{title}” erbjuds igen.',
    action: 'Se tjänsten',
  },
  service_appealed: {
    subject: 'Överklagande av avstängning: {title}',
    sentence: 'Utgivaren överklagar avstängningen av ”{title}”: {reason}',
    action: 'Återinför tjänsten eller låt avstängningen stå fast',
  },
  service_upheld: {
    subject: 'Avstängningen står fast: {title}',
    sentence: 'Operatören låter avstängningen av ”{title}” stå fast: {reason}',
    action: 'Se tjänsten',
  },
  service_paused: {
    subject: 'Erbjuds inte för närvarande: {title}',
    sentence: '”{title}” erbjuds inte för närvarande: {reason}',
    action: 'Se vad det betyder för dina förfrågningar',
  },
  service_gone: {
    subject: 'Erbjuds inte längre: {title}',
    sentence: '”{title}” erbjuds inte längre: {reason}',
    action: 'Hitta en annan tjänst',
  },
  service_review_soon: {
    subject: 'Årlig översyn närmar sig: {title}',
    sentence: 'Den årliga översynen av ”{title}” ska göras senast {day}.',
    action: 'Bekräfta att allt stämmer, eller ändra',
  },
  service_review_due: {
    subject: 'Årlig översyn ska göras: {title}',
    sentence: 'Den årliga översynen av ”{title}” skulle göras {day}.',
    action: 'Bekräfta att allt stämmer, eller ändra',
  },
  action_given: {
    subject: 'Du ansvarar för {title}',
    sentence: 'Du ansvarar för åtgärden ”{title}” till och med {day}.',
    action: 'Se åtgärden',
  },
  action_late: {
    subject: '{title} är försenad',
    sentence: 'Åtgärden ”{title}” skulle vara klar {day}.',
    action: 'Avsluta den eller ge den en ny dag',
  },
  strategy_due: {
    subject: 'Se över {title}',
    sentence: 'I dag är dagen att se över strategin ”{title}”.',
    action: 'Öppna strategin',
  },
  group_joined: {
    subject: 'Arbetsgruppen {group}',
    sentence: 'Er organisation är nu med i arbetsgruppen ”{group}”.',
    action: 'Se gruppen',
  },
  group_task_given: {
    subject: 'En uppgift i {group}',
    sentence: 'Arbetsgruppen ”{group}” ber er organisation: {title}.',
    action: 'Se uppgiften',
  },
  group_minutes: {
    subject: 'Protokoll från {group}',
    sentence: 'Protokollet från mötet i ”{group}” den {day} finns nu.',
    action: 'Läs protokollet',
  },
  label_ends: {
    subject: '{label} upphör {day}',
    sentence: 'Er märkning {label} upphör {day}. Den kan förnyas redan nu.',
    action: 'Se era märkningar',
  },
  label_ended: {
    subject: '{label} har upphört',
    sentence: 'Er märkning {label} har upphört och visas inte längre. Den kan förnyas till och med {day}.',
    action: 'Registrera förnyelsen',
  },
  certificate_expires: {
    subject: '{certificate} upphör snart: {title}',
    sentence: 'Certifikatet {certificate} för ”{title}” gäller till och med {day}.',
    action: 'Ange det förnyade certifikatet',
  },
  certificate_expired: {
    subject: '{certificate} har upphört: {title}',
    sentence: 'Certifikatet {certificate} för ”{title}” gällde till och med {day} och visas inte längre.',
    action: 'Ange det förnyade certifikatet',
  },
  service_comment_answered: {
    subject: 'Din anmärkning är besvarad: {title}',
    sentence: '{person} har svarat på din anmärkning om ”{title}”: {answer}',
    action: 'Läs svaret',
  },
  co_publishing_invited: {
    subject: '{organisation} bjuder in er att publicera: {title}',
    sentence: '{organisation} bjuder in ert kluster att också publicera ”{title}”.',
    action: 'Tacka ja eller nej',
  },
  co_publishing_accepted: {
    subject: '{organisation} publicerar med er: {title}',
    sentence: 'Nu publicerar även {organisation} ”{title}”.',
    action: 'Se tjänsten',
  },
  co_publishing_left: {
    subject: '{organisation} publicerar inte längre: {title}',
    sentence: '{organisation} publicerar inte längre ”{title}”.',
    action: 'Se tjänsten',
  },
  // Programme
  registration_asked: {
    subject: '{person} vill delta: {event}',
    sentence: '{person} ber om en plats på ”{event}”. Du bestämmer.',
    action: 'Bestäm',
  },
  registration_confirmed: {
    subject: 'Du har en plats: {event}',
    sentence: 'Du har en plats på ”{event}”, som börjar {startsAt}.',
    action: 'Öppna biljetten',
  },
  registration_waiting: {
    subject: 'Du står på väntelistan: {event}',
    sentence: '”{event}” är fullt. Du får en plats så snart en blir ledig.',
    action: 'Se din plats på listan',
  },
  registration_refused: {
    subject: 'Ingen plats för dig: {event}',
    sentence: 'Arrangören har tagit bort dig från listan för ”{event}”: {reason}',
    action: 'Se evenemanget',
  },
  registration_put_back: {
    subject: 'Åter på väntelistan: {event}',
    sentence: 'Arrangören har satt tillbaka dig på väntelistan för ”{event}”.',
    action: 'Se din plats på listan',
  },
  registration_lapsed: {
    subject: 'Ingen plats blev ledig: {event}',
    sentence: '”{event}” har börjat, och ingen plats blev ledig för dig.',
    action: 'Se vad mer som planeras',
  },
  event_reminder: {
    subject: 'I morgon: {event}',
    sentence: '”{event}” börjar {startsAt}. Plats: {place}',
    action: 'Öppna biljetten',
  },
  event_changed: {
    subject: 'Ändrat: {event}',
    sentence: '”{event}” har ny tid eller plats: {startsAt}, {place}',
    action: 'Se ändringen',
  },
  event_called_off: {
    subject: 'Inställt: {event}',
    sentence: '”{event}” blir inte av: {reason}',
    action: 'Se vad mer som planeras',
  },
  certificate_ready: {
    subject: 'Ditt intyg: {event}',
    sentence: 'Ditt intyg för ”{event}” är klart.',
    action: 'Öppna intyget',
  },
  // Assessments
  assessment_submitted: {
    subject: '{organisation} har lämnat in sin självbedömning',
    sentence: '{organisation} har bedömt sig enligt {set} och väntar på att underlaget granskas.',
    action: 'Granska underlaget',
  },
  assessment_returned: {
    subject: 'Er självbedömning kom tillbaka',
    sentence: 'Er självbedömning enligt {set} behöver kompletteras: {reason}',
    action: 'Fortsätt med bedömningen',
  },
  assessment_scheduled: {
    subject: 'Bedömningen av {organisation} är den {day}',
    sentence: 'Bedömarna besöker {organisation} den {day}; från och med nu sätter de poäng.',
    action: 'Se bedömningen',
  },
  assessor_invited: {
    subject: 'Du ombeds bedöma {organisation}',
    sentence: 'Du ombeds bedöma {organisation}. Du skulle ha åtkomst till {until}.',
    action: 'Läs och svara',
  },
  assessor_accepted: {
    subject: '{person} bedömer {organisation}',
    sentence: '{person} har tagit sig an bedömningen av {organisation}.',
    action: 'Bestäm dag för bedömningen',
  },
  assessor_declined: {
    subject: '{person} bedömer inte {organisation}',
    sentence: '{person} har inte tagit sig an bedömningen av {organisation}.',
    action: 'Fråga någon annan',
  },
  assessor_access_ended: {
    subject: 'Din åtkomst till {organisation} har upphört',
    sentence: 'Din åtkomst till bedömningen av {organisation} har upphört.',
    action: 'Se vad du bedömer',
  },
  assessment_assessed: {
    subject: 'Er bedömning är poängsatt',
    sentence: 'Bedömarna har poängsatt varje indikator i {set}.',
    action: 'Läs resultaten',
  },
  assessment_report_ready: {
    subject: 'Rapporten om er bedömning är klar',
    sentence: 'Rapporten om er bedömning enligt {set} kan läsas och avslutas.',
    action: 'Läs rapporten',
  },
  assessment_closed: {
    subject: 'Bedömningen av {organisation} är avslutad',
    sentence: 'Bedömningen av {organisation} enligt {set} är avslutad; inget i den ändras längre.',
    action: 'Se resultatet',
  },
  assessment_withdrawn: {
    subject: '{organisation} har dragit tillbaka sin bedömning',
    sentence: '{organisation} har dragit tillbaka sin bedömning: {reason}',
    action: 'Se bedömningen',
  },
  // Agreements, disputes, reviews
  agreement_ready: {
    subject: 'Avtal {number} är klart att undertecknas',
    sentence:
      'Offerten har godkänts och avtal {number} har upprättats. Det gäller när båda parter har undertecknat.',
    action: 'Läs och underteckna avtalet',
  },
  agreement_signed: {
    subject: '{organisation} har undertecknat avtal {number}',
    sentence: '{organisation} har undertecknat avtal {number}. Er underskrift saknas.',
    action: 'Läs och underteckna avtalet',
  },
  agreement_amended: {
    subject: '{organisation} har ändrat delmålen',
    sentence:
      '{organisation} har ändrat delmålen i avtal {number}. Tidigare underskrifter gäller inte längre.',
    action: 'Läs och underteckna avtalet',
  },
  agreement_active: {
    subject: 'Avtal {number} gäller',
    sentence: 'Båda parter har undertecknat avtal {number}. Arbetet kan börja.',
    action: 'Se avtalet',
  },
  delivery_started: {
    subject: '{provider} har börjat: {milestone}',
    sentence: '{provider} har börjat arbetet med ”{milestone}”.',
    action: 'Se avtalet',
  },
  delivery_made: {
    subject: '{provider} har levererat: {milestone}',
    sentence:
      '{provider} har levererat ”{milestone}”. Leveransen räknas som godkänd om ni inte svarar senast {until}.',
    action: 'Godkänn leveransen eller sänd tillbaka den',
  },
  delivery_reminder: {
    subject: 'Vänligen godkänn: {milestone}',
    sentence: 'Leveransen ”{milestone}” räknas som godkänd om ni inte svarar senast {until}.',
    action: 'Godkänn leveransen eller sänd tillbaka den',
  },
  delivery_confirmed: {
    subject: '{requester} har godkänt: {milestone}',
    sentence: '{requester} har godkänt leveransen ”{milestone}”.',
    action: 'Se avtalet',
  },
  delivery_confirmed_by_silence: {
    subject: 'Godkänd utan svar: {milestone}',
    sentence: 'Leveransen ”{milestone}” besvarades inte i tid och räknas som godkänd.',
    action: 'Se avtalet',
  },
  delivery_rejected: {
    subject: '{requester} har sänt tillbaka: {milestone}',
    sentence: '{requester} har sänt tillbaka leveransen ”{milestone}”: {reason}',
    action: 'Se avtalet',
  },
  agreement_completed: {
    subject: 'Avtal {number} är fullgjort',
    sentence: 'Alla leveranser i avtal {number} är godkända.',
    action: 'Se avtalet',
  },
  cancellation_asked: {
    subject: '{organisation} vill häva avtal {number}',
    sentence: '{organisation} ber er att häva avtal {number}: {reason}',
    action: 'Godta eller avböj',
  },
  cancellation_refused: {
    subject: '{organisation} vill fullfölja avtal {number}',
    sentence: '{organisation} har inte gått med på att häva avtal {number}.',
    action: 'Se avtalet',
  },
  agreement_cancelled: {
    subject: 'Avtal {number} är hävt',
    sentence: 'Avtal {number} är hävt: {reason}',
    action: 'Se avtalet',
  },
  dispute_opened: {
    subject: '{organisation} har inlett en tvist',
    sentence: '{organisation} har inlett en tvist om avtal {number}. Bevis tas emot till {until}.',
    action: 'Se tvisten',
  },
  dispute_evidence: {
    subject: 'Nya bevis om avtal {number}',
    sentence: '{organisation} har lämnat bevis i tvisten om avtal {number}.',
    action: 'Se tvisten',
  },
  dispute_evidence_reminder: {
    subject: 'Bevis om avtal {number} senast {until}',
    sentence: 'Bevis i tvisten om avtal {number} tas emot till {until}.',
    action: 'Lämna bevis',
  },
  dispute_examined: {
    subject: 'Bevisen om avtal {number} är inlämnade',
    sentence: 'Tiden för bevis i tvisten om avtal {number} är slut. Båda parter väntar på ett förslag.',
    action: 'Föreslå en lösning',
  },
  dispute_proposal: {
    subject: 'Ett förslag i tvisten om avtal {number}',
    sentence: 'Det finns ett förslag i tvisten om avtal {number}. Vänligen svara senast {until}.',
    action: 'Läs förslaget och svara',
  },
  dispute_answered: {
    subject: '{organisation} har svarat på förslaget',
    sentence: '{organisation} har svarat på förslaget i tvisten om avtal {number}.',
    action: 'Se tvisten',
  },
  dispute_answer_reminder: {
    subject: 'Vänligen svara på förslaget senast {until}',
    sentence: 'Förslaget i tvisten om avtal {number} väntar på ert svar till {until}.',
    action: 'Läs förslaget och svara',
  },
  dispute_decision_due: {
    subject: 'Ett beslut om avtal {number} behövs',
    sentence:
      'Svarstiden för förslaget i tvisten om avtal {number} är slut. Båda parter väntar på ett beslut.',
    action: 'Avgör tvisten',
  },
  dispute_closed: {
    subject: 'Tvisten om avtal {number} är avslutad',
    sentence: 'Tvisten om avtal {number} är avslutad.',
    action: 'Se utfallet',
  },
  review_invited: {
    subject: 'Hur var det med {organisation}?',
    sentence: 'Avtal {number} är fullgjort. Ni kan lämna ett omdöme om {organisation} under 30 dagar.',
    action: 'Skriv ett omdöme',
  },
  review_given: {
    subject: '{organisation} har lämnat ett omdöme om er',
    sentence:
      '{organisation} har lämnat ett omdöme om avtal {number}. Båda omdömena publiceras när ert har kommit in, eller om sju dagar.',
    action: 'Skriv ett omdöme',
  },
  review_reminder: {
    subject: 'Ni kan ännu lämna ett omdöme om {organisation}',
    sentence: 'Ni kan lämna ett omdöme om {organisation} till {until}.',
    action: 'Skriv ett omdöme',
  },
  review_published: {
    subject: 'Omdömen om avtal {number} är publicerade',
    sentence: 'Omdömena om avtal {number} kan nu läsas av alla.',
    action: 'Läs omdömena',
  },
  review_answered: {
    subject: '{organisation} har svarat på ert omdöme',
    sentence: '{organisation} har svarat på ert omdöme om avtal {number}.',
    action: 'Läs svaret',
  },
  project_partner_named: {
    subject: '{project}: er del väntar på ert besked',
    sentence:
      '{organisation} har angett er organisation som partner i {project}. Andra ser den när ni har bekräftat er del.',
    action: 'Se er del',
  },
  project_part_confirmed: {
    subject: '{organisation} deltar i {project}',
    sentence: '{organisation} har bekräftat sin del i {project}.',
    action: 'Öppna projektet',
  },
  project_published: {
    subject: '{project} är offentligt',
    sentence: 'Projektet {project} kan nu läsas av alla. Rapportera vad ni når.',
    action: 'Öppna projektet',
  },
  deliverable_due: {
    subject: 'Ska vara klart {day}: {title}',
    sentence: '”{title}” i projektet {project} ska vara klart {day}.',
    action: 'Anteckna det',
  },
  result_reported: {
    subject: '{project}: ett resultat har rapporterats',
    sentence: '{organisation} har rapporterat om ”{result}” i projektet {project}.',
    action: 'Se resultatet',
  },
  project_news: {
    subject: '{project}: {title}',
    sentence: '{organisation} har publicerat en nyhet om projektet {project}.',
    action: 'Läs',
  },
});
