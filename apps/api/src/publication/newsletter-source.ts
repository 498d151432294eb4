/** Stands between two pieces of what MJML makes of a source. */
const RAW = '<mj-raw><!--piece--></mj-raw>';

const section = (inner: string) =>
  `<mj-section background-color="#ffffff" padding="4px 0"><mj-column>${inner}</mj-column></mj-section>`;

/**
 * A newsletter: its head, the introduction, one publication, what is said of a project, its end. MJML makes `newsletter-made.ts` of it
 * by `npm run mjml`; `%name%` is a place to fill with escaped text.
 */
export const MJML = `
<mjml lang="%language%">
  <mj-head>
    <mj-title>%subject%</mj-title>
    <mj-attributes>
      <mj-all font-family="Arial, Helvetica, sans-serif" />
      <mj-text font-size="16px" line-height="1.5" color="#1c2430" padding="6px 32px" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="#eef1f4" width="600px">
    <mj-section background-color="#14425c" padding="20px 0">
      <mj-column><mj-text color="#ffffff" font-size="22px" font-weight="700">%subject%</mj-text></mj-column>
    </mj-section>
    ${RAW}
    ${section('<mj-text>%text%</mj-text>')}
    ${RAW}
    ${section(`
        <mj-text font-size="19px" font-weight="700" padding="16px 32px 2px">%title%</mj-text>
        <mj-text font-size="13px" color="#55606e">%by%</mj-text>
        <mj-text>%lead%</mj-text>
        <mj-text><a href="%href%" target="_blank" style="color:#14425c">%more%</a></mj-text>
        <mj-divider border-width="1px" border-color="#d5dbe2" padding="12px 32px 0" />`)}
    ${RAW}
    ${section('<mj-text font-size="12px" color="#55606e">%text%</mj-text>')}
    ${RAW}
  </mj-body>
</mjml>`;
