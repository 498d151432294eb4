import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import {
  CallOffEventDocument,
  DiscardEventDocument,
  PublishEventDocument,
  RestoreEventDocument,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';

/** What the organiser's staff may do with an event now; nothing for anybody else. */
export function EventActions({
  event: { id, version, actions, over },
}: {
  event: {
    readonly id: string;
    readonly version: number;
    readonly actions: readonly string[];
    readonly over: boolean;
  };
}) {
  const t = useText();
  const publish = useWrite(PublishEventDocument);
  const discard = useWrite(DiscardEventDocument);
  const restore = useWrite(RestoreEventDocument);
  const callOff = useWrite(CallOffEventDocument);
  const [reason, setReason] = useState<string | null>(null);
  const input = { id, version };
  const may = (action: string) => actions.includes(action);
  const done = [publish, discard, restore];
  return (
    <>
      {may('publish') && (
        <Button look="primary" small isPending={publish.pending} onPress={() => void publish.run({ input })}>
          {t('event.publish')}
        </Button>
      )}
      {may('attendance') && (
        <LinkButton small to={`/events/${id}/attendance`}>
          {t(over ? 'event.attendanceOver' : 'event.attendance')}
        </LinkButton>
      )}
      {may('change') && (
        <LinkButton small to={`/events/${id}/edit`}>
          {t('event.edit')}
        </LinkButton>
      )}
      {may('restore') && (
        <Button small isPending={restore.pending} onPress={() => void restore.run({ input })}>
          {t('part.undo')}
        </Button>
      )}
      {may('discard') && (
        <Button small look="quiet" isPending={discard.pending} onPress={() => void discard.run({ input })}>
          {t('event.discard')}
        </Button>
      )}
      {may('call_off') && (
        <Button small look="quiet" onPress={() => setReason('')}>
          {t('event.callOff')}
        </Button>
      )}
      <FormProblems
        errors={done.flatMap(({ userErrors }) => userErrors)}
        failure={done.find(({ failure }) => failure)?.failure ?? null}
      />
      {reason !== null && (
        <ReasonDialog
          title={t('event.callOff')}
          hint={t('event.callOffHint')}
          confirmLabel={t('event.callOff')}
          reason={reason}
          onReason={setReason}
          write={callOff}
          onSubmit={() => callOff.run({ input: { ...input, reason } })}
          onClose={() => setReason(null)}
        />
      )}
    </>
  );
}
