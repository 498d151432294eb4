/** What is kept for how long, in days. The same figures are shown to people and forgotten by. */
export const RETENTION_DAYS = {
  notifications: 400,
  links: 365,
  savedSearches: 30,
  registrationNotes: 90,
  askers: 730,
} as const;

/** One kind of what is kept; `days` null: for as long as the organisation's books are. */
export interface Kept {
  readonly what: string;
  readonly days: number | null;
  readonly why: string;
}

/** Everything that is kept of people, with the days of each and the reason, for people to read. */
export function keptThings(mailDays: number): Kept[] {
  const { notifications, links, savedSearches, registrationNotes, askers } = RETENTION_DAYS;
  return [
    { what: 'Name, address and roles', days: null, why: 'For as long as you have an account.' },
    { what: 'Sessions', days: 14, why: 'So that you stay signed in.' },
    { what: 'Answers to repeated requests', days: 1, why: 'So that nothing is done twice.' },
    { what: 'Mails', days: mailDays, why: 'To see whether they arrived.' },
    { what: 'Notifications', days: notifications, why: 'For you to look up what you were told.' },
    { what: 'Invitations and other links', days: links, why: 'To see who was invited by whom.' },
    { what: 'Deleted searches', days: savedSearches, why: 'So that you can take the deletion back.' },
    {
      what: 'Notes with a registration',
      days: registrationNotes,
      why: 'For the organiser, after the event has ended.',
    },
    {
      what: 'Names and addresses of those who asked a cluster to cooperate or reported content',
      days: askers,
      why: 'For the answer and what follows from it.',
    },
    {
      what: 'What you did for an organisation',
      days: null,
      why: 'Deals and their trail belong to both sides. When your account is erased, your name is taken out.',
    },
    {
      what: 'Signatures under agreements',
      days: null,
      why: 'A contract names who signed it for as long as the law wants it kept.',
    },
  ];
}
