import { DEMO_PASSWORD } from '@fivefold/world';
import type { Browser, TestApp } from './test-app.js';

/** People of the world by their part in the assessments of these tests: of the logistics cluster, by staff of another. */
export const PEOPLE = {
  editor: 'kaspars.ventlapa@lv-log.example',
  publisher: 'dace.tiltmala@lv-log.example',
  operator: 'signe.femklint@fivefold.example',
  assessor: 'maarja.linnusalu@ee-itl.example',
  second: 'tarmo.pohjasalu@ee-itl.example',
  /** Belongs to a member of the logistics cluster. */
  member: 'artis.sniegalauks@vesvalde.example',
  stranger: 'ieva.smilglauka@lv-food.example',
} as const;
export type Who = keyof typeof PEOPLE;

const ASSESSMENT = `id version state revision corrected actions selfScored found totalShare passed scheduledOn summary closedAt
  cluster { name } set { key number } revises { id } history { action to by reason }
  assessors { id version state assessor statement actions }
  lines { indicator { key topic section threshold } selfScore selfWords selfVersion score words version reached
    evidence { id source words author attachments { id name } } }`;

/** Makes assessments over the API up to any state, by the people who may. */
export class AssessmentMaker {
  private readonly browsers = new Map<Who, Promise<Browser>>();

  constructor(
    private readonly server: TestApp,
    private readonly words = 'Words of some length.',
  ) {}

  as(who: Who): Promise<Browser> {
    const known = this.browsers.get(who) ?? this.server.browser().signIn(PEOPLE[who], DEMO_PASSWORD);
    this.browsers.set(who, known);
    return known;
  }

