import { isUuid } from '@fivefold/domain';
import { Module } from '@nestjs/common';
import { Nodes } from '../platform/index.js';
import { findIndicatorSet } from './indicator-set.reads.js';
import { IndicatorSetResolver, toIndicatorSet } from './indicator-set.resolver.js';
import { IndicatorSetService } from './indicator-set.service.js';

/** What clusters are assessed by: sets of indicators in versions. */
@Module({ providers: [IndicatorSetService, IndicatorSetResolver] })
export class IndicatorSetModule {
  constructor(nodes: Nodes) {
    nodes.register('IndicatorSet', async (caller, key) => {
      const row = isUuid(key) ? await findIndicatorSet(caller, key) : null;
      return row && toIndicatorSet(caller, row);
    });
  }
}
