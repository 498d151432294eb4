import type { AttachmentPartsFragment } from '../graphql/operations.js';
import { ApiError } from './api-error.js';

/** The largest file that the server takes, bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

interface Answer {
  attachment?: AttachmentPartsFragment;
  errors?: { message: string; extensions?: { code?: string; errorId?: string } }[];
}

/**
 * Sends one file, which then belongs to nothing yet: its id goes with what it is attached to.
 * @param onProgress how much is on its way, 0 to 1
 * @throws ApiError with the server's words; `signal` stops the sending
 */
export function uploadFile(
  file: File,
  onProgress: (done01: number) => void,
  signal: AbortSignal,
): Promise<AttachmentPartsFragment> {
  return new Promise((resolve, reject) => {
    // fetch tells nothing of how far a body has got.
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file);
    request.open('POST', '/attachments');
    request.setRequestHeader('X-Fivefold-Csrf', '1');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => total > 0 && onProgress(loaded / total);
    request.onerror = () => reject(new ApiError('OFFLINE', 'The server was not reached.'));
    request.onload = () => {
      const answer = request.response as Answer | null;
      if (answer?.attachment) return resolve(answer.attachment);
      const [first] = answer?.errors ?? [];
      const code = first?.extensions?.code ?? 'UNREADABLE';
      const errorId = first?.extensions?.errorId ?? null;
      reject(
        new ApiError(code, first?.message ?? `The server answered with status ${request.status}.`, {
          errorId,
        }),
      );
    };
    signal.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}
