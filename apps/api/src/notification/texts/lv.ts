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
});
