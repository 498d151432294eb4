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
});
