import type { World } from '@fivefold/world';
import type pg from 'pg';
import type { Acting } from '../demo/world-rows.js';
import { seedAssessments } from './seed-assessments.js';
import { seedCooperation } from './seed-cooperation.js';
import { seedImpact } from './seed-impact.js';
import { seedLabels } from './seed-labels.js';
import { seedPlanning } from './seed-planning.js';
import { seedProgramme } from './seed-programme.js';
import { seedProject } from './seed-project.js';
import { seedImprovement } from './seed-improvement.js';
import { seedPublication } from './seed-publication.js';
import { seedRegistry } from './seed-registry.js';

/** Goes on as somebody inside the same transaction. */
export type Act = (acting: Acting) => Promise<unknown>;

/** Writes what one room of the network shows; bulk statements, as the acting persons, under row level security. */
type SeedRoom = (client: pg.Client, world: World, act: Act) => Promise<void>;

/** In the order of the rooms: a later one may build on the rows of an earlier one. */
const ROOMS: readonly SeedRoom[] = [
  seedRegistry,
  seedCooperation,
  seedLabels,
  seedProject,
  seedAssessments,
  seedProgramme,
  seedImprovement,
  seedPublication,
  seedPlanning,
  seedImpact,
];

/** What clusters do together in the demo world: labels, projects, assessments, events, plans. Days count from today. */
export async function seedNetwork(client: pg.Client, world: World, act: Act): Promise<void> {
  for (const seedRoom of ROOMS) await seedRoom(client, world, act);
}

export { releaseFigures, seedPastDeals } from './past-deals.js';
