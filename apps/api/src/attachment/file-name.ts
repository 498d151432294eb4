import type { FileType } from './file-type.js';

const ENDINGS: Readonly<Record<FileType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'text/plain': ['txt', 'text', 'md', 'log'],
  'text/csv': ['csv', 'tsv', 'txt'],
};
const LONGEST = 120;

/**
 * A name fit to be shown and saved: no folders, no control, direction or invisible characters, nothing that a file system
 * refuses, at most 120 characters, and an ending that says what the file is (`invoice.exe` that is a PDF -> `invoice.exe.pdf`).
 */
export function cleanName(given: string, type: FileType): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}<>:"|?*%]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '');
  const ending = /\.([A-Za-z0-9]+)$/.exec(plain)?.[1]?.toLowerCase() ?? '';
  const fits = ENDINGS[type].includes(ending);
  const stem = (fits ? plain.slice(0, -ending.length - 1) : plain) || 'file';
  const kept = fits ? ending : ENDINGS[type][0]!;
  return `${[...stem]
    .slice(0, LONGEST - kept.length - 1)
    .join('')
    .trimEnd()}.${kept}`;
}
