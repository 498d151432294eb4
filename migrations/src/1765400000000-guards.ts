import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEAL, DEAL_DOWN } from './1765400000000-guards/deal.js';
import { DELIVERY, DELIVERY_DOWN } from './1765400000000-guards/delivery.js';
import { MOVES, MOVES_DOWN } from './1765400000000-guards/moves.js';

/**
 * What the state tables allow, asked by the database as well: policies say who may write a row, these triggers what may become of
 * it. A side cannot move what only the other side, the clock or the operator may move, whichever statement it sends.
 */
export class Guards1765400000000 implements MigrationInterface {
  name = 'Guards1765400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [MOVES, DELIVERY, DEAL]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [DEAL_DOWN, DELIVERY_DOWN, MOVES_DOWN]) await runner.query(statement);
  }
}