  /** The payload of a mutation, refused or not. */
  async try(who: Who, field: string, type: string, selection: string, input: object): Promise<any> {
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code path message } } }`;
    const { data, errors } = await (await this.as(who)).send(query, { input });
    return data?.[field] ?? { userErrors: (errors ?? []).map((each) => ({ code: each.extensions.code })) };
  }

  /** A step of an assessment; its codes when it is refused. */
  async step(who: Who, field: string, type: string, input: object): Promise<any> {
    const payload = await this.try(who, field, type, `assessment { ${ASSESSMENT} }`, input);
    const codes = payload.userErrors.map(({ code }: { code: string }) => code);
    return codes.length > 0 ? { codes } : payload.assessment;
  }

  async engagement(who: Who, field: string, type: string, input: object): Promise<any> {
    const selection = 'engagement { id version state accessUntil actions assessment { id state } }';
    const payload = await this.try(who, field, type, selection, input);
    const codes = payload.userErrors.map(({ code }: { code: string }) => code);
    return codes.length > 0 ? { codes } : payload.engagement;
  }

  async read(who: Who, id: string): Promise<any> {
    const query = `query ($id: ID!) { assessment(id: $id) { ${ASSESSMENT} } }`;
    return (await (await this.as(who)).send(query, { id })).data['assessment'];
  }

  async setId(key: string): Promise<string> {
    const query = '{ indicatorSets(first: 100) { edges { node { id key state } } } }';
    const { data } = await (await this.as('editor')).send(query);
    return data['indicatorSets'].edges
      .map(({ node }: any) => node)
      .find((node: any) => node.key === key && node.state === 'PUBLISHED').id;
  }

  async begun(key = 'gold'): Promise<any> {
    return this.step('editor', 'beginAssessment', 'BeginAssessmentInput', { setId: await this.setId(key) });
  }

  /** A draft with every indicator scored. Sent five at a time, as one operation may. */
  async scored(assessment: any, who: 'editor' | 'assessor' = 'editor', score = 3): Promise<any> {
    const field = who === 'editor' ? 'scoreIndicator' : 'recordFinding';
    const lines: any[] = assessment.lines;
    for (let at = 0; at < lines.length; at += 5) {
      const some = lines.slice(at, at + 5);
      const declared = some.map((_, n) => `$i${n}: ScoreIndicatorInput!`).join(', ');
      const calls = some.map((_, n) => `m${n}: ${field}(input: $i${n}) { userErrors { code } }`).join(' ');
      const inputs = some.map((line, n) => [
        `i${n}`,
        {
          id: assessment.id,
          indicator: line.indicator.key,
          version: who === 'editor' ? line.selfVersion : line.version,
          score,
          words: this.words,
        },
      ]);
      const sent = await (
        await this.as(who)
      ).send(`mutation (${declared}) { ${calls} }`, Object.fromEntries(inputs));
      const wrong = Object.values(sent.data ?? { none: sent.errors }).filter(
        (each: any) => each?.userErrors?.length !== 0,
      );
      if (wrong.length > 0) throw new Error(`${field}: ${JSON.stringify(wrong)}`);
    }
    return this.read(who, assessment.id);
  }

  async submitted(key = 'gold'): Promise<any> {
    const draft = await this.scored(await this.begun(key));
    return this.step('publisher', 'submitAssessment', 'AssessmentActionInput', held(draft));
  }

  async checked(key = 'gold'): Promise<any> {
    const submitted = await this.submitted(key);
    return this.step('operator', 'takeUpAssessment', 'AssessmentActionInput', held(submitted));
  }

  /** Asks a person, for a day unless told otherwise. */
  async asked(assessment: any, who: Who = 'assessor', accessUntil = inDays(1)): Promise<any> {
    const input = { assessmentId: assessment.id, email: PEOPLE[who], accessUntil };
    return this.engagement('operator', 'engageAssessor', 'EngageAssessorInput', input);
  }

  async accepted(engagement: any, who: Who = 'assessor'): Promise<any> {
    const input = { ...held(engagement), statement: this.words };
    return this.engagement(who, 'acceptEngagement', 'AcceptEngagementInput', input);
  }

  async scheduled(key = 'gold'): Promise<any> {
    const checked = await this.checked(key);
    await this.accepted(await this.asked(checked));
    const input = { ...held(await this.read('operator', checked.id)), on: '2040-05-08' };
    return this.step('operator', 'scheduleAssessment', 'ScheduleAssessmentInput', input);
  }

  async assessed(key = 'gold', score = 3): Promise<any> {
    const scheduled = await this.scheduled(key);
    return this.found(scheduled.id, score);
  }

  /** Every indicator scored by the assessor, and the findings closed. */
  async found(id: string, score = 3): Promise<any> {
    const found = await this.scored(await this.read('assessor', id), 'assessor', score);
    return this.step('assessor', 'completeFindings', 'AssessmentActionInput', held(found));
  }

  async closed(key = 'gold', score = 3): Promise<any> {
    const assessed = await this.assessed(key, score);
    return this.ended(assessed);
  }

  /** The report is ready. */
  async ready(key = 'gold'): Promise<any> {
    return this.reported(await this.assessed(key));
  }

  /** Everything open of the logistics cluster, withdrawn or closed. */
  async clear(): Promise<void> {
    const query = '{ assessments(first: 20, open: true) { edges { node { id version state } } } }';
    const { data } = await (await this.as('publisher')).send(query);
    for (const { node } of data['assessments'].edges) {
      if (node.state === 'ASSESSED') await this.ended(node);
      else if (node.state === 'REPORT_READY')
        await this.step('publisher', 'closeAssessment', 'AssessmentActionInput', held(node));
      else {
        const input = { ...held(node), reason: this.words };
        await this.step('publisher', 'withdrawAssessment', 'ReasonedAssessmentInput', input);
      }
    }
  }

  /** Evidence for the first indicator of a draft; its id. */
  async evidence(draft: any): Promise<string> {
    const input = { id: draft.id, indicator: draft.lines[0].indicator.key, words: this.words };
    const field = 'addAssessmentEvidence';
    const { lines } = await this.step('editor', field, 'AddAssessmentEvidenceInput', input);
    return lines[0].evidence[0].id;
  }

  /** A set after a change of the operator's. */
  async set(field: string, type: string, input: object): Promise<any> {
    const payload = await this.try('operator', field, type, 'indicatorSet { id version }', input);
    if (!payload.indicatorSet) throw new Error(`${field}: ${JSON.stringify(payload)}`);
    return payload.indicatorSet;
  }

  private reported(assessed: any): Promise<any> {
    const input = { ...held(assessed), reason: this.words };
    return this.step('assessor', 'reportAssessment', 'ReasonedAssessmentInput', input);
  }

  async ended(assessed: any): Promise<any> {
    const ready = await this.reported(assessed);
    return this.step('publisher', 'closeAssessment', 'AssessmentActionInput', held(ready));
  }
}

export const held = ({ id, version }: { id: string; version: number }) => ({ id, version });
/** A moment so many days from now. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
