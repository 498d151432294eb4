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
});
