import { Module } from '@nestjs/common';
import { ImportResolver } from './import.resolver.js';
import { ImportService } from './import.service.js';

@Module({ providers: [ImportResolver, ImportService] })
export class ImportModule {}
