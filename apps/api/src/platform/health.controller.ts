import { Controller, Get, HttpCode, Inject, Injectable, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Access } from './caller/access.js';

/** What has to be true before this replica takes traffic; rooms add their own. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, () => Promise<boolean> | boolean>();

  require(name: string, check: () => Promise<boolean> | boolean): void {
    this.checks.set(name, check);
  }

  /** Names of what is not ready; empty when all is. */
  async missing(): Promise<string[]> {
    const answers = await Promise.all(
      [...this.checks].map(async ([name, check]) =>
        (await Promise.resolve(check()).catch(() => false)) ? null : name,
      ),
    );
    return answers.filter((name) => name !== null);
  }
}

@Controller()
export class HealthController {
  constructor(
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(DataSource) source: DataSource,
  ) {
    readiness.require('database', async () => (await source.query<unknown[]>('SELECT 1')).length === 1);
  }

  @Access('anyone', 'any')
  @Get('livez')
  live(): { status: string } {
    return { status: 'alive' };
  }

  @Access('anyone', 'any')
  @Get('readyz')
  @HttpCode(200)
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const missing = await this.readiness.missing();
    await reply
      .code(missing.length > 0 ? 503 : 200)
      .send({ status: missing.length > 0 ? 'starting' : 'ready', missing });
  }
}
