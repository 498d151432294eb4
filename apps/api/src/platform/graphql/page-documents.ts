import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DomainError } from '@fivefold/domain';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { DocumentNode } from 'graphql';
import { DataSource } from 'typeorm';
import { Config } from '../config.js';
import { StartRefused } from '../database/embedded-postgres.js';

const FILE = 'documents.json';
const ID = /^sha256:[0-9a-f]{64}$/;

const KEEP_SQL = 'SELECT keep_page_documents($1)';
const FIND_SQL = 'SELECT find_page_document($1) AS text';

/**
 * The operations of the page, which its build wrote down: the page asks for them by id, and in production a session asks for nothing
 * else. A test holds them to the limits, so they are not counted again. Those of other releases are known by the database for a month.
 */
@Injectable()
export class PageDocuments implements OnApplicationBootstrap {
  /** Texts by id. */
  private readonly texts = new Map<string, string>();
  private readonly ours = new Set<string>();
  /** Documents by text. */
  private readonly parsed = new Map<string, DocumentNode>();
  private readonly file: string | null;

  /** @throws StartRefused where sessions may ask for nothing but the documents of a page that has none */
  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(DataSource) private readonly source: DataSource,
  ) {
    const { documentsFile, webRoot, onlyPageDocuments } = config;
    this.file = documentsFile ?? (webRoot ? path.join(webRoot, FILE) : null);
    this.load();
    if (this.file && this.texts.size === 0 && onlyPageDocuments)
      throw new StartRefused(`${this.file} holds no documents of the page. Build it anew: npm run build.`);
  }

  /** How the server library finds what a request names, as GraphQL over HTTP has it: by `documentId` in place of `query`. */
  readonly provider = {
    isPersistedQuery: (request: object) => idIn(request) !== null,
    isPersistedQueryRetry: () => false,
    getHash: (request: object) => idIn(request)!,
    getQueryFromHash: (id: string) => this.textOf(id),
  };

  /** Tells the servers of other releases. One statement. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.texts.size > 0) await this.source.query(KEEP_SQL, [Object.fromEntries(this.texts)]);
  }

  /** Where it is of another release, one statement the first time. @throws DomainError DOCUMENT_UNKNOWN */
  async textOf(id: string): Promise<string> {
    // Whoever writes the page adds operations while the server runs.
    if (!this.texts.has(id) && this.config.mode === 'development') this.load();
    if (!this.texts.has(id) && ID.test(id)) {
      const [found] = await this.source.query<{ text: string | null }[]>(FIND_SQL, [id]);
      if (found?.text) this.learn(id, found.text);
    }
    const text = this.texts.get(id);
    if (text === undefined) throw new DomainError('DOCUMENT_UNKNOWN', {});
    return text;
  }

  /** The text behind `id`, where it is at hand. */
  known(id: string): string | undefined {
    return this.texts.get(id);
  }

  /** Whether `text` is one of them, to the letter. */
  holds(text: string): boolean {
    return this.ours.has(text);
  }

  /** The document in `text` as `read` reads it; of the page each is read once. */
  async documentOf(text: string, read: () => Promise<DocumentNode>): Promise<DocumentNode> {
    const document = this.parsed.get(text) ?? (await read());
    if (this.holds(text)) this.parsed.set(text, document);
    return document;
  }

  private load(): void {
    if (!this.file || !existsSync(this.file)) return;
    const texts = JSON.parse(readFileSync(this.file, 'utf8')) as Record<string, string>;
    for (const [id, text] of Object.entries(texts)) this.learn(id, text);
  }

  private learn(id: string, text: string): void {
    this.texts.set(id, text);
    this.ours.add(text);
  }
}

function idIn(request: { documentId?: string | null }): string | null {
  return request.documentId ?? null;
}
