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
  // Needs and demand
  better_match: {
    subject: 'En bättre träff för ”{need}”',
    sentence:
      'Katalogen har ändrats: {service} svarar bättre på ert behov ”{need}” än det ni hade. Nya fynd totalt: {count}.',
    action: 'Se vad som är nytt',
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
    subject: '{organisation} erbjuder sig för ”{need}”',
    sentence: '{organisation} har läst ert behov ”{need}” och erbjuder {service}.',
    action: 'Läs erbjudandet',
  },
});
