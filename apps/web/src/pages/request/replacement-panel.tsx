import { useNavigate } from 'react-router';
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
import { ServiceRow } from '../../parts/service-row.js';

/** Who could stand in for a lost part of a bundle while the others stay; taken, it is asked at once. */
export function ReplacementPanel({ replacement }: { replacement: ReplacementPartsFragment }) {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  const take = useWrite(TakeReplacementDocument);
  const dismiss = useWrite(DismissReplacementDocument);
  if (replacement.actions.length === 0) return null;
  const input = { id: replacement.id };
  return (
    <section className="card stack" aria-labelledby="replacement-title">
      <h2 id="replacement-title">{t('replacement.title')}</h2>
      <p>{t('replacement.lead')}</p>
      {replacement.items.map(
        ({ service, capabilities, met, notStated }) =>
          service && (
            <ServiceRow key={service.id} service={service}>
              <p className="small muted">
                {format.list(capabilities.map((one) => words.concept(one.concept)))}
                {' · '}
                {t('replacement.facts', { met, notStated })}
              </p>
            </ServiceRow>
          ),
      )}
      <FormProblems
        errors={[...take.userErrors, ...dismiss.userErrors]}
        failure={take.failure ?? dismiss.failure}
      />
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
    </section>
  );
}
