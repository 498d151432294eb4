import { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import { DomainError } from '@fivefold/domain';
import { Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contentDisposition } from '../documents/index.js';
import {
  Access,
  CurrentIdentity,
  GUEST,
  HttpErrors,
  type Identity,
  readGlobalId,
  Visits,
  refuseTermsDue,
} from '../platform/index.js';
import { databaseSeconds, findAttachment, readPart, toAttachment } from './attachment.reads.js';
import { Attachments, MAX_FILE_BYTES, tooLarge } from './attachment.service.js';
import { FileLinks } from './file-links.js';

/** Bytes read at once. Each part is a transaction of its own: a slow reader holds no connection. */
const PART_BYTES = 512 * 1024;
/** Shown in the page; everything else is saved. */
const SHOWN = /^image\/|^application\/pdf$/;

/** Files in and out. GraphQL knows them by their ids. */
@Controller('attachments')
@UseFilters(HttpErrors)
export class AttachmentController {
  constructor(
    private readonly visits: Visits,
    private readonly attachments: Attachments,
    private readonly links: FileLinks,
  ) {}

  @Access('signed-in')
  @Post()
  async upload(
    @CurrentIdentity() identity: Identity,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.visits.charge(identity, request, 'taken');
    const { name, bytes } = await receive(request);
    const row = await this.visits.write(identity, async (caller) => {
      await refuseTermsDue(caller);
      return this.attachments.upload(caller, name, bytes);
    });
    await reply
      .code(201)
      .header('cache-control', 'no-store')
      .send({ attachment: toAttachment(row) });
  }

  @Access('anyone', 'deals:read')
  @Get(':id')
  async download(
    @Param('id') id: string,
    @Query('token') token: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const read = readGlobalId(id);
    if (read?.kind !== 'Attachment') throw new DomainError('NOT_FOUND', { what: 'file' });
    const elsewhere = this.links.origin !== null;
    if (elsewhere && token !== undefined) this.visits.charge(GUEST, request, 'kept');
    const identity =
      elsewhere && token !== undefined
        ? await this.bearer(id, token)
        : await this.visits.identify(request, 'kept');
    const { file, now } = await this.visits.read(identity, async (caller) => ({
      file: await findAttachment(caller, read.key),
      now: elsewhere ? await databaseSeconds(caller) : 0,
    }));
    if (!file) throw new DomainError('NOT_FOUND', { what: 'file' });
    if (elsewhere && token === undefined) {
      // The address on this origin stays the same; the link behind it is made anew each time.
      return reply.header('cache-control', 'no-store').redirect(this.links.make(id, identity, now), 302);
    }
    const etag = `"${file.sha256.toString('base64url')}"`;
    void reply
      .header('etag', etag)
      .header('cache-control', 'private, no-cache')
      .header('vary', 'cookie')
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff')
      .header('cross-origin-resource-policy', elsewhere ? 'cross-origin' : 'same-origin');
    if (request.headers['if-none-match'] === etag) return void (await reply.code(304).send());
    const shown = SHOWN.test(file.type) ? 'inline' : 'attachment';
    await reply
      .header('content-type', file.type.startsWith('text/') ? `${file.type}; charset=utf-8` : file.type)
      .header('content-length', file.size)
      .header('content-disposition', contentDisposition(shown, file.name))
      .send(Readable.from(this.parts(identity, file), { objectMode: false }));
  }

  /** @throws DomainError NOT_FOUND for a link that is forged or over, as for an absent file */
  private async bearer(id: string, token: unknown): Promise<Identity> {
    const now = await this.visits.read(GUEST, databaseSeconds);
    const identity = typeof token === 'string' ? this.links.read(id, token, now) : null;
    if (!identity) throw new DomainError('NOT_FOUND', { what: 'file' });
    return identity;
  }

  private async *parts(
    identity: Identity,
    { id, size }: { id: string; size: number },
  ): AsyncGenerator<Buffer> {
    for (let offset = 0; offset < size; offset += PART_BYTES) {
      const part = await this.visits.read(identity, (caller) => readPart(caller, id, offset, PART_BYTES));
      if (!part) throw new DomainError('NOT_FOUND', { what: 'file' });
      yield part;
    }
  }
}

/** The one file of a multipart body, read to its end. */
async function receive(request: FastifyRequest): Promise<{ name: string; bytes: Buffer }> {
  if (!request.isMultipart()) throw new DomainError('ATTACHMENT_MISSING', {});
  let file: MultipartFile | undefined;
  try {
    file = await request.file({ limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 0, parts: 1 } });
    if (!file) throw new DomainError('ATTACHMENT_MISSING', {});
    return { name: file.filename, bytes: await file.toBuffer() };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE') throw tooLarge();
    throw new DomainError('ATTACHMENT_MISSING', {}, { cause: error });
  }
}
