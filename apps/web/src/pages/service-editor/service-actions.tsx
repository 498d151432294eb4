import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import {
  AppealServiceDocument,
  ConfirmServiceDocument,
  PublishServiceDocument,
  ReinstateServiceDocument,
  RetireServiceDocument,
  SendBackServiceDocument,
  SubmitServiceDocument,
  SuspendServiceDocument,
  UpholdSuspensionDocument,
  type OwnServicePartsFragment,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { ScheduleDialog } from './schedule-dialog.js';

const PLAIN = ['submit', 'publish', 'confirm', 'reinstate'] as const;
const WITH_REASON = ['send_back', 'appeal', 'uphold', 'suspend', 'retire'] as const;
type ReasonAction = (typeof WITH_REASON)[number];

/** A button for each thing that the viewer may do with the service now; why publishing is not among them in review. */
export function ServiceActions({ service, isDirty }: { service: OwnServicePartsFragment; isDirty: boolean }) {
  const t = useText();
  const [asking, setAsking] = useState<ReasonAction | null>(null);
  const [reason, setReason] = useState('');
  const [scheduling, setScheduling] = useState(false);
  const plain = {
    submit: useWrite(SubmitServiceDocument),
    publish: useWrite(PublishServiceDocument),
    confirm: useWrite(ConfirmServiceDocument),
    reinstate: useWrite(ReinstateServiceDocument),
  };
  const withReason = {
    send_back: useWrite(SendBackServiceDocument),
    appeal: useWrite(AppealServiceDocument),
    uphold: useWrite(UpholdSuspensionDocument),
    suspend: useWrite(SuspendServiceDocument),
    retire: useWrite(RetireServiceDocument),
  };
  const may = (action: string) => service.actions.includes(action);
  const target = { id: service.id, version: service.version };
  const writes = Object.values(plain);

  return (
    <div className="stack close">
      <div className="row">
        {PLAIN.filter(may).map((action) => (
          <Button
            key={action}
            look={action === 'submit' || action === 'publish' ? 'primary' : 'plain'}
            isDisabled={isDirty}
            isPending={plain[action].pending}
            onPress={() => void plain[action].run({ input: target })}
          >
            {t(`editor.action.${action}`)}
          </Button>
        ))}
        {may('schedule') && (
          <Button isDisabled={isDirty} onPress={() => setScheduling(true)}>
            {t('editor.action.schedule')}
          </Button>
        )}
        {WITH_REASON.filter(may).map((action) => (
          <Button
            key={action}
            look={action === 'retire' ? 'danger' : 'plain'}
            isDisabled={isDirty}
            onPress={() => {
              setReason('');
              setAsking(action);
            }}
          >
            {t(`editor.action.${action}`)}
          </Button>
        ))}
      </div>
      {service.state === 'IN_REVIEW' && !may('publish') && (
        <p className="small muted">{t('editor.publishedByAnother')}</p>
      )}
      {isDirty && <p className="small muted">{t('editor.saveFirst')}</p>}
      <FormProblems
        errors={writes.flatMap((write) => write.userErrors)}
        failure={writes.find((write) => write.failure)?.failure ?? null}
      />
      {scheduling && <ScheduleDialog service={target} onClose={() => setScheduling(false)} />}
      {asking && (
        <ReasonDialog
          title={t(`editor.reason.${asking}`)}
          hint={t(`editor.reasonHint.${asking}`)}
          confirmLabel={t(`editor.action.${asking}`)}
          reason={reason}
          onReason={setReason}
          write={withReason[asking]}
          onClose={() => setAsking(null)}
          onSubmit={() => withReason[asking].run({ input: { ...target, reason } })}
        />
      )}
    </div>
  );
}
