/** Path, query and fragment of a place inside the page. */
interface Place {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

const STORED = 'fivefold.return';
/** Stands for the origin of the page, which has to stay the same. */
const HERE = 'https://here.invalid';

/** The sign-in page that leads back to `from`. The way back is in the fragment: a need's text never reaches a server log. */
export function signInAddress(from: Place): string {
  const back = `${from.pathname}${from.search}${from.hash}`;
  return back === '/' || from.pathname === '/sign-in' ? '/sign-in' : `/sign-in#${encodeURIComponent(back)}`;
}

/** The address to go to after sign-in, from the fragment of the sign-in page; `/` when there is none. */
export function returnAddress(hash: string): string {
  const text = decoded(hash.replace(/^#/, ''));
  if (!text.startsWith('/') || !URL.canParse(text, HERE)) return '/';
  // Judged as a browser reads it: it drops tabs and line ends, takes "\" for "/" and resolves dots before it looks for a host.
  const { origin, pathname, search, hash: fragment } = new URL(text, HERE);
  return origin === HERE && !pathname.startsWith('//') ? `${pathname}${search}${fragment}` : '/';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Keeps the way back while a new person opens the confirmation link, in this tab only. */
export function keepReturnAddress(address: string): void {
  try {
    sessionStorage.setItem(STORED, address);
  } catch {
    // Storage is blocked: the person starts at the front page.
  }
}

/** The way back kept by {@link keepReturnAddress}, once. */
export function takeReturnAddress(): string {
  try {
    const address = sessionStorage.getItem(STORED);
    sessionStorage.removeItem(STORED);
    return returnAddress(address === null ? '' : encodeURIComponent(address));
  } catch {
    return '/';
  }
}
