import { CircleAlert, Paperclip, Trash2, Undo2 } from 'lucide-react';
import { DropZone, FileTrigger, isFileDropItem, ProgressBar, Text } from 'react-aria-components';
import { useFormat } from '../messages/use-format.js';
import { useText } from '../messages/use-text.js';
import { AttachmentRow, FileSize, TypeSign } from './attachment-list.js';
import { Button } from './button.js';
import { MAX_FILES, type PickedFile, type PickedFiles } from './use-attachments.js';
import { MAX_FILE_BYTES } from '../data/upload-file.js';

const ACCEPTED = ['.pdf', '.png', '.jpg', '.jpeg', '.webp', '.txt', '.csv'];

/**
 * Takes files by dropping, choosing or pasting, and sends each at once. What goes wrong stands at the file; a file that was
 * taken away can be had back until the form is sent. `picked` comes from `useAttachments`.
 */
export function AttachmentPicker({ picked, label }: { picked: PickedFiles; label?: string }) {
  const t = useText();
  const format = useFormat();
  return (
    <div className="stack close" role="group" aria-label={label ?? t('attachment.list')}>
      <DropZone
        className="file-drop"
        isDisabled={picked.full}
        getDropOperation={(types) => (types.has('image/svg+xml') ? 'cancel' : 'copy')}
        onDrop={(event) => {
          const dropped = event.items.filter(isFileDropItem).map((one) => one.getFile());
          void Promise.all(dropped).then(picked.add);
        }}
      >
        <Paperclip size={18} aria-hidden />
        <Text slot="label" className="small">
          {label ?? t('attachment.drop')}
        </Text>
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={ACCEPTED}
          onSelect={(files) => files && picked.add([...files])}
        >
          <Button small isDisabled={picked.full}>
            {t('attachment.choose')}
          </Button>
        </FileTrigger>
        <span className="small faint">
          {t('attachment.limits', { limit: MAX_FILES, size: format.fileSize(MAX_FILE_BYTES) })}
        </span>
      </DropZone>
      {picked.files.length > 0 && (
        <ul className="attachments" aria-label={t('attachment.list')}>
          {picked.files.map((file) => (
            <PickedRow key={file.key} file={file} picked={picked} />
          ))}
        </ul>
      )}
    </div>
  );
}

function PickedRow({ file, picked }: { file: PickedFile; picked: PickedFiles }) {
  const t = useText();
  const { key, name, size, uploaded, problem, removed, done01 } = file;
  if (removed) {
    return (
      <li className="attachment" data-removed>
        <span className="attachment-name">{t('attachment.removed', { name })}</span>
        <Button look="quiet" small isDisabled={picked.full} onPress={() => picked.restore(key)}>
          <Undo2 size={15} aria-hidden />
          {t('attachment.undo')}
        </Button>
      </li>
    );
  }
  const remove = (
    <Button
      look="quiet"
      icon
      small
      aria-label={t('part.remove', { name })}
      onPress={() => picked.remove(key)}
    >
      <Trash2 size={15} aria-hidden />
    </Button>
  );
  if (uploaded) return <AttachmentRow file={uploaded}>{remove}</AttachmentRow>;
  return (
    <li className="attachment" data-failed={problem !== null || undefined}>
      <span className="attachment-sign" aria-hidden>
        {problem === null ? <TypeSign type="" /> : <CircleAlert size={20} />}
      </span>
      <span className="attachment-name">
        <span>{name}</span>
        <FileSize bytes={size} />
        {problem === null ? (
          <ProgressBar
            className="progress"
            value={done01 * 100}
            aria-label={t('attachment.sending', { name })}
          >
            {({ percentage }) => <progress max={100} value={percentage ?? 0} aria-hidden />}
          </ProgressBar>
        ) : (
          <span className="field-error" role="alert">
            {problem}
          </span>
        )}
      </span>
      {remove}
    </li>
  );
}
