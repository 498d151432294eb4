export { chartSvg } from './chart-svg.js';
export {
  amountText,
  dayText,
  DOCUMENT_LANGUAGES,
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
  type PdfPaper,
  pdfRight,
  pdfSection,
  pdfTable,
  renderPdf,
} from './render-pdf.js';
export { contentDisposition, type MadeFile, sendFile, sendFrame } from './send-file.js';
export {
  TABLE_TYPES,
  type TableFormat,
  type TableSheet,
  type TableValue,
  writeTable,
} from './write-table.js';
