import type { FastifyReply } from 'fastify';

/** A file that the server has made. */
export interface MadeFile {
  readonly name: string;
  /** Of the content, e.g. `application/pdf`. */
  readonly type: string;
  readonly bytes: Buffer;
}

/**
 * Sends a file that was made for one reader: PDF is shown, everything else saved; no cache keeps it, and nothing in it runs.
 */
export async function sendFile(reply: FastifyReply, { name, type, bytes }: MadeFile): Promise<void> {
  const how = type === 'application/pdf' ? 'inline' : 'attachment';
  await reply
    .header('content-type', type)
    .header('content-disposition', contentDisposition(how, name))
    .header('cache-control', 'private, no-store')
    .header('vary', 'cookie')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .send(bytes);
}

/** A document of a frame may look as it likes, and do nothing: no script, no request, an origin of its own. */
const FRAME_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** Sends HTML that is made for mail programs to a frame of the page. */
export async function sendFrame(reply: FastifyReply, html: string): Promise<void> {
  await reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', FRAME_POLICY)
    .header('x-frame-options', 'SAMEORIGIN')
    .header('cache-control', 'no-store')
    .send(html);
}

/** `Content-Disposition` of a download, RFC 6266: an ASCII name for old clients, the true one for the rest. */
export function contentDisposition(how: 'inline' | 'attachment', name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replaceAll(/[^\x20-\x7e]/g, '')
    .replaceAll(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
