import { noticeTexts } from './notice-text.js';

/** English. */
export const EN = noticeTexts({
  // People
  invitation_accepted: {
    subject: '{person} has joined {organisation}',
    sentence: '{person} has accepted your invitation and acts for {organisation} now.',
    action: 'See who acts for your organisation',
  },
  // Requests and quotes
  request_received: {
    subject: '{requester} asks you for a quote',
    sentence: '{requester} asks you for a quote: {title}.',
    action: 'Read the request and answer it',
  },
  quote_received: {
    subject: '{provider} has sent you a quote',
    sentence: '{provider} has answered your request with a quote: {title}.',
    action: 'See the quote',
  },
  // Needs and demand
  better_match: {
    subject: 'A better match for “{need}”',
    sentence:
      'The catalogue has changed: {service} answers your need “{need}” better than what you had. New findings in all: {count}.',
    action: 'See what is new',
  },
  need_expires_soon: {
    subject: 'Your need “{need}” expires soon',
    sentence: 'Your need “{need}” expires on {date}. Renew it if you still look for an answer.',
    action: 'Renew the need',
  },
  need_expired: {
    subject: 'Your need “{need}” has expired',
    sentence:
      'Your need “{need}” has expired and is no longer shown to anybody. You can renew it in one step.',
    action: 'Renew the need',
  },
  search_alert: {
    subject: 'New services for “{search}”',
    sentence: '{service} fits your saved search “{search}”. New services in all: {count}.',
    action: 'See the services',
  },
  interest_received: {
    subject: '{organisation} offers itself for “{need}”',
    sentence: '{organisation} has read your need “{need}” and offers {service}.',
    action: 'Read the offer',
  },
});
