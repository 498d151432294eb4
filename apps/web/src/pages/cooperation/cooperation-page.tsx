import { useState } from 'react';
import type { CooperationTopic } from '@fivefold/domain';
import { usePages, useRead, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import {
  AnswerCooperationDocument,
  CooperationFiguresDocument,
  CooperationRequestsDocument,
  type CooperationRequestsQuery,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { SelectInput, TextAreaInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';

type Request = CooperationRequestsQuery['cooperationRequests']['edges'][number]['node'];

/** What others ask the own cluster to do together: counted by origin, answered once. */
export function CooperationPage() {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  const [answering, setAnswering] = useState<Request | null>(null);
  const { may } = useViewer();
  const list = usePages(CooperationRequestsDocument, { first: 20 }, (answer) => answer.cooperationRequests, {
    enabled: may.writesCatalogue,
  });
  if (!may.writesCatalogue)
    return (
      <Page title={t('cooperation.title')}>
        <EmptyState title={t('cooperation.notYours')} />
      </Page>
    );
  return (
    <Page title={t('cooperation.title')} lead={t('cooperation.lead')}>
      <div className="stack wide">
        <Figures />
        <PagedList list={list} skeleton={{ lines: 4 }} empty={<EmptyState title={t('cooperation.empty')} />}>
          <ul className="stack close">
            {list.nodes.map((request) => (
              <li key={request.id} className="card stack close">
                <h2>
                  {request.askerOrganisation} · {t(`cooperation.about.${request.about as CooperationTopic}`)}
                </h2>
                <p className="small muted">
                  {request.askerName} · {words.region(request.country)} · {format.day(request.createdAt)}
                </p>
                <p>{request.words}</p>
                {request.outcome && (
                  <p>
                    <strong>
                      {t(request.outcome === 'agreed' ? 'cooperation.agreed' : 'cooperation.declined')}:
                    </strong>{' '}
                    {request.answer}
                  </p>
                )}
                {request.actions.includes('answer') && (
                  <div>
                    <Button
                      aria-label={t('cooperation.answerNamed', { name: request.askerOrganisation })}
                      onPress={() => setAnswering(request)}
                    >
                      {t('cooperation.answer')}
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </PagedList>
      </div>
      {answering && (
        <ModalDialog title={t('cooperation.answer')} isOpen onClose={() => setAnswering(null)}>
          <AnswerForm request={answering} onDone={() => setAnswering(null)} />
        </ModalDialog>
      )}
    </Page>
  );
}

function Figures() {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  const figures = useRead(CooperationFiguresDocument, {}).data?.cooperationFigures;
  if (!figures || figures.total === 0) return null;
  return (
    <section className="stack close" aria-labelledby="cooperation-figures">
      <h2 id="cooperation-figures">{t('cooperation.figures')}</h2>
      <p>
        {t('cooperation.counted', {
          total: figures.total,
          answered: figures.answered,
          agreed: figures.agreed,
          abroad: figures.fromAbroad,
        })}
      </p>
      <table className="data-table">
        <caption>{t('cooperation.origins')}</caption>
        <tbody>
          {figures.origins.map(({ country, count }) => (
            <tr key={country}>
              <th scope="row">{words.region(country)}</th>
              <td>
                <meter aria-hidden min={0} max={figures.total} value={count} /> {format.number(count)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function AnswerForm({ request, onDone }: { request: Request; onDone: () => void }) {
  const t = useText();
  const write = useWrite(AnswerCooperationDocument);
  const [outcome, setOutcome] = useState('agreed');
  const [answer, setAnswer] = useState('');
  const { id, version } = request;
  return (
    <EntryForm
      fields={['answer']}
      userErrors={write.userErrors}
      failure={write.failure}
      onNewer={onDone}
      onSubmit={() =>
        void write.run({ input: { id, version, outcome, answer } }).then((done) => done && onDone())
      }
      actions={
        <Button type="submit" look="primary" isPending={write.pending}>
          {t('cooperation.send')}
        </Button>
      }
    >
      <SelectInput
        label={t('cooperation.outcome')}
        name="outcome"
        options={[
          { id: 'agreed', name: t('cooperation.agreed') },
          { id: 'declined', name: t('cooperation.declined') },
        ]}
        value={outcome}
        onChange={setOutcome}
      />
      <TextAreaInput
        label={t('cooperation.words')}
        name="answer"
        isRequired
        value={answer}
        onChange={setAnswer}
      />
    </EntryForm>
  );
}
