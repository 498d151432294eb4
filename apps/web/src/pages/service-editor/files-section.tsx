import { useEffect } from 'react';
import { AttachmentPicker } from '../../parts/attachment-picker.js';
import { useAttachments } from '../../parts/use-attachments.js';
import type { SectionProps } from './section-props.js';

/** Files that readers of the service see, such as a price list or pictures. */
export function FilesSection({ draft, set }: SectionProps) {
  const picked = useAttachments(draft.attachments);
  const ids = picked.ids.join(' ');
  const stated = draft.attachmentIds.join(' ');
  useEffect(() => {
    if (ids !== stated) set({ attachmentIds: ids === '' ? [] : ids.split(' ') });
    // The picker leads; a draft that is loaded anew comes with a picker of its own.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ids]);
  return <AttachmentPicker picked={picked} />;
}
