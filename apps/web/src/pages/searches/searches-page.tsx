import { useState } from 'react';
import { Link } from 'react-router';
import { usePages, useWrite } from '../../data/use-operation.js';
import {
  ChangeSearchDocument,
  DeleteSearchDocument,
  RestoreSearchDocument,
  SavedSearchesDocument,
  type SavedSearchesQuery,
  type SearchAlert,
  type ServiceFilter,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { SelectInput, TextInput } from '../../parts/fields.js';
import { PagedList } from '../../parts/paged-list.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { FormProblems } from '../../parts/form-problems.js';
import { EmptyState, Notice } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { ServiceRow } from '../../parts/service-row.js';
import { fromServiceFilter, toSearchParams } from '../search/search-address.js';

type Search = SavedSearchesQuery['savedSearches']['edges'][number]['node'];

/** When to be told of new services, for the fields of a search. */
export const ALERTS = ['AT_ONCE', 'DAILY', 'NEVER'] as const satisfies readonly SearchAlert[];

/** Searches that the person keeps: run, rename, alerts, delete with a way back. */
export function SearchesPage() {
  const t = useText();
  const list = usePages(SavedSearchesDocument, { first: 20 }, (answer) => answer.savedSearches);
  const remove = useWrite(DeleteSearchDocument);
  const restore = useWrite(RestoreSearchDocument);
  const [editing, setEditing] = useState<Search | null>(null);
  const [gone, setGone] = useState<{ id: string; name: string; version: number } | null>(null);
  return (
    <Page title={t('searches.title')} lead={t('searches.lead')}>
      {gone && (
        <Notice tone="good">
          <p>{t('searches.deleted', { name: gone.name })}</p>
          <Button
            small
            isPending={restore.pending}
            onPress={() =>
              void restore
                .run({ input: { id: gone.id, version: gone.version } })
                .then((payload) => payload && setGone(null))
            }
          >
            {t('part.undo')}
          </Button>
        </Notice>
      )}
      <FormProblems
        errors={[...remove.userErrors, ...restore.userErrors]}
        failure={remove.failure ?? restore.failure}
      />
      <PagedList
        list={list}
        skeleton={{ lines: 0, blocks: 2 }}
        empty={
          <EmptyState
            title={t('searches.empty')}
            action={<LinkButton to="/search">{t('searches.toSearch')}</LinkButton>}
          >
            {t('searches.emptyHint')}
          </EmptyState>
        }
      >
        <ul>
          {list.nodes.map((search) => (
            <li key={search.id} id={search.id} className="list-row">
              <SearchRow
                search={search}
                onEdit={() => setEditing(search)}
                onDelete={() =>
                  void remove
                    .run({ input: { id: search.id, version: search.version } })
                    .then(
                      (payload) =>
                        payload?.search &&
                        setGone({ id: search.id, name: search.name, version: payload.search.version }),
                    )
                }
              />
            </li>
          ))}
        </ul>
      </PagedList>
      {editing && <EditDialog search={editing} onClose={() => setEditing(null)} />}
    </Page>
  );
}

function SearchRow({
  search,
  onEdit,
  onDelete,
}: {
  search: Search;
  onEdit: () => void;
  onDelete: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const params = toSearchParams(fromServiceFilter(search.query, search.filter as ServiceFilter));
  return (
    <div className="stack close">
      <h2 className="row-title">
        <Link to={`/search?${params}`}>{search.name}</Link>
      </h2>
      <p className="small muted">
        {t('searches.found', { count: search.found })} · {t(`searches.alert.${search.alert}`)}
      </p>
      {search.finds.length > 0 && (
        <details>
          <summary>{t('searches.new', { count: search.finds.length })}</summary>
          <ul>
            {search.finds.map(({ service, foundAt }) => (
              <li key={service.id}>
                <ServiceRow service={service}>
                  <p className="small faint">{t('searches.since', { date: format.moment(foundAt) })}</p>
                </ServiceRow>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="row">
        <Button small onPress={onEdit}>
          {t('searches.edit')}
        </Button>
        <Button small look="quiet" onPress={onDelete}>
          {t('searches.delete')}
        </Button>
      </div>
    </div>
  );
}

function EditDialog({ search, onClose }: { search: Search; onClose: () => void }) {
  const t = useText();
  const write = useWrite(ChangeSearchDocument);
  const [name, setName] = useState(search.name);
  const [alert, setAlert] = useState<SearchAlert>(search.alert);
  return (
    <ModalDialog title={t('searches.edit')} isOpen onClose={onClose}>
      <EntryForm
        fields={['name', 'alert']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() =>
          void write
            .run({ input: { id: search.id, version: search.version, name, alert } })
            .then((payload) => payload && onClose())
        }
        actions={
          <>
            <Button type="submit" look="primary" isPending={write.pending}>
              {t('searches.save')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <SearchFields name={name} onName={setName} alert={alert} onAlert={setAlert} />
      </EntryForm>
    </ModalDialog>
  );
}

/** Name and alerts of a kept search. */
export function SearchFields({
  name,
  onName,
  alert,
  onAlert,
}: {
  name: string;
  onName: (name: string) => void;
  alert: SearchAlert;
  onAlert: (alert: SearchAlert) => void;
}) {
  const t = useText();
  return (
    <>
      <TextInput
        label={t('searches.name')}
        name="name"
        value={name}
        onChange={onName}
        isRequired
        maxLength={100}
      />
      <SelectInput
        label={t('searches.alerts')}
        name="alert"
        options={ALERTS.map((id) => ({ id, name: t(`searches.alert.${id}`) }))}
        value={alert}
        onChange={(id) => onAlert(ALERTS.find((one) => one === id) ?? 'NEVER')}
      />
    </>
  );
}
