import { Download, FileText, Image as ImageIcon, Table } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AttachmentPartsFragment } from '../graphql/operations.js';
import { useFormat } from '../messages/use-format.js';
import { useText } from '../messages/use-text.js';

/** Files with a small picture or a sign of their type, name and size; each opens or is saved by its name. */
export function AttachmentList({
  files,
  label,
}: {
  files: readonly AttachmentPartsFragment[];
  label?: string;
}) {
  const t = useText();
  if (files.length === 0) return null;
  return (
    <ul className="attachments" aria-label={label ?? t('attachment.list')}>
      {files.map((file) => (
        <AttachmentRow key={file.id} file={file} />
      ))}
    </ul>
  );
}

/** One file of a list; `children` stand behind its name. */
export function AttachmentRow({ file, children }: { file: AttachmentPartsFragment; children?: ReactNode }) {
  const t = useText();
  const isImage = file.type.startsWith('image/');
  return (
    <li className="attachment">
      <span className="attachment-sign" aria-hidden>
        {isImage ? <img src={file.url} alt="" loading="lazy" /> : <TypeSign type={file.type} />}
      </span>
      <span className="attachment-name">
        <a href={file.url} target="_blank" rel="noreferrer">
          {file.name}
          {!isImage && file.type !== 'application/pdf' && (
            <Download size={14} aria-label={t('attachment.download')} />
          )}
        </a>
        <FileSize bytes={file.size} />
      </span>
      {children}
    </li>
  );
}

/** The sign of a type of files. */
export function TypeSign({ type }: { type: string }) {
  const Sign = type.startsWith('image/') ? ImageIcon : type === 'text/csv' ? Table : FileText;
  return <Sign size={20} />;
}

export function FileSize({ bytes }: { bytes: number }) {
  const format = useFormat();
  return <span className="small muted">{format.fileSize(bytes)}</span>;
}
