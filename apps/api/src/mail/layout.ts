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

const MARK = '<!--piece-->';
const RAW = `<mj-raw>${MARK}</mj-raw>`;

/** Tables and inline styles are what mail programs understand; MJML writes them. */
const SOURCE = `
<mjml lang="%language%">
  <mj-head>
    <mj-title>%subject%</mj-title>
    <mj-attributes>
      <mj-all font-family="Arial, Helvetica, sans-serif" />
      <mj-text font-size="16px" line-height="1.5" color="#1c2430" padding="8px 32px" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="#eef1f4" width="600px">
    <mj-section background-color="#14425c" padding="16px 0">
      <mj-column><mj-text color="#ffffff" font-size="20px" font-weight="700">Fivefold</mj-text></mj-column>
    </mj-section>
    <mj-section background-color="#ffffff" padding="24px 0">
      <mj-column>
        ${RAW}
        <mj-text font-size="18px" font-weight="700" padding="24px 32px 0">%text%</mj-text>
        ${RAW}
        <mj-text>%text%</mj-text>
        ${RAW}
        <mj-button href="%href%" background-color="#14425c" color="#ffffff" font-size="16px" font-weight="700"
          border-radius="6px" inner-padding="12px 24px" align="left" padding="16px 32px 4px">%label%</mj-button>
        <mj-text font-size="12px" color="#55606e" padding="0 32px 12px">%hint%<br /><a href="%href%" style="color:#14425c;word-break:break-all">%href%</a></mj-text>
        ${RAW}
        <mj-divider border-width="1px" border-color="#d5dbe2" padding="24px 32px 8px" />
        <mj-text font-size="12px" color="#55606e">%text%</mj-text>
        ${RAW}
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;

let compiled: Promise<Layout> | null = null;

/** The layout, compiled once per process and only where a mail is written: MJML takes half a second to load. */
export function layout(): Promise<Layout> {
  compiled ??= compile();
  return compiled;
}

async function compile(): Promise<Layout> {
  const { default: mjml } = await import('mjml');
  const { html } = await mjml(SOURCE, { validationLevel: 'strict' });
  // A quarter of it is indentation, which each mail would be stored with.
  const [head, heading, paragraph, button, footer, tail, ...rest] = html
    .replace(/\s*\n\s*/g, '\n')
    .split(MARK);
  if (tail === undefined || rest.length > 0) throw new Error('the layout of mails has lost its pieces');
  return { head: head!, heading: heading!, paragraph: paragraph!, button: button!, footer: footer!, tail };
}
