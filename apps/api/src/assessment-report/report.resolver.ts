import { isUuid } from '@fivefold/domain';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Assessments } from '../assessment/index.js';
import { Organisation, organisationLoader } from '../directory/index.js';
import {
  Access,
  type Caller,
  CurrentCaller,
  type OperationContext,
  readGlobalId,
  toGlobalId,
} from '../platform/index.js';
import { nameIn, type Report, type ReportedIndicator as Reported } from './report.js';
import { AssessmentReport, type ReportedIndicator } from './report.graphql.js';
import { findReport } from './report.reads.js';

@Resolver(() => AssessmentReport)
export class AssessmentReportResolver {
  constructor(private readonly assessments: Assessments) {}

  @Access('signed-in')
  @Query(() => AssessmentReport, {
    nullable: true,
    description:
      'The report of an assessment, for the cluster, its assessors and the operator; null until it is ready.',
  })
  async assessmentReport(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'Global id of the assessment.' }) id: string,
    @Args('language', {
      type: () => String,
      nullable: true,
      description: 'ISO 639-1 code of names; the language of the caller when absent. Falls back to English.',
    })
    language: string | null,
  ): Promise<AssessmentReport | null> {
    const read = readGlobalId(id);
    if (read?.kind !== 'Assessment' || !isUuid(read.key)) return null;
    const report = await findReport(caller, this.assessments, read.key);
    return report && toReport(report, language || caller.language);
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The assessed cluster.' })
  async cluster(
    @Parent() report: AssessmentReport,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(report.clusterKey))!;
  }
}

/** Where the PDF of a report is. */
function reportPath(key: string): string {
  return `/assessment-reports/${toGlobalId('Assessment', key)}.pdf`;
}

function toReport(report: Report, language: string): AssessmentReport {
  const toIndicator = ({ names, medians, ...each }: Reported): ReportedIndicator => ({
    ...each,
    name: nameIn(names, language),
    medians: [...medians],
  });
  return {
    id: toGlobalId('Assessment', report.id),
    clusterKey: report.clusterId,
    state: report.state,
    revision: report.revision,
    day: report.day,
    setName: nameIn(report.set.names, language),
    setNumber: report.set.number,
    note: nameIn(report.set.note, language),
    summary: report.summary,
    totalShare: report.totalShare,
    passingShare: report.set.passingShare,
    reached: report.reached,
    sections: report.sections.map(({ key, share, indicators }) => ({
      key,
      share,
      indicators: indicators.map(toIndicator),
    })),
    improvements: report.improvements.map(toIndicator),
    parts: report.parts.map(({ key, names, share, medians }) => ({
      key,
      name: nameIn(names, language),
      share,
      medians: [...medians],
    })),
    peers: [...report.peers],
    progress: report.progress && {
      ...report.progress,
      changes: report.progress.changes.map(({ topic, names, before, now }) => ({
        topic,
        name: nameIn(names, language),
        before,
        now,
      })),
    },
    pdfPath: reportPath(report.id),
  };
}
