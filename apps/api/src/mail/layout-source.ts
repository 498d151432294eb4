/** Stands between two pieces of what MJML makes of a source. */
const RAW = '<mj-raw><!--piece--></mj-raw>';

/** Tables and inline styles are what mail programs understand; MJML writes them, into `layout-made.ts` by `npm run mjml`. */
export const MJML = `
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
