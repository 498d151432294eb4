interface Timed {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly attendanceOpen: boolean;
}

/** The session whose presence is noted now: the first that is open and not over at `now`, else the last open one, else the first. */
export function sessionNow<Session extends Timed>(
  sessions: readonly Session[],
  now: number,
): Session | undefined {
  const open = sessions.filter(({ attendanceOpen }) => attendanceOpen);
  return open.find(({ endsAt }) => Date.parse(endsAt) > now) ?? open.at(-1) ?? sessions[0];
}
