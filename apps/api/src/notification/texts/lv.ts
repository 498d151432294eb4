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
});
