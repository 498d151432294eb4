import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  DraftIndicatorSetDocument,
  PublishIndicatorSetDocument,
  RetireIndicatorSetDocument,
  SetsInForceDocument,
  type SetsInForceQuery,
} from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ConfirmDialog, ModalDialog } from '../../parts/modal-dialog.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { StateTag } from '../../parts/tags.js';
import { nameIn } from './name-in.js';

type Set = SetsInForceQuery['indicatorSets']['edges'][number]['node'];

/** By what clusters are assessed: every version of every set, open to everyone. */
export function IndicatorSetsPage() {
  const t = useText();
  const read = useRead(SetsInForceDocument, {});
  return (
    <Page
      title={t('indicatorSets.title')}
      lead={t('indicatorSets.lead')}
      actions={<Link to="/assessments">{t('assessments.title')}</Link>}
    >
      <div className="stack">
        {read.error && <Failure error={read.error} retry={read.refetch} />}
        {read.isPending && <Skeleton lines={2} blocks={2} />}
        {read.data?.indicatorSets.edges.map(({ node }) => (
          <SetCard key={node.id} set={node} />
        ))}
      </div>
    </Page>
  );
}

const editorOf = (setId: string) => `/indicator-sets/${encodeURIComponent(setId)}/edit`;

/** Begins another set, under a short name of its own, with what this one holds. */
function CopyDialog({ fromId, title, onClose }: { fromId: string; title: string; onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const draft = useWrite(DraftIndicatorSetDocument);
  const [key, setKey] = useState('');

  async function begin() {
    const payload = await draft.run({ input: { fromId, key } });
    const begun = payload?.indicatorSet?.id;
    if (begun) await navigate(editorOf(begun));
  }

  return (
    <ModalDialog title={t('indicatorSet.copy')} isOpen onClose={onClose}>
      <EntryForm
        fields={['key']}
        userErrors={draft.userErrors}
        failure={draft.failure}
        onSubmit={() => void begin()}
        actions={
          <>
            <Button type="submit" look="primary" isPending={draft.pending}>
              {t('indicatorSet.copyBegin')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <p>{t('indicatorSet.copyHint', { name: title })}</p>
        <TextInput
          label={t('indicatorSet.key')}
          hint={t('indicatorSet.keyHint')}
          name="key"
          value={key}
          onChange={(written) => setKey(written.toLowerCase())}
          isRequired
          maxLength={31}
        />
      </EntryForm>
    </ModalDialog>
  );
}

function SetCard({ set }: { set: Set }) {
  const t = useText();
  const language = useLanguage();
  const draft = useWrite(DraftIndicatorSetDocument);
  const publish = useWrite(PublishIndicatorSetDocument);
  const retire = useWrite(RetireIndicatorSetDocument);
  const navigate = useNavigate();
  const [retires, setRetires] = useState(false);
  const [copies, setCopies] = useState(false);
  const { id, version } = set;
  const title = t('indicatorSet.named', { name: nameIn(set.names, language), number: set.number });

  async function beginDraft() {
    const payload = await draft.run({ input: { fromId: id } });
    const begun = payload?.indicatorSet?.id;
    if (begun) await navigate(editorOf(begun));
  }

  return (
    <article className="card stack">
      <div className="row between">
        <h2>{title}</h2>
        <StateTag label={`indicatorSet.state.${set.state}`} state={set.state} />
      </div>
      <Notice>{nameIn(set.note, language)}</Notice>
      {set.passingShare !== null && (
        <p>{t('indicatorSet.passing', { percent: Math.round(set.passingShare * 100) })}</p>
      )}
      <details>
        <summary>{t('indicatorSet.indicators', { count: set.indicatorCount })}</summary>
        <ol>
          {set.indicators.map((indicator) => (
            <li key={indicator.key}>
              <strong>{nameIn(indicator.names, language)}</strong>
              {indicator.threshold !== null &&
                ` · ${t('indicator.threshold', { score: indicator.threshold })}`}
              <p className="small muted">{nameIn(indicator.guide, language)}</p>
            </li>
          ))}
        </ol>
      </details>
      <div className="row">
        {set.actions.includes('draft') && (
          <Button isPending={draft.pending} onPress={() => void beginDraft()}>
            {t('indicatorSet.draft')}
          </Button>
        )}
        {set.actions.includes('copy') && (
          <Button onPress={() => setCopies(true)}>{t('indicatorSet.copy')}</Button>
        )}
        {set.actions.includes('edit') && <LinkButton to={editorOf(id)}>{t('indicatorSet.edit')}</LinkButton>}
        {set.actions.includes('publish') && (
          <Button
            look="primary"
            isPending={publish.pending}
            onPress={() => void publish.run({ input: { id, version } })}
          >
            {t('indicatorSet.publish')}
          </Button>
        )}
        {set.actions.includes('retire') && (
          <Button onPress={() => setRetires(true)}>{t('indicatorSet.retire')}</Button>
        )}
      </div>
      <FormProblems
        errors={[...draft.userErrors, ...publish.userErrors, ...retire.userErrors]}
        failure={draft.failure ?? publish.failure ?? retire.failure}
      />
      {copies && <CopyDialog fromId={id} title={title} onClose={() => setCopies(false)} />}
      <ConfirmDialog
        title={t('indicatorSet.retireTitle', { name: title })}
        isOpen={retires}
        onClose={() => setRetires(false)}
        onConfirm={() => void retire.run({ input: { id, version } }).then(() => setRetires(false))}
        confirmLabel={t('indicatorSet.retire')}
        danger
        pending={retire.pending}
      >
        <p>{t('indicatorSet.retireHint')}</p>
      </ConfirmDialog>
    </article>
  );
}
