import { useState } from 'react';
import { usePages, useWrite } from '../../data/use-operation.js';
import {
  ApplyImportDocument,
  ImportRowsDocument,
  type ImportRunPartsFragment,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { CheckInput } from '../../parts/fields.js';
import { LeaveGuard } from '../../parts/leave-guard.js';
import { PagedList } from '../../parts/paged-list.js';
import { FormProblems } from '../../parts/form-problems.js';
import { Notice } from '../../parts/notices.js';
import { ScrollArea } from '../../parts/scroll-area.js';
import { StateTag } from '../../parts/tags.js';

/** What a file would change, row by row, with every error at its column; then taking it over. */
export function ImportPreview({ run }: { run: ImportRunPartsFragment }) {
  const t = useText();
  const format = useFormat();
  const apply = useWrite(ApplyImportDocument);
  const [onlyErrors, setOnlyErrors] = useState(false);
  const [applied, setApplied] = useState<ImportRunPartsFragment | null>(null);
  const list = usePages(
    ImportRowsDocument,
    { id: run.id, first: 50, onlyErrors },
    (answer) => answer.importRun?.rows ?? null,
  );
  const now = applied ?? run;
  const good = now.newRows + now.changedRows;

  async function takeOver() {
    const payload = await apply.run({ input: { id: run.id } });
    if (payload?.run) setApplied(payload.run);
  }

  return (
    <section className="stack" aria-labelledby="preview-title">
      <LeaveGuard when={now.state !== 'APPLIED' && good > 0} hint={t('leave.import')} />
      <h2 id="preview-title">{t('import.preview', { name: run.fileName })}</h2>
      <dl className="counts">
        {(
          [
            ['total', now.totalRows],
            ['new', now.newRows],
            ['changed', now.changedRows],
            ['unchanged', now.unchangedRows],
            ['rejected', now.rejectedRows],
          ] as const
        ).map(([name, count]) => (
          <div key={name}>
            <dt>{t(`import.${name}`)}</dt>
            <dd className="tabular">{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      {run.notes.length > 0 && (
        <ul className="small muted">
          {run.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {now.state === 'APPLIED' ? (
        <Notice tone="good">
          <p>{t('import.applied', { count: good })}</p>
          <div>
            <LinkButton to="/catalogue?state=draft">{t('import.toCatalogue')}</LinkButton>
          </div>
        </Notice>
      ) : (
        <div className="row">
          <Button
            look="primary"
            isDisabled={good === 0}
            isPending={apply.pending}
            onPress={() => void takeOver()}
          >
            {t('import.apply', { count: good })}
          </Button>
          {now.rejectedRows > 0 && <span className="small muted">{t('import.rejectedHint')}</span>}
        </div>
      )}
      <FormProblems errors={apply.userErrors} failure={apply.failure} />
      <CheckInput isSelected={onlyErrors} onChange={setOnlyErrors}>
        {t('import.onlyErrors')}
      </CheckInput>
      <PagedList
        list={list}
        skeleton={{ lines: 3 }}
        empty={onlyErrors && <p className="muted">{t('import.noErrors')}</p>}
      >
        <ScrollArea label={t('import.preview', { name: run.fileName })}>
          <table className={list.pages.isPlaceholderData ? 'data-table stale' : 'data-table'}>
            <thead>
              <tr>
                <th scope="col" className="number-cell">
                  {t('import.line')}
                </th>
                <th scope="col">{t('import.id')}</th>
                <th scope="col">{t('import.rowTitle')}</th>
                <th scope="col">{t('import.outcome')}</th>
                <th scope="col">{t('import.errors')}</th>
              </tr>
            </thead>
            <tbody>
              {list.nodes.map((row) => (
                <tr key={row.line}>
                  <td className="number-cell">{row.line}</td>
                  <td>
                    <code>{row.externalId}</code>
                  </td>
                  <td>{row.title}</td>
                  <td>
                    <StateTag label={`import.outcome.${row.outcome}`} state={row.outcome} />
                  </td>
                  <td>
                    <ul>
                      {row.errors.map((error, index) => (
                        <li key={index}>
                          <strong>{error.column}</strong> {error.message}
                          {error.value !== null && <code className="bad-value">{error.value}</code>}
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      </PagedList>
    </section>
  );
}
