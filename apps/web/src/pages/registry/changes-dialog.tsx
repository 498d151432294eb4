import type { FactTopic, OutsideScheme } from '@fivefold/domain';
import { useSectors } from '../../data/sectors.js';
import { usePages } from '../../data/use-operation.js';
import { OrganisationChangesDocument, type OrganisationChangesQuery } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { EmptyState } from '../../parts/notices.js';
import { PagedList } from '../../parts/paged-list.js';

type Change = OrganisationChangesQuery['organisationChanges']['edges'][number]['node'];
type Part = Change['before'][number];

/** Who changed what is known of an organisation, the latest first, with what went and what came. */
export function ChangesDialog({ organisationId, onClose }: { organisationId: string; onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const list = usePages(
    OrganisationChangesDocument,
    { organisationId, first: 20 },
    (answer) => answer.organisationChanges,
  );
  return (
    <ModalDialog title={t('changes.title')} isOpen onClose={onClose}>
      <PagedList list={list} skeleton={{ lines: 6 }} empty={<EmptyState title={t('changes.none')} />}>
        <ol className="timeline">
          {list.nodes.map((change, at) => (
            <li key={`${change.at} ${at}`}>
              <p>
                <strong>{t(`changes.field.${change.field}`)}</strong>
                <span className="muted"> {t('history.by', { name: change.by })}</span>
              </p>
              {change.field === 'FACT' ? <FactLine change={change} /> : <Parts change={change} />}
              <time className="small faint" dateTime={change.at}>
                {format.moment(change.at)}
              </time>
            </li>
          ))}
        </ol>
      </PagedList>
    </ModalDialog>
  );
}

/** Of lists only what went and what came. */
function Parts({ change: { field, before, after } }: { change: Change }) {
  const t = useText();
  const said = usePartWords(field);
  const has = (parts: readonly Part[], part: Part) =>
    parts.some(({ label, value }) => label === part.label && value === part.value);
  const gone = before.filter((part) => !has(after, part));
  const come = after.filter((part) => !has(before, part));
  return (
    <ul className="small">
      {gone.map((part) => (
        <li key={`${part.label} ${part.value}`}>
          <span className="visually-hidden">{t('changes.before')} </span>
          <del>{said(part)}</del>
        </li>
      ))}
      {come.map((part) => (
        <li key={`${part.label} ${part.value}`}>
          <span className="visually-hidden">{t('changes.after')} </span>
          <ins>{said(part)}</ins>
        </li>
      ))}
    </ul>
  );
}

function FactLine({ change: { after } }: { change: Change }) {
  const t = useText();
  const format = useFormat();
  const part = (name: string) => after.find(({ label }) => label === name)?.value ?? '';
  const line = `${part('value')} (${part('source')}, ${format.day(part('as_of'))})`;
  const why = part('withdrawn');
  return (
    <p className="small">
      {t(`facts.topic.${part('topic') as FactTopic}`)}: {why ? <del>{line}</del> : line}
      {why && ` ${t('facts.withdrawn', { why })}`}
    </p>
  );
}

function usePartWords(field: Change['field']): (part: Part) => string {
  const t = useText();
  const words = useWords();
  const sectors = useSectors();
  return ({ label, value }) => {
    switch (field) {
      case 'SECTORS':
        return sectors.name(value);
      case 'COUNTRY':
      case 'REGION':
      case 'COVERAGE':
        return words.region(value);
      case 'LANGUAGES':
        return words.language(value);
      case 'TIER':
        return t(value === 'core' ? 'registry.tier.core' : 'registry.tier.partner');
      case 'PROFILE':
        return `${words.language(label ?? '')}: ${value}`;
      case 'OUTSIDE_IDS':
        return `${t(`registry.scheme.${label as OutsideScheme}`)}: ${value}`;
      default:
        return value;
    }
  };
}
