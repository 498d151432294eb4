import { noticeTexts } from './notice-text.js';

/** English. */
export const EN = noticeTexts({
  // People
  invitation_accepted: {
    subject: '{person} has joined {organisation}',
    sentence: '{person} has accepted your invitation and acts for {organisation} now.',
    action: 'See who acts for your organisation',
  },
  authenticator_taken_off: {
    subject: 'The authenticator app of {person} was taken off',
    sentence:
      'The operator has taken the authenticator app off the account of {person}, which was lost. Ask {person} whether that is so.',
    action: 'See the people',
  },
  member_invited: {
    subject: '{organisation} says that you belong to it',
    sentence: '{person} of {organisation} asks your firm to confirm its membership.',
    action: 'Read and confirm',
  },
  member_confirmed: {
    subject: '{organisation} has confirmed its membership',
    sentence: '{organisation} belongs to your cluster as you invited it.',
    action: 'See the members',
  },
  member_declined: {
    subject: '{organisation} does not belong to you',
    sentence: '{organisation} has declined your invitation.',
    action: 'See the invitations',
  },
  member_ended: {
    subject: '{organisation} ends a membership',
    sentence: '{organisation} ends the membership on {day}: {reason}',
    action: 'See the membership',
  },
  terms_published: {
    subject: 'New terms hold from {day}',
    sentence: 'Version {number} of the terms and conditions holds from {day}.',
    action: 'Read the terms',
  },
  decision_stated: {
    subject: 'A decision about {title}',
    sentence: 'The operator has decided about “{title}”: {reason}',
    action: 'Read the decision or appeal it',
  },
  decision_appealed: {
    subject: 'An appeal about {title}',
    sentence: 'A decision about “{title}” is appealed.',
    action: 'Read it and answer',
  },
  decision_answered: {
    subject: 'The operator has answered about {title}',
    sentence: 'The operator says about “{title}”: {reason}',
    action: 'See the decision',
  },
  content_reported: {
    subject: '{title} is reported',
    sentence: 'Somebody reports “{title}”.',
    action: 'Read the report and decide',
  },
  // Partner apps
  partner_key_made: {
    subject: '{person} has made a key for {app}',
    sentence:
      '{person} has made a key for the app {app}, which now may ask the platform as your organisation.',
    action: 'See your apps',
  },
  partner_key_ending: {
    subject: 'A key of {app} ends soon',
    sentence: 'A key of {app} ends {endsAt}. Replace it in time, so that the app goes on.',
    action: 'Replace the key',
  },
  partner_consent_given: {
    subject: '{organisation} lets {app} act for it',
    sentence: '{organisation} lets your app {app} act for it.',
    action: 'See the consents',
  },
  partner_consent_ended: {
    subject: '{organisation} has ended a consent to {app}',
    sentence: '{organisation} has ended the consent by which {app} acted. It took effect at once.',
    action: 'See the consents',
  },
  // Cooperation of clusters
  cluster_joined: {
    subject: '{organisation} has joined the network',
    sentence: '{organisation} has accepted your invitation and is a partner cluster now.',
    action: 'See the invitations',
  },
  cluster_invitation_expired: {
    subject: 'The invitation of {organisation} has ended',
    sentence: 'Nobody used your invitation of {organisation} in time; its link no longer works.',
    action: 'See the invitations',
  },
  network_invited: {
    subject: '{organisation} invites you into a network: {network}',
    sentence: '{organisation} invites your cluster into the network “{network}”.',
    action: 'Accept or decline',
  },
  network_accepted: {
    subject: '{organisation} has joined your network: {network}',
    sentence: '{organisation} belongs to the network “{network}” now.',
    action: 'See the network',
  },
  network_left: {
    subject: '{organisation} has ended a place in: {network}',
    sentence: '{organisation} has ended the place of a cluster in the network “{network}”.',
    action: 'See the network',
  },
  cooperation_asked: {
    subject: '{organisation} asks to cooperate',
    sentence: '{person} of {organisation} asks your cluster to cooperate.',
    action: 'Read the request and answer it',
  },
  // Questions to publishers
  question_received: {
    subject: 'A firm asks about {title}',
    sentence: 'A firm asks about something that {title} does not state.',
    action: 'Read the question and answer it',
  },
  question_waiting: {
    subject: 'A question about {title} waits for you',
    sentence: 'A question about {title} has been waiting for {days} days.',
    action: 'Answer the question',
  },
  question_answered: {
    subject: 'Your question about {title} is answered',
    sentence: '{publisher} has answered your question about {title}; the answer is published.',
    action: 'Read the answer',
  },
  question_closed: {
    subject: 'Your question about {title} was closed',
    sentence: 'Your question about {title} was closed without an answer: {reason}',
    action: 'See the service',
  },
  // What the sides of a request say
  message_received: {
    subject: '{sender} has written to you',
    sentence: '{sender} has sent you a message about {title}.',
    action: 'Read the message and answer it',
  },
  request_question_asked: {
    subject: 'A question about your request',
    sentence: 'A provider has a question about your request: {title}.',
    action: 'Answer it for everyone asked',
  },
  request_question_answered: {
    subject: '{requester} has answered a question',
    sentence: '{requester} has answered a question about the request: {title}.',
    action: 'Read the answer',
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
  // Times in calendars
  slot_asked: {
    subject: 'A time is asked for: {title}',
    sentence: 'Somebody asks for {title} at {startsAt}. The time is kept for 48 hours.',
    action: 'Confirm the time',
  },
  slot_confirmed: {
    subject: 'Your time is confirmed: {title}',
    sentence: 'Your time for {title} at {startsAt} is confirmed.',
    action: 'See your times',
  },
  slot_released: {
    subject: 'A time was given back: {title}',
    sentence: 'The time for {title} at {startsAt} was given back and is free again.',
    action: 'See your times',
  },
  slot_lapsed: {
    subject: 'A time was not confirmed: {title}',
    sentence: 'Nobody confirmed the time for {title} at {startsAt} within 48 hours. It is free again.',
    action: 'See your times',
  },
  // Needs and demand
  better_match: {
    subject: 'A better match for “{need}”',
    sentence:
      'The catalogue has changed: {service} answers your need “{need}” better than what you had. New findings in all: {count}.',
    action: 'See what is new',
  },
  shortlist_changed: {
    subject: 'Changed on your shortlist for “{need}”',
    sentence:
      '{service}, which you chose for your need “{need}”, answers otherwise or costs another price than before. Services changed in all: {count}.',
    action: 'See what changed',
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
    subject: '{organisation} offers itself for a need of yours',
    sentence: '{organisation} has read an open need of yours and offers {service}.',
    action: 'Read the offer',
  },
  idea_of_need: {
    subject: '{organisation} plans a service for your need',
    sentence: '“{title}” was begun because of a need of yours. Follow it and say whether it would help.',
    action: 'Look at the idea',
  },
  pilot_invited: {
    subject: 'Try out: {title}',
    sentence: '{organisation} invites you to try out “{title}” before it becomes a service.',
    action: 'Answer',
  },
  idea_published: {
    subject: 'Now a service: {title}',
    sentence: 'What began with a need like yours is published by {organisation}: “{title}”.',
    action: 'See what came of it',
  },
  pilot_answered: {
    subject: '{organisation}: {answer}',
    sentence: '{organisation} on the pilot of “{title}”: {answer}.',
    action: 'Open the idea',
  },
  idea_owner_invited: {
    subject: '{organisation} asks you to plan with it',
    sentence: '{organisation} would like to work on “{title}” together with you.',
    action: 'Answer',
  },
  idea_owner_joined: {
    subject: '{organisation} plans with you',
    sentence: '{organisation} works on “{title}” too now.',
    action: 'Open the idea',
  },
  request_withdrawn: {
    subject: 'A request has been taken back',
    sentence: 'The company has taken its request back: {title}.',
    action: 'See the request',
  },
  request_declined: {
    subject: '{provider} has declined your request',
    sentence: '{provider} cannot take on what you asked for: {title}.',
    action: 'Read why, and ask somebody else',
  },
  quote_revised: {
    subject: '{provider} has revised its quote',
    sentence: '{provider} has sent you a new version of its quote: {title}.',
    action: 'See the quote',
  },
  quote_withdrawn: {
    subject: '{provider} has taken its quote back',
    sentence: '{provider} has taken its quote back: {title}.',
    action: 'See what is left',
  },
  quote_expired: {
    subject: 'A quote of {provider} has expired',
    sentence: 'The validity of the quote of {provider} has passed: {title}.',
    action: 'See the request',
  },
  quote_accepted: {
    subject: '{requester} has accepted your quote',
    sentence: '{requester} has accepted your quote: {title}.',
    action: 'See what comes next',
  },
  not_chosen: {
    subject: '{requester} has chosen another quote',
    sentence: '{requester} has chosen another quote for {title}, and thanks you for your time.',
    action: 'See the request',
  },
  reply_reminder: {
    subject: '{requester} waits for your answer',
    sentence: '{requester} wants an answer by {replyBy}: {title}.',
    action: 'Answer the request',
  },
  reply_time_extended: {
    subject: '{requester} gives you more time',
    sentence: '{requester} now wants an answer by {replyBy}: {title}.',
    action: 'Answer the request',
  },
  reply_deadline_passed: {
    subject: 'The time to answer your request has passed',
    sentence: 'The time to answer has passed: {title}. Open quotes: {offers}.',
    action: 'Compare the quotes',
  },
  request_expired: {
    subject: 'Your request has run out',
    sentence: 'Nobody has sent a quote in time: {title}.',
    action: 'Ask somebody else',
  },
  counter_offer: {
    subject: '{requester} proposes other terms',
    sentence: '{requester} has made a counter-offer to your quote: {title}.',
    action: 'Revise the quote, or refuse',
  },
  counter_offer_refused: {
    subject: '{provider} stays with its quote',
    sentence: '{provider} has refused your counter-offer: {title}.',
    action: 'See the quote',
  },
  bundle_proposal: {
    subject: 'A replacement for your bundle',
    sentence:
      'A provider of your bundle is no longer there: {title}. We propose {replacement}; the others stay.',
    action: 'Look at the proposal',
  },
  bundle_incomplete: {
    subject: 'Nothing replaces a part of your bundle',
    sentence:
      'A provider of your bundle is no longer there: {title}. No published service replaces it beside the others; see why.',
    action: 'See why',
  },
  // Catalogue
  service_submitted: {
    subject: 'A text waits for your review: {title}',
    sentence: '{person} has handed in “{title}” for review.',
    action: 'Read it and publish it or send it back',
  },
  service_sent_back: {
    subject: 'Sent back: {title}',
    sentence: '“{title}” has been sent back: {reason}',
    action: 'See the remarks and mend the draft',
  },
  service_scheduled: {
    subject: 'Approved: {title}',
    sentence: '“{title}” is approved and is published on {day}.',
    action: 'See the service',
  },
  service_published: {
    subject: 'Published: {title}',
    sentence: '“{title}” is published.',
    action: 'See the service',
  },
  service_suspended: {
    subject: 'Suspended: {title}',
    sentence: '“{title}” has been suspended: {reason}',
    action: 'See what to do',
  },
  service_reinstated: {
    subject: 'Reinstated: {title}',
    sentence: '“{title}” is offered again.',
    action: 'See the service',
  },
  service_appealed: {
    subject: 'Appeal against a suspension: {title}',
    sentence: 'The publisher appeals against the suspension of “{title}”: {reason}',
    action: 'Reinstate the service or uphold the suspension',
  },
  service_upheld: {
    subject: 'The suspension stands: {title}',
    sentence: 'The operator upholds the suspension of “{title}”: {reason}',
    action: 'See the service',
  },
  service_paused: {
    subject: 'Not offered for now: {title}',
    sentence: '“{title}” is not offered for now: {reason}',
    action: 'See what it means for your requests',
  },
  service_gone: {
    subject: 'No longer offered: {title}',
    sentence: '“{title}” is no longer offered: {reason}',
    action: 'Find another service',
  },
  service_review_soon: {
    subject: 'Yearly review ahead: {title}',
    sentence: 'The yearly review of “{title}” is due on {day}.',
    action: 'Confirm that it still holds, or edit it',
  },
  service_review_due: {
    subject: 'Yearly review due: {title}',
    sentence: 'The yearly review of “{title}” is due since {day}.',
    action: 'Confirm that it still holds, or edit it',
  },
  action_given: {
    subject: 'You answer for {title}',
    sentence: 'You answer for the action “{title}”, until {day}.',
    action: 'See the action',
  },
  action_late: {
    subject: '{title} is late',
    sentence: 'The action “{title}” was to be done by {day}.',
    action: 'End it or give it another day',
  },
  strategy_due: {
    subject: 'Look at {title} again',
    sentence: 'Today is the day to look at the strategy “{title}” again.',
    action: 'Open the strategy',
  },
  group_joined: {
    subject: 'Working group {group}',
    sentence: 'Your organisation is in the working group “{group}” now.',
    action: 'See the group',
  },
  group_task_given: {
    subject: 'A task of {group}',
    sentence: 'The working group “{group}” asks your organisation: {title}.',
    action: 'See the task',
  },
  group_minutes: {
    subject: 'Minutes of {group}',
    sentence: 'The minutes of the meeting of “{group}” on {day} are there.',
    action: 'Read the minutes',
  },
  label_ends: {
    subject: '{label} ends on {day}',
    sentence: 'Your label {label} ends on {day}. It can be renewed from now on.',
    action: 'See your labels',
  },
  label_ended: {
    subject: '{label} has ended',
    sentence: 'Your label {label} has ended and is no longer shown. It can be renewed until {day}.',
    action: 'Record its renewal',
  },
  certificate_expires: {
    subject: '{certificate} ends soon: {title}',
    sentence: 'The certificate {certificate} of “{title}” is valid until {day}.',
    action: 'State the renewed certificate',
  },
  certificate_expired: {
    subject: '{certificate} has expired: {title}',
    sentence: 'The certificate {certificate} of “{title}” was valid until {day} and is no longer shown.',
    action: 'State the renewed certificate',
  },
  service_comment_answered: {
    subject: 'Your remark is answered: {title}',
    sentence: '{person} has answered your remark on “{title}”: {answer}',
    action: 'Read the answer',
  },
  co_publishing_invited: {
    subject: '{organisation} invites you to publish: {title}',
    sentence: '{organisation} invites your cluster to publish “{title}” as well.',
    action: 'Accept or decline',
  },
  co_publishing_accepted: {
    subject: '{organisation} publishes with you: {title}',
    sentence: '{organisation} publishes “{title}” as well now.',
    action: 'See the service',
  },
  co_publishing_left: {
    subject: '{organisation} no longer publishes: {title}',
    sentence: '{organisation} does not publish “{title}” any longer.',
    action: 'See the service',
  },
  // Programme
  registration_asked: {
    subject: '{person} would like to come: {event}',
    sentence: '{person} asks for a place in “{event}”. You decide.',
    action: 'Decide',
  },
  registration_confirmed: {
    subject: 'You have a place: {event}',
    sentence: 'You have a place in “{event}”, which begins {startsAt}.',
    action: 'Open your ticket',
  },
  registration_waiting: {
    subject: 'You are on the waiting list: {event}',
    sentence: '“{event}” is full. You move up as soon as a place is free.',
    action: 'See your place in the list',
  },
  registration_refused: {
    subject: 'No place for you: {event}',
    sentence: 'The organiser has taken you off the list of “{event}”: {reason}',
    action: 'See the event',
  },
  registration_put_back: {
    subject: 'Back on the waiting list: {event}',
    sentence: 'The organiser has put you back on the waiting list of “{event}”.',
    action: 'See your place in the list',
  },
  registration_lapsed: {
    subject: 'No place became free: {event}',
    sentence: '“{event}” has begun, and no place became free for you.',
    action: 'See what else is planned',
  },
  event_reminder: {
    subject: 'Tomorrow: {event}',
    sentence: '“{event}” begins {startsAt}. Place: {place}',
    action: 'Open your ticket',
  },
  event_changed: {
    subject: 'Changed: {event}',
    sentence: '“{event}” has a new time or place: {startsAt}, {place}',
    action: 'See the change',
  },
  event_called_off: {
    subject: 'Called off: {event}',
    sentence: '“{event}” will not take place: {reason}',
    action: 'See what else is planned',
  },
  certificate_ready: {
    subject: 'Your certificate: {event}',
    sentence: 'Your certificate for “{event}” is ready.',
    action: 'Open the certificate',
  },
  // Assessments
  assessment_submitted: {
    subject: '{organisation} has handed in its self assessment',
    sentence: '{organisation} has scored itself by the set {set} and waits for the check of its evidence.',
    action: 'Look through the evidence',
  },
  assessment_returned: {
    subject: 'Your self assessment came back',
    sentence: 'Your self assessment by the set {set} needs more work: {reason}',
    action: 'Go on with the assessment',
  },
  assessment_scheduled: {
    subject: 'The assessment of {organisation} is on {day}',
    sentence: 'The assessors visit {organisation} on {day}; from now on they score it.',
    action: 'See the assessment',
  },
  assessor_invited: {
    subject: 'You are asked to assess {organisation}',
    sentence: 'You are asked to assess {organisation}. You would have access until {until}.',
    action: 'Read and answer',
  },
  assessor_accepted: {
    subject: '{person} assesses {organisation}',
    sentence: '{person} has taken on the assessment of {organisation}.',
    action: 'Schedule the assessment',
  },
  assessor_declined: {
    subject: '{person} does not assess {organisation}',
    sentence: '{person} has not taken on the assessment of {organisation}.',
    action: 'Ask somebody else',
  },
  assessor_access_ended: {
    subject: 'Your access to {organisation} has ended',
    sentence: 'Your access to the assessment of {organisation} has ended.',
    action: 'See what you assess',
  },
  assessment_assessed: {
    subject: 'Your assessment is scored',
    sentence: 'The assessors have scored every indicator of the set {set}.',
    action: 'Read the findings',
  },
  assessment_report_ready: {
    subject: 'The report of your assessment is ready',
    sentence: 'The report of your assessment by the set {set} can be read and closed.',
    action: 'Read the report',
  },
  assessment_closed: {
    subject: 'The assessment of {organisation} is closed',
    sentence: 'The assessment of {organisation} by the set {set} is closed; nothing of it changes any more.',
    action: 'See the result',
  },
  assessment_withdrawn: {
    subject: '{organisation} has withdrawn its assessment',
    sentence: '{organisation} has withdrawn its assessment: {reason}',
    action: 'See the assessment',
  },
  // Agreements, disputes, reviews
  agreement_ready: {
    subject: 'Agreement {number} is ready to be signed',
    sentence:
      'The offer was accepted, and agreement {number} was made of it. It is active once both sides have signed.',
    action: 'Read and sign the agreement',
  },
  agreement_signed: {
    subject: '{organisation} has signed agreement {number}',
    sentence: '{organisation} has signed agreement {number}. Your signature is missing.',
    action: 'Read and sign the agreement',
  },
  agreement_amended: {
    subject: '{organisation} has changed the milestones',
    sentence:
      '{organisation} has changed the milestones of agreement {number}. Earlier signatures no longer count.',
    action: 'Read and sign the agreement',
  },
  agreement_active: {
    subject: 'Agreement {number} is active',
    sentence: 'Both sides have signed agreement {number}. The work can begin.',
    action: 'See the agreement',
  },
  delivery_started: {
    subject: '{provider} has begun: {milestone}',
    sentence: '{provider} has begun the work on “{milestone}”.',
    action: 'See the agreement',
  },
  delivery_made: {
    subject: '{provider} has delivered: {milestone}',
    sentence:
      '{provider} has delivered “{milestone}”. It counts as confirmed if you do not answer by {until}.',
    action: 'Confirm the delivery or send it back',
  },
  delivery_reminder: {
    subject: 'Please confirm: {milestone}',
    sentence: 'The delivery “{milestone}” counts as confirmed if you do not answer by {until}.',
    action: 'Confirm the delivery or send it back',
  },
  delivery_confirmed: {
    subject: '{requester} has confirmed: {milestone}',
    sentence: '{requester} has confirmed the delivery “{milestone}”.',
    action: 'See the agreement',
  },
  delivery_confirmed_by_silence: {
    subject: 'Confirmed by silence: {milestone}',
    sentence: 'The delivery “{milestone}” was not answered in time and counts as confirmed.',
    action: 'See the agreement',
  },
  delivery_rejected: {
    subject: '{requester} has sent back: {milestone}',
    sentence: '{requester} has sent the delivery “{milestone}” back: {reason}',
    action: 'See the agreement',
  },
  agreement_completed: {
    subject: 'Agreement {number} is completed',
    sentence: 'Every delivery of agreement {number} is confirmed.',
    action: 'See the agreement',
  },
  cancellation_asked: {
    subject: '{organisation} asks to cancel agreement {number}',
    sentence: '{organisation} asks you to cancel agreement {number}: {reason}',
    action: 'Agree or refuse',
  },
  cancellation_refused: {
    subject: '{organisation} wants agreement {number} to go on',
    sentence: '{organisation} has not agreed to cancel agreement {number}.',
    action: 'See the agreement',
  },
  agreement_cancelled: {
    subject: 'Agreement {number} is cancelled',
    sentence: 'Agreement {number} is cancelled: {reason}',
    action: 'See the agreement',
  },
  dispute_opened: {
    subject: '{organisation} has opened a dispute',
    sentence: '{organisation} has opened a dispute over agreement {number}. Evidence is taken until {until}.',
    action: 'See the dispute',
  },
  dispute_evidence: {
    subject: 'New evidence on agreement {number}',
    sentence: '{organisation} has brought evidence in the dispute over agreement {number}.',
    action: 'See the dispute',
  },
  dispute_evidence_reminder: {
    subject: 'Evidence on agreement {number} until {until}',
    sentence: 'Evidence in the dispute over agreement {number} is taken until {until}.',
    action: 'Bring your evidence',
  },
  dispute_examined: {
    subject: 'The evidence on agreement {number} is complete',
    sentence:
      'The term for evidence in the dispute over agreement {number} is over. Both sides wait for a proposal.',
    action: 'Propose how it ends',
  },
  dispute_proposal: {
    subject: 'A proposal in the dispute over agreement {number}',
    sentence: 'There is a proposal in the dispute over agreement {number}. Please answer it by {until}.',
    action: 'Read and answer the proposal',
  },
  dispute_answered: {
    subject: '{organisation} has answered the proposal',
    sentence: '{organisation} has answered the proposal in the dispute over agreement {number}.',
    action: 'See the dispute',
  },
  dispute_answer_reminder: {
    subject: 'Please answer the proposal by {until}',
    sentence: 'The proposal in the dispute over agreement {number} waits for your answer until {until}.',
    action: 'Read and answer the proposal',
  },
  dispute_decision_due: {
    subject: 'A decision on agreement {number} is due',
    sentence:
      'The term to answer the proposal over agreement {number} is over. Both sides wait for a decision.',
    action: 'Decide the dispute',
  },
  dispute_closed: {
    subject: 'The dispute over agreement {number} has ended',
    sentence: 'The dispute over agreement {number} has ended.',
    action: 'See how it ended',
  },
  review_invited: {
    subject: 'How was it with {organisation}?',
    sentence: 'Agreement {number} is completed. You may review {organisation} for 30 days.',
    action: 'Write a review',
  },
  review_given: {
    subject: '{organisation} has reviewed you',
    sentence:
      '{organisation} has reviewed agreement {number}. Both reviews are published once yours is in, or in seven days.',
    action: 'Write a review',
  },
  review_reminder: {
    subject: 'Your review of {organisation} is still possible',
    sentence: 'You may review {organisation} until {until}.',
    action: 'Write a review',
  },
  review_published: {
    subject: 'Reviews of agreement {number} are published',
    sentence: 'The reviews of agreement {number} can now be read by everybody.',
    action: 'Read the reviews',
  },
  review_answered: {
    subject: '{organisation} has answered your review',
    sentence: '{organisation} has answered your review of agreement {number}.',
    action: 'Read the answer',
  },
  project_partner_named: {
    subject: '{project}: your part awaits your word',
    sentence:
      '{organisation} has named your organisation as a partner of {project}. Others see it once you confirm your part.',
    action: 'Look at your part',
  },
  project_part_confirmed: {
    subject: '{organisation} takes part in {project}',
    sentence: '{organisation} has confirmed its part in {project}.',
    action: 'Open the project',
  },
  project_published: {
    subject: '{project} is public',
    sentence: 'The project {project} can now be read by everybody. Report what you reach.',
    action: 'Open the project',
  },
  deliverable_due: {
    subject: 'Due on {day}: {title}',
    sentence: '“{title}” of the project {project} is due on {day}.',
    action: 'Record it',
  },
  result_reported: {
    subject: '{project}: a result was reported',
    sentence: '{organisation} has reported on “{result}” of the project {project}.',
    action: 'Look at the result',
  },
  project_news: {
    subject: '{project}: {title}',
    sentence: '{organisation} has published news of the project {project}.',
    action: 'Read it',
  },
});
