import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import { type ImprovementQuery, PlanActionDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { SelectInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { ACTION_FIELDS, type ActionDraft, ActionFields } from './action-fields.js';

type Improvement = ImprovementQuery['improvement'];
const NONE = 'NONE';

/** An action about a shortfall: who, until when, and what helps. */
export function PlanDialog({
  shortfall,
  owners,
  onClose,
}: {
  shortfall: Improvement['shortfalls'][number];
  owners: Improvement['owners'];
  onClose: () => void;
}) {
  const t = useText();
  const write = useWrite(PlanActionDocument);
  const [draft, setDraft] = useState<ActionDraft>({ title: '', ownerId: owners[0]?.id ?? '', dueOn: '' });
  const [courseId, setCourse] = useState(shortfall.courses[0]?.id ?? NONE);
  const [peerId, setPeer] = useState(shortfall.peers[0]?.id ?? NONE);
  const none = { id: NONE, name: t('improvement.none') };
  const { assessmentId, indicatorKey } = shortfall;
  return (
    <ModalDialog title={t('improvement.plan')} isOpen onClose={onClose}>
      <EntryForm
        fields={[...ACTION_FIELDS, 'courseId', 'peerId']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() =>
          void write
            .run({
              input: {
                ...draft,
                assessmentId,
                indicatorKey,
                courseId: courseId === NONE ? null : courseId,
                peerId: peerId === NONE ? null : peerId,
              },
            })
            .then((payload) => payload && onClose())
        }
        actions={
          <>
            <Button type="submit" look="primary" isPending={write.pending}>
              {t('improvement.save')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <ActionFields draft={draft} owners={owners} onChange={setDraft} />
        <SelectInput
          label={t('action.course')}
          name="courseId"
          options={[none, ...shortfall.courses.map((course) => ({ id: course.id, name: course.title }))]}
          value={courseId}
          onChange={setCourse}
        />
        <SelectInput
          label={t('action.peer')}
          name="peerId"
          options={[none, ...shortfall.peers.map(({ id, name }) => ({ id, name }))]}
          value={peerId}
          onChange={setPeer}
        />
      </EntryForm>
    </ModalDialog>
  );
}
