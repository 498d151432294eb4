import { Link, useNavigate } from 'react-router';
import { useWrite } from '../../data/use-operation.js';
import {
  DismissReplacementDocument,
  TakeReplacementDocument,
  type ReplacementPartsFragment,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { serviceAddress, ServiceRow } from '../../parts/service-row.js';
import { AnswerTag } from '../../parts/tags.js';

/** Who could stand in for a lost part of a bundle while the others stay, or why nobody can; taken, it is asked at once. */
export function ReplacementPanel({ replacement }: { replacement: ReplacementPartsFragment }) {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  const take = useWrite(TakeReplacementDocument);
  const dismiss = useWrite(DismissReplacementDocument);
  const isNone = replacement.state === 'NONE_FOUND';
  if (replacement.actions.length === 0 && !isNone) return null;
  const input = { id: replacement.id };
  return (
    <section className="card stack" aria-labelledby="replacement-title">
      <h2 id="replacement-title">{t(isNone ? 'replacement.titleNone' : 'replacement.title')}</h2>
      <p>{t(isNone ? 'replacement.leadNone' : 'replacement.lead')}</p>
      {replacement.dismissedBefore > 0 && (
        <p>{t('replacement.dismissedBefore', { count: replacement.dismissedBefore })}</p>
      )}
      {replacement.items.map(
        ({ service, capabilities, met, notStated, because }) =>
          service && (
            <ServiceRow key={service.id} service={service}>
              <p className="small muted">
                {format.list(capabilities.map((one) => words.concept(one.concept)))}
                {' · '}
                {t('replacement.facts', { met, notStated })}
              </p>
              {because && <p className="small">{because}</p>}
            </ServiceRow>
          ),
      )}
      {replacement.because && <p>{replacement.because}</p>}
      {replacement.answers.length > 0 && (
        <ul className="stack close">
          {replacement.answers.map((one) => (
            <li key={one.clauseId} className="row">
              <AnswerTag answer={one.answer} />
              <span>{one.because}</span>
            </li>
          ))}
        </ul>
      )}
      {replacement.rejected.length > 0 && <Rejected rejected={replacement.rejected} />}
      <FormProblems
        errors={[...take.userErrors, ...dismiss.userErrors]}
        failure={take.failure ?? dismiss.failure}
      />
      {!isNone && (
        <div className="row">
          <Button
            look="primary"
            isPending={take.pending}
            onPress={() =>
              void take
                .run({ input })
                .then(
                  (payload) =>
                    payload?.request && navigate(`/requests/${encodeURIComponent(payload.request.id)}`),
                )
            }
          >
            {t('replacement.take')}
          </Button>
          <Button isPending={dismiss.pending} onPress={() => void dismiss.run({ input })}>
            {t('replacement.dismiss')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** What was looked at and not proposed, each with its reason. */
function Rejected({ rejected }: Pick<ReplacementPartsFragment, 'rejected'>) {
  const t = useText();
  return (
    <div>
      <h3>{t('replacement.rejected')}</h3>
      <ul className="stack close">
        {rejected.map(
          ({ service, because }) =>
            service && (
              <li key={service.id}>
                <Link to={serviceAddress(service.id)}>{service.title}</Link>{' '}
                <span className="small muted">{because}</span>
              </li>
            ),
        )}
      </ul>
    </div>
  );
}
