import { Module } from '@nestjs/common';
import { Projects } from './projects.js';

/** Projects of several clusters: plan, money, results. */
@Module({ providers: [Projects], exports: [Projects] })
export class ProjectModule {}
