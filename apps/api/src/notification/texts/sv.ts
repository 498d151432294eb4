import { noticeTexts } from './notice-text.js';

/** Swedish. */
export const SV = noticeTexts({
  // People
  invitation_accepted: {
    subject: '{person} har anslutit sig till {organisation}',
    sentence: '{person} har tackat ja till er inbjudan och företräder nu {organisation}.',
    action: 'Se vilka som företräder er organisation',
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
});
