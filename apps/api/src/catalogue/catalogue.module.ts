import { Module } from '@nestjs/common';
import { PriceResolver } from './price.resolver.js';

@Module({ providers: [PriceResolver] })
export class CatalogueModule {}
