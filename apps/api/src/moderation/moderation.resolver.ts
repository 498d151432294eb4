import { Args, ArgsType, Context, Field, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import {
  Access,
  type Caller,
  CurrentCaller,
  type OperationContext,
  type Page,
  PageArgs,
  WithoutTerms,
} from '../platform/index.js';
import {
  type ContentReport,
  ContentReportConnection,
  ContentReportPayload,
  DecideReportInput,
  ReportContentInput,
  ReportContentPayload,
} from './content-report.graphql.js';
import { listReports } from './content-report.reads.js';
import { ContentReports } from './content-reports.js';

@ArgsType()
class ReportsArgs extends PageArgs {
  @Field({ description: 'Only those that wait for a decision.' })
  @IsBoolean()
  onlyOpen!: boolean;
}

/** Reports of content: made by anybody, decided by the operator. */
@Resolver()
export class ModerationResolver {
  constructor(private readonly reports: ContentReports) {}

  @Access('anyone')
  @WithoutTerms()
  @Mutation(() => ReportContentPayload, {
    description: 'Reports content that is illegal or against the terms; the decision comes by mail.',
  })
  async reportContent(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Who reports what, and why.' }) input: ReportContentInput,
    @Context() context: OperationContext,
  ): Promise<ReportContentPayload> {
    await this.reports.report(caller, input, context);
    return { userErrors: [] };
  }

  @Access(['OPERATOR'])
  @Query(() => ContentReportConnection, { description: 'What was reported, the newest first.' })
  contentReports(@CurrentCaller() caller: Caller, @Args() args: ReportsArgs): Promise<Page<ContentReport>> {
    return listReports(caller, args, args.onlyOpen);
  }

  @Access(['OPERATOR'])
  @Mutation(() => ContentReportPayload, {
    description: 'Decides a report once. Codes REPORT_DECIDED, NOTHING_TO_REMOVE, STALE_VERSION.',
  })
  async decideReport(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Report, version, outcome and reasons.' }) input: DecideReportInput,
  ): Promise<ContentReportPayload> {
    return { report: await this.reports.decide(caller, input), userErrors: [] };
  }
}
