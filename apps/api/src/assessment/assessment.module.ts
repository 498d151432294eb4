import { Module } from '@nestjs/common';
import { Assessments } from './assessments.js';

/** Assessments of clusters, from the self assessment to the closed result. */
@Module({ providers: [Assessments], exports: [Assessments] })
export class AssessmentModule {}
