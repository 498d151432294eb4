import { noticeTexts } from './notice-text.js';

/** Latvian. */
export const LV = noticeTexts({
  // People
  invitation_accepted: {
    subject: '{person} ir pievienojies organizācijai {organisation}',
    sentence: '{person} ir pieņēmis jūsu uzaicinājumu un tagad pārstāv organizāciju {organisation}.',
    action: 'Skatīt, kas pārstāv jūsu organizāciju',
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
  // Needs and demand
  better_match: {
    subject: 'Labāka atbilstība vajadzībai “{need}”',
    sentence:
      'Katalogs ir mainījies: {service} atbilst jūsu vajadzībai “{need}” labāk nekā līdz šim atrastais. Jaunumu kopā: {count}.',
    action: 'Skatīt jaunumus',
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
    subject: '{organisation} piesakās vajadzībai “{need}”',
    sentence: '{organisation} ir iepazinusies ar jūsu vajadzību “{need}” un piedāvā: {service}.',
    action: 'Lasīt piedāvājumu',
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
});
