/** The password of every account of the demo world. */
export const DEMO_PASSWORD = 'fivefold-demo';

/** An account worth signing in with. */
export interface DemoAccount {
  readonly email: string;
  readonly who: string;
  /** What a visitor can see and do with it. */
  readonly shows: string;
}

/** The accounts that the start screen prints, most useful first. Each is a person of the world. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    email: 'ilze.rudzukalna@kalnsiers.example',
    who: 'Buyer: admin of the cheese maker Kalnsiers in Vidzeme',
    shows: 'describe a need, see the bundle, save it, ask for quotes, accept one',
  },
  {
    email: 'kaspars.ventlapa@lv-log.example',
    who: 'Editor of the Latvian logistics cluster',
    shows: 'write a service, import services from a file, send them to review',
  },
  {
    email: 'dace.tiltmala@lv-log.example',
    who: 'Publisher of the Latvian logistics cluster',
    shows: 'publish what another person wrote, quote for members that gave a mandate',
  },
  {
    email: 'maarja.linnusalu@ee-itl.example',
    who: 'Publisher of the Estonian ICT association',
    shows: 'a second cluster: own drafts only, requests to its members',
  },
  {
    email: 'artis.sniegalauks@vesvalde.example',
    who: 'Provider: admin of Vēsvalde, which runs the chilled store in Riga',
    shows: 'requests to the firm, own quotes',
  },
  {
    email: 'signe.femklint@fivefold.example',
    who: 'Operator of the platform',
    shows: 'publish for clusters with one publisher, suspend a service',
  },
];
