import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../data/api-error.js';
import { MAX_FILE_BYTES, uploadFile } from '../data/upload-file.js';
import type { AttachmentPartsFragment } from '../graphql/operations.js';
import { useFormat } from '../messages/use-format.js';
import { useText } from '../messages/use-text.js';

/** Files that can be attached to one thing. */
export const MAX_FILES = 10;

/** One file of a picker: on its way, there, refused, or taken away (and still to be had back). */
export interface PickedFile {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  /** Sent so far, 0 to 1. */
  readonly done01: number;
  readonly uploaded: AttachmentPartsFragment | null;
  readonly problem: string | null;
  readonly removed: boolean;
}

/** The files of a form: `ids` go with what is sent, which waits while `busy`. */
export interface PickedFiles {
  readonly files: readonly PickedFile[];
  readonly ids: string[];
  readonly busy: boolean;
  readonly full: boolean;
  add(files: readonly File[]): void;
  remove(key: string): void;
  restore(key: string): void;
  clear(): void;
}

/** @param initial files that are attached already */
export function useAttachments(initial: readonly AttachmentPartsFragment[] = []): PickedFiles {
  const t = useText();
  const format = useFormat();
  const [files, setFiles] = useState<readonly PickedFile[]>(() => initial.map(attached));
  const sending = useRef(new Map<string, AbortController>());
  useEffect(() => {
    const running = sending.current;
    return () => running.forEach((one) => one.abort());
  }, []);

  const kept = files.filter((file) => !file.removed && file.problem === null);
  const change = (key: string, part: Partial<PickedFile>) =>
    setFiles((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));

  function add(chosen: readonly File[]) {
    let room = MAX_FILES - kept.length;
    const added = chosen.map((file): PickedFile => {
      const tooLarge =
        file.size > MAX_FILE_BYTES && t('attachment.tooLarge', { limit: format.fileSize(MAX_FILE_BYTES) });
      const problem = tooLarge || (room <= 0 && t('attachment.tooMany', { limit: MAX_FILES })) || null;
      if (problem === null) room -= 1;
      const { name, size } = file;
      return { key: crypto.randomUUID(), name, size, done01: 0, uploaded: null, problem, removed: false };
    });
    // What was taken away is gone for good once something else is chosen.
    setFiles((all) => [...all.filter((one) => !one.removed), ...added]);
    added.forEach(({ key, problem }, at) => problem === null && void send(key, chosen[at]!));
  }

  async function send(key: string, file: File) {
    const controller = new AbortController();
    sending.current.set(key, controller);
    try {
      const uploaded = await uploadFile(file, (done01) => change(key, { done01 }), controller.signal);
      change(key, { done01: 1, uploaded });
    } catch (error) {
      change(key, { problem: error instanceof ApiError ? error.message : t('failure.title') });
    } finally {
      sending.current.delete(key);
    }
  }

  return {
    files,
    ids: kept.flatMap(({ uploaded }) => uploaded?.id ?? []),
    busy: kept.some(({ uploaded }) => uploaded === null),
    full: kept.length >= MAX_FILES,
    add,
    remove: (key) => {
      sending.current.get(key)?.abort();
      setFiles((all) =>
        all.flatMap((one) => {
          if (one.key !== key) return [one];
          // Only what has arrived can be had back.
          return one.uploaded ? [{ ...one, removed: true }] : [];
        }),
      );
    },
    restore: (key) => change(key, { removed: false }),
    clear: () => setFiles([]),
  };
}

function attached(file: AttachmentPartsFragment): PickedFile {
  const { id, name, size } = file;
  return { key: id, name, size, done01: 1, uploaded: file, problem: null, removed: false };
}
