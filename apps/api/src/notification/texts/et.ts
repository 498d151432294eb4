import { noticeTexts } from './notice-text.js';

/** Estonian. */
export const ET = noticeTexts({
  // People
  invitation_accepted: {
    subject: '{person} liitus organisatsiooniga {organisation}',
    sentence: '{person} võttis teie kutse vastu ja esindab nüüd organisatsiooni {organisation}.',
    action: 'Vaadake, kes teie organisatsiooni esindab',
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
  // Needs and demand
  better_match: {
    subject: 'Parem vaste vajadusele „{need}“',
    sentence:
      'Kataloog on muutunud: {service} vastab teie vajadusele „{need}“ paremini kui seni leitu. Uusi leide kokku: {count}.',
    action: 'Vaadake uudiseid',
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
    subject: '{organisation} pakub end vajadusele „{need}“',
    sentence: '{organisation} on tutvunud teie vajadusega „{need}“ ja pakub teenust: {service}.',
    action: 'Lugege pakkumist',
  },
});
