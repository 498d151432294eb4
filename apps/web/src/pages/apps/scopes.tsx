import {
  BookOpen,
  Eye,
  FileText,
  Handshake,
  type LucideIcon,
  Package,
  PackagePlus,
  PenLine,
  Send,
} from 'lucide-react';
import type { PartnerScope } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { CheckInput } from '../../parts/fields.js';

/** All scopes, from what everybody may read to what binds. */
export const SCOPES: readonly PartnerScope[] = [
  'PUBLIC_READ',
  'NEEDS_READ',
  'NEEDS_WRITE',
  'DEALS_READ',
  'DEALS_WRITE',
  'DEALS_ACCEPT',
  'SERVICES_READ',
  'SERVICES_WRITE',
];

const PICTURES: Readonly<Record<PartnerScope, LucideIcon>> = {
  PUBLIC_READ: BookOpen,
  NEEDS_READ: Eye,
  NEEDS_WRITE: PenLine,
  DEALS_READ: FileText,
  DEALS_WRITE: Send,
  DEALS_ACCEPT: Handshake,
  SERVICES_READ: Package,
  SERVICES_WRITE: PackagePlus,
};

/** Scopes in words, each with its picture. */
export function ScopeList({ scopes }: { scopes: readonly PartnerScope[] }) {
  const t = useText();
  return (
    <ul className="stack close">
      {SCOPES.filter((scope) => scopes.includes(scope)).map((scope) => {
        const Picture = PICTURES[scope];
        return (
          <li key={scope} className="row">
            <Picture size={16} aria-hidden />
            <span>{t(`apps.scope.${scope}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Chooses scopes, among `of`. */
export function ScopeChoice({
  label,
  of = SCOPES,
  chosen,
  onChange,
}: {
  label: string;
  of?: readonly PartnerScope[];
  chosen: readonly PartnerScope[];
  onChange: (chosen: PartnerScope[]) => void;
}) {
  const t = useText();
  return (
    <fieldset className="plain-fieldset stack close">
      <legend className="group-label">{label}</legend>
      {SCOPES.filter((scope) => of.includes(scope)).map((scope) => (
        <CheckInput
          key={scope}
          isSelected={chosen.includes(scope)}
          onChange={(on) => onChange(on ? [...chosen, scope] : chosen.filter((each) => each !== scope))}
        >
          {t(`apps.scope.${scope}`)}
        </CheckInput>
      ))}
    </fieldset>
  );
}

const DAYS = [7, 30, 90, 180, 365];

/** How long something lasts, as choices of a select. */
export function useDays(): { id: string; name: string }[] {
  const t = useText();
  return DAYS.map((count) => ({ id: String(count), name: t('apps.days', { count }) }));
}
