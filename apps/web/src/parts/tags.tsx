import {
  Boxes,
  Check,
  Cpu,
  HelpCircle,
  type LucideIcon,
  Package,
  Shapes,
  Truck,
  Wheat,
  X,
} from 'lucide-react';
import { useSectors } from '../data/sectors.js';
import type { Answer } from '../graphql/operations.js';
import { useText, type MessageId } from '../messages/use-text.js';

/** Icons of the sectors that the page knows; one that the operator added has a general one. */
const SECTOR_ICONS: Readonly<Record<string, LucideIcon>> = {
  FOOD: Wheat,
  LOGISTICS: Truck,
  ICT: Cpu,
  CROSS: Shapes,
  PACKAGING: Package,
};

/** A sector: icon, word and colour. */
export function SectorTag({ sector }: { sector: string }) {
  const sectors = useSectors();
  const Icon = SECTOR_ICONS[sector] ?? Boxes;
  return (
    <span className="sector" data-sector={sector}>
      <Icon aria-hidden />
      {sectors.name(sector)}
    </span>
  );
}

const ANSWER_ICONS = { MET: Check, VIOLATED: X, NOT_STATED: HelpCircle } as const;

/** Met, violated or not stated: icon, word and colour. */
export function AnswerTag({ answer }: { answer: Answer }) {
  const t = useText();
  const Icon = ANSWER_ICONS[answer];
  return (
    <span className="answer" data-answer={answer}>
      <Icon strokeWidth={2.6} aria-hidden />
      {t(`answer.${answer}`)}
    </span>
  );
}

const TONES: Record<string, 'good' | 'bad' | 'open'> = {
  PUBLISHED: 'good',
  ACCEPTED: 'good',
  APPLIED: 'good',
  NEW: 'good',
  ACTIVE: 'good',
  COMPLETED: 'good',
  CONFIRMED: 'good',
  SETTLED: 'good',
  ANSWERED: 'good',
  OPEN: 'open',
  OPENED: 'open',
  EVIDENCE: 'open',
  EXAMINED: 'open',
  PROPOSAL: 'open',
  SEALED: 'open',
  DRAFTED: 'open',
  SIGNED_BY_REQUESTER: 'open',
  SIGNED_BY_PROVIDER: 'open',
  STARTED: 'open',
  DELIVERED: 'open',
  SUBMITTED: 'open',
  QUOTED: 'open',
  SENT: 'open',
  IN_REVIEW: 'open',
  CHANGED: 'open',
  DECLINED: 'bad',
  CANCELLED: 'bad',
  DISPUTED: 'bad',
  LAPSED: 'bad',
  SUSPENDED: 'bad',
  REJECTED: 'bad',
  EXPIRED: 'bad',
};

/** Where something stands in its life. */
export function StateTag({ label, state }: { label: MessageId; state: string }) {
  const t = useText();
  return (
    <span className="state" data-tone={TONES[state]}>
      {t(label)}
    </span>
  );
}
