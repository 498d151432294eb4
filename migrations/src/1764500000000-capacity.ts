import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LEDGER, LEDGER_DOWN } from './1764500000000-capacity/ledger.js';
import { READING, READING_DOWN } from './1764500000000-capacity/reading.js';
import { SLOTS, SLOTS_DOWN } from './1764500000000-capacity/slots.js';
import { TABLES, TABLES_DOWN } from './1764500000000-capacity/tables.js';

/**
 * What a service can take on, what of it is held and booked, and the calendar of bookable things.
 *
 * The published capacities of a service are copied into rows that can be locked and counted. Every change of what is reserved
 * locks the plan of the service first (services in the order of their ids), so holds, bookings, releases and changes of seasons
 * of one service follow each other, and nobody waits for somebody who waits for them. Under that lock the counters are changed
 * by a conditional UPDATE, and a CHECK holds that no counter exceeds its total.
 */
export class Capacity1764500000000 implements MigrationInterface {
  name = 'Capacity1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, LEDGER, SLOTS, READING]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [READING_DOWN, SLOTS_DOWN, LEDGER_DOWN, TABLES_DOWN])
      await runner.query(statement);
  }
}
