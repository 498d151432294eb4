import { HTML } from './layout-made.js';

/** The pieces of the HTML of a mail, in order; `%name%` is a place to fill with escaped text. */
export interface Layout {
  /** Up to the first piece: `%subject%`, `%language%`. */
  readonly head: string;
  /** `%text%` */
  readonly heading: string;
  /** `%text%` */
  readonly paragraph: string;
  /** `%href%`, `%label%`, `%hint%` */
  readonly button: string;
  /** `%text%` */
  readonly footer: string;
  readonly tail: string;
}

const [head, heading, paragraph, button, footer, tail] = HTML as [
  string,
  string,
  string,
  string,
  string,
  string,
];

/** Made of its MJML beforehand: to load MJML takes half a second, in which nobody is answered. */
export const LAYOUT: Layout = { head, heading, paragraph, button, footer, tail };
