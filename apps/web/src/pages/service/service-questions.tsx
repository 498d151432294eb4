import { useRead } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { AskedQuestionsDocument, type ServicePageQuery } from '../../graphql/operations.js';
import { useText, type MessageId } from '../../messages/use-text.js';
import { AskPublisher, QuestionState } from '../../parts/ask-publisher.js';

type Service = NonNullable<ServicePageQuery['service']>;

/** What the service does not state, each with a way to ask; and what the own organisation has asked already. */
export function ServiceQuestions({ service }: { service: Service }) {
  const t = useText();
  const { viewer, may } = useViewer();
  const asked = useRead(AskedQuestionsDocument, { id: service.id }, { enabled: may.buys });
  const questions = asked.data?.service?.questions ?? [];
  const open = unstated(service);
  if ((viewer && !may.buys) || (open.length === 0 && questions.length === 0)) return null;
  return (
    <section className="stack" aria-labelledby="unstated-title">
      <h2 id="unstated-title">{t('ask.unstated')}</h2>
      {questions.length > 0 && (
        <ul aria-label={t('ask.asked')}>
          {questions.map((one) => (
            <li key={one.id} className="list-row">
              <div>
                <p>{one.words}</p>
                <QuestionState question={one} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <ul>
          {open.map((key) => (
            <li key={key} className="row between">
              <span>{t(`clause.${key}` as MessageId)}</span>
              <AskPublisher
                serviceId={service.id}
                clauseKey={key}
                value={null}
                about={t(`clause.${key}` as MessageId)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Keys of the facts about which nothing is published. */
function unstated(service: Service): string[] {
  const stated: Record<string, boolean> = {
    temperature: service.temperature !== null,
    capacity: service.capacities.length > 0,
    lead_time: service.leadTimeDays !== null,
    interface: service.interfaces.length > 0,
    atp: service.atpClass !== null,
    adr: service.adrClasses.length > 0,
  };
  return Object.keys(stated).filter((key) => !stated[key]);
}
