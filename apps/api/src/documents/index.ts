export { chartSvg } from './chart-svg.js';
export {
  amountText,
  dayText,
  type DocumentLanguage,
  documentLanguage,
  momentText,
  numberText,
  percentText,
} from './document-language.js';
export {
  PAGE_WIDTH_PT,
  pdfChart,
  pdfPaper,
  pdfRight,
  pdfSection,
  pdfTable,
  renderPdf,
} from './render-pdf.js';
export { contentDisposition, type MadeFile, sendFile, sendFrame } from './send-file.js';
export { TABLE_TYPES, type TableSheet, writeTable } from './write-table.js';
