/** Largest file that the API takes, in bytes before encoding. */
export const FILE_LIMIT = 10_000_000;

/** The bytes of a file as base64. Cost O(n); chunks, because one call with all bytes would overflow the stack. */
export function toBase64(bytes: Uint8Array): string {
  const CHUNK = 0x8000;
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}
