import {
  INDICATOR_TOPICS,
  type IndicatorTopic,
  REPORT_SECTIONS,
  type ReportSection,
  shareOfScores,
  type Texts,
} from '@fivefold/domain';

/** A second assessment shows progress where so many areas have improved. */
const WANTED_IMPROVEMENTS = 3;
/** Of an indicator without a threshold of its own, the least score that calls for no improvement. */
const WANTED_SCORE = 2;

export type PeerGroup = 'sector' | 'country' | 'all';
const PEER_GROUPS: readonly PeerGroup[] = ['sector', 'country', 'all'];

/** One indicator as the assessors found it. Scores are whole steps, 0 to 4. */
export interface FoundIndicator {
  readonly key: string;
  readonly part: string;
  readonly topic: IndicatorTopic;
  readonly names: Texts;
  readonly threshold: number | null;
  readonly score: number;
  /** What the cluster gave itself; null where it gave nothing. */
  readonly selfScore: number | null;
  readonly words: string;
}

/** A median of a peer group, 0 to 1; there is none of fewer than five clusters. */
export interface PeerMedian {
  readonly peers: PeerGroup;
  readonly measure: 'total' | 'part' | 'topic';
  /** `total`, or the key of a part or topic. */
  readonly key: string;
  readonly clusters: number;
  readonly median: number;
}

/** The closed assessment before, by whichever set: topics are shared among sets. */
export interface EarlierAssessment {
  readonly closedOn: string;
  readonly totalShare: number;
  readonly scores: readonly { readonly topic: IndicatorTopic; readonly score: number }[];
}

/** What a report is made of. */
export interface ReportSource {
  readonly id: string;
  readonly clusterId: string;
  readonly clusterName: string;
  readonly state: 'report_ready' | 'closed';
  readonly revision: number;
  /** Day of closing, else of today, `YYYY-MM-DD`. */
  readonly day: string;
  readonly summary: string | null;
  readonly set: {
    readonly key: string;
    readonly number: number;
    readonly names: Texts;
    readonly note: Texts;
    readonly parts: readonly { readonly key: string; readonly names: Texts }[];
    readonly passingShare: number | null;
  };
  readonly indicators: readonly FoundIndicator[];
  readonly medians: readonly PeerMedian[];
  readonly earlier: EarlierAssessment | null;
}

export interface ReportedIndicator extends FoundIndicator {
  readonly section: ReportSection;
  /** Below its threshold, or below WANTED_SCORE where it has none. */
  readonly needsImprovement: boolean;
  readonly medians: readonly { readonly peers: PeerGroup; readonly median: number }[];
}

/** A topic that both assessments scored. */
export interface Change {
  readonly topic: IndicatorTopic;
  readonly names: Texts;
  readonly before: number;
  readonly now: number;
}

export interface Report extends Omit<ReportSource, 'indicators' | 'medians' | 'earlier'> {
  /** Sum of the scores as a share of the most that can be reached. */
  readonly totalShare: number;
  /** Whether total and every threshold are reached; null where the set asks for neither. No label follows from it. */
  readonly reached: boolean | null;
  /** The first four of the five sections, in order. */
  readonly sections: readonly {
    readonly key: ReportSection;
    readonly share: number;
    readonly indicators: readonly ReportedIndicator[];
  }[];
  /** The fifth section: what needs improvement, furthest from what is wanted first. */
  readonly improvements: readonly ReportedIndicator[];
  /** The parts of the set with their shares: the axes of the radar. */
  readonly parts: readonly {
    readonly key: string;
    readonly names: Texts;
    readonly share: number;
    readonly medians: readonly { readonly peers: PeerGroup; readonly median: number }[];
  }[];
  /** Null size and median where the group has fewer than five clusters beside this one. */
  readonly peers: readonly {
    readonly group: PeerGroup;
    readonly clusters: number | null;
    readonly median: number | null;
  }[];
  /** Null for a first assessment. */
  readonly progress: {
    readonly since: string;
    readonly before: number;
    /** Topics with another score, most improved first. */
    readonly changes: readonly Change[];
    readonly improved: number;
    readonly enough: boolean;
  } | null;
}

/** Puts a report together. Pure: everything that it says follows from `source`. */
export function makeReport({ indicators: found, medians, earlier, ...rest }: ReportSource): Report {
  const mediansOf = (measure: PeerMedian['measure'], key: string) =>
    PEER_GROUPS.flatMap((peers) =>
      medians
        .filter((each) => each.peers === peers && each.measure === measure && each.key === key)
        .map(({ median }) => ({ peers, median })),
    );
  const indicators = found.map((each) => ({
    ...each,
    section: INDICATOR_TOPICS[each.topic],
    needsImprovement: gapOf(each) > 0,
    medians: mediansOf('topic', each.topic),
  }));
  const totalShare = shareOfScores(found.map(({ score }) => score));
  const { passingShare, parts } = rest.set;
  const asks = passingShare !== null || found.some(({ threshold }) => threshold !== null);
  return {
    ...rest,
    totalShare,
    reached: asks
      ? totalShare >= (passingShare ?? 0) &&
        found.every(({ score, threshold }) => threshold === null || score >= threshold)
      : null,
    sections: REPORT_SECTIONS.map((key) => {
      const own = indicators.filter(({ section }) => section === key);
      return { key, share: shareOfScores(own.map(({ score }) => score)), indicators: own };
    }),
    improvements: indicators
      .filter(({ needsImprovement }) => needsImprovement)
      .toSorted((one, other) => gapOf(other) - gapOf(one)),
    parts: parts.map(({ key, names }) => {
      const scores = found.filter(({ part }) => part === key).map(({ score }) => score);
      return { key, names, share: shareOfScores(scores), medians: mediansOf('part', key) };
    }),
    peers: PEER_GROUPS.map((group) => {
      const total = medians.find(({ peers, measure }) => peers === group && measure === 'total');
      return { group, clusters: total?.clusters ?? null, median: total?.median ?? null };
    }),
    progress: earlier && progressSince(earlier, found),
  };
}

/** The group that a chart shows where there is room for one: the nearest that is large enough. */
export function nearestPeers({ peers }: Report): PeerGroup | null {
  return peers.find(({ median }) => median !== null)?.group ?? null;
}

/** How far below what is wanted; 0 or less where nothing is to be improved. */
function gapOf({ score, threshold }: FoundIndicator): number {
  return (threshold ?? WANTED_SCORE) - score;
}

function progressSince(earlier: EarlierAssessment, found: readonly FoundIndicator[]): Report['progress'] {
  const before = new Map(earlier.scores.map(({ topic, score }) => [topic, score]));
  const changes = found.flatMap(({ topic, names, score }) => {
    const was = before.get(topic);
    return was === undefined || was === score ? [] : [{ topic, names, before: was, now: score }];
  });
  const improved = changes.filter((each) => each.now > each.before).length;
  return {
    since: earlier.closedOn,
    before: earlier.totalShare,
    changes: changes.toSorted((one, other) => other.now - other.before - (one.now - one.before)),
    improved,
    enough: improved >= WANTED_IMPROVEMENTS,
  };
}

/** The name in `language`, else in English. */
export function nameIn(names: Texts, language: string): string {
  return (names as Readonly<Record<string, string | undefined>>)[language] ?? names.en ?? '';
}
