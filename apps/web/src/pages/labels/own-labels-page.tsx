import { useState } from 'react';
import { usePages, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import {
  type LabelPartsFragment,
  OwnLabelsDocument,
  RemoveLabelDocument,
  RestoreLabelDocument,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { LabelDialog } from './label-dialog.js';
import { LabelRow } from './label-row.js';

/** What the dialog is for: a new label, the renewal of one, or the correction of one. */
type Editing = { readonly as: 'new' | 'renewal' | 'change'; readonly of: LabelPartsFragment | null };

/** The labels of the viewer's cluster: recorded with their proof, shown with consent. */
export function OwnLabelsPage() {
  const t = useText();
  const { may } = useViewer();
  const list = usePages(OwnLabelsDocument, { first: 50 }, (answer) => answer.ownLabels, {
    enabled: may.writesCatalogue,
  });
  const remove = useWrite(RemoveLabelDocument);
  const restore = useWrite(RestoreLabelDocument);
  const [editing, setEditing] = useState<Editing | null>(null);
  if (!may.writesCatalogue)
    return (
      <Page title={t('labels.own')} actions={<LinkButton to="/labels">{t('labels.title')}</LinkButton>}>
        <EmptyState title={t('labels.notYours')} />
      </Page>
    );
  const add = (
    <Button look="primary" onPress={() => setEditing({ as: 'new', of: null })}>
      {t('label.record')}
    </Button>
  );
  return (
    <Page
      title={t('labels.own')}
      lead={t('labels.ownLead')}
      actions={
        <>
          <LinkButton to="/labels">{t('labels.title')}</LinkButton>
          {add}
        </>
      }
    >
      <FormProblems
        errors={[...remove.userErrors, ...restore.userErrors]}
        failure={remove.failure ?? restore.failure}
      />
      <PagedList
        list={list}
        skeleton={{ lines: 0, blocks: 2 }}
        empty={<EmptyState title={t('labels.ownEmpty')}>{t('labels.ownEmptyHint')}</EmptyState>}
      >
        <ul>
          {list.nodes.map((label) => {
            const named = { id: label.id, version: label.version };
            const may = (action: string) => label.actions.includes(action);
            return (
              <li key={label.id} className="list-row">
                <LabelRow label={label} own>
                  <p className="small muted">
                    {t(label.isRemoved ? 'label.removed' : label.isPublic ? 'label.public' : 'label.private')}
                  </p>
                  <div className="row">
                    {may('renew') && (
                      <Button small onPress={() => setEditing({ as: 'renewal', of: label })}>
                        {t('label.renew')}
                      </Button>
                    )}
                    {may('change') && (
                      <Button small onPress={() => setEditing({ as: 'change', of: label })}>
                        {t('label.change')}
                      </Button>
                    )}
                    {may('remove') && (
                      <Button small look="quiet" onPress={() => void remove.run({ input: named })}>
                        {t('label.remove')}
                      </Button>
                    )}
                    {may('restore') && (
                      <Button small onPress={() => void restore.run({ input: named })}>
                        {t('part.undo')}
                      </Button>
                    )}
                  </div>
                </LabelRow>
              </li>
            );
          })}
        </ul>
      </PagedList>
      {editing && <LabelDialog as={editing.as} of={editing.of} onClose={() => setEditing(null)} />}
    </Page>
  );
}
