import excel from 'exceljs';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';

/** A file as the server sent it. */
export interface SentFile {
  /** Of the content, as its header says. */
  readonly type: string;
  readonly bytes: Buffer;
}

/**
 * What somebody finds who opens the file, beside its bytes as they are: texts of PDFs and what they say of themselves, every cell and name
 * of a workbook, the lines of a calendar as they were before they were folded.
 */
export async function textOf({ type, bytes }: SentFile): Promise<string> {
  // A text in UTF-8, which no sign of a packed file hinders: what is no UTF-8 is lost, and no canary is that.
  const plain = bytes.toString('utf8');
  if (plain.startsWith('%PDF-')) return `${plain}\n${await textOfPdf(bytes)}`;
  if (type.includes('spreadsheetml')) return `${plain}\n${await textOfWorkbook(bytes)}`;
  if (type.startsWith('text/calendar')) return plain.replaceAll(/\r?\n[ \t]/g, '');
  if (type.startsWith('text/html')) return plain.replaceAll(/&(nbsp|#160|#xa0|#8239);/gi, ' ');
  return plain;
}

/** Lines are broken within a word where it is too long for its place: the text once as it stands and once without any blank. */
async function textOfPdf(bytes: Buffer): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: true });
  const about = JSON.stringify(await getMeta(document));
  await document.loadingTask.destroy();
  return [text, text.replaceAll(/[\s\u00ad\u200b]+/g, ''), about].join('\n');
}

async function textOfWorkbook(bytes: Buffer): Promise<string> {
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(bytes as never);
  const { creator, lastModifiedBy, title, subject, description, keywords, company } = workbook;
  const texts: unknown[] = [creator, lastModifiedBy, title, subject, description, keywords, company];
  workbook.eachSheet((sheet) => {
    texts.push(sheet.name);
    sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text, cell.formula, cell.hyperlink)));
  });
  return texts.filter((text) => text !== undefined && text !== null).join('\n');
}
