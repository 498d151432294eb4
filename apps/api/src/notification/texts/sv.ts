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
});
