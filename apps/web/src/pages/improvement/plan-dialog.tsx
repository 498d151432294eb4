import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import { type ImprovementQuery, PlanActionDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { SelectInput, TextInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';

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
  const [title, setTitle] = useState('');
  const [ownerId, setOwner] = useState(owners[0]?.id ?? '');
  const [dueOn, setDue] = useState('');
  const [courseId, setCourse] = useState(shortfall.courses[0]?.id ?? NONE);
  const [peerId, setPeer] = useState(shortfall.peers[0]?.id ?? NONE);
  const none = { id: NONE, name: t('improvement.none') };
  const { assessmentId, indicatorKey } = shortfall;
  return (
    <ModalDialog title={t('improvement.plan')} isOpen onClose={onClose}>
      <EntryForm
        fields={['title', 'ownerId', 'dueOn', 'courseId', 'peerId']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() =>
          void write
            .run({
              input: {
                title,
                ownerId,
                dueOn,
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
        <TextInput
          label={t('action.title')}
          name="title"
          value={title}
          onChange={setTitle}
          isRequired
          maxLength={200}
        />
        <SelectInput
          label={t('action.owner')}
          name="ownerId"
          options={owners}
          value={ownerId}
          onChange={setOwner}
          isRequired
        />
        <TextInput
          label={t('action.dueOn')}
          name="dueOn"
          type="date"
          value={dueOn}
          onChange={setDue}
          isRequired
        />
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
