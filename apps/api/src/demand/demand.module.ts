import { Module } from '@nestjs/common';
import { MatchBook } from './match-book.js';

/** Open needs beside the catalogue: stored matches, and what publishers and providers see of open needs. */
@Module({ providers: [MatchBook], exports: [MatchBook] })
export class DemandModule {}
