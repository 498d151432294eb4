import { useState } from 'react';
import { usePages, useRead, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import {
  GroupPartnersDocument,
  SaveGroupMinutesDocument,
  SaveGroupTaskDocument,
  SaveWorkingGroupDocument,
  TickGroupTaskDocument,
  WorkingGroupsDocument,
  type WorkingGroupsQuery,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { CheckInput, SelectInput, TextAreaInput, TextInput } from '../../parts/fields.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { EmptyState } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';

type Group = WorkingGroupsQuery['workingGroups']['edges'][number]['node'];
type Form = { readonly kind: 'group' | 'task' | 'minutes'; readonly group: Group | null };

/** Working groups that the viewer's organisation leads or is in: tasks and minutes. */
export function GroupsPage() {
  const t = useText();
  const { may } = useViewer();
  const list = usePages(WorkingGroupsDocument, { first: 20 }, (answer) => answer.workingGroups);
  const [form, setForm] = useState<Form | null>(null);
  const close = () => setForm(null);
  return (
    <Page
      title={t('groups.title')}
      lead={t('groups.lead')}
      actions={
        may.writesCatalogue && (
          <Button look="primary" onPress={() => setForm({ kind: 'group', group: null })}>
            {t('groups.add')}
          </Button>
        )
      }
    >
      <PagedList
        list={list}
        skeleton={{ lines: 0, blocks: 2 }}
        empty={<EmptyState title={t('groups.empty')} />}
      >
        <ul>
          {list.nodes.map((group) => (
            <li key={group.id} className="list-row">
              <GroupRow group={group} onOpen={(kind) => setForm({ kind, group })} />
            </li>
          ))}
        </ul>
      </PagedList>
      {form?.kind === 'group' && <GroupDialog of={form.group} onClose={close} />}
      {form?.kind === 'task' && form.group && <TaskDialog group={form.group} onClose={close} />}
      {form?.kind === 'minutes' && form.group && <MinutesDialog group={form.group} onClose={close} />}
    </Page>
  );
}

function GroupRow({ group, onOpen }: { group: Group; onOpen: (kind: Form['kind']) => void }) {
  const t = useText();
  const format = useFormat();
  const tick = useWrite(TickGroupTaskDocument);
  const members = [group.cluster?.name ?? '', ...group.organisations.map(({ name }) => name)];
  return (
    <div className="stack close">
      <h2 className="row-title">{group.name}</h2>
      <p className="small muted">
        {format.list(members)}
        {group.endedOn && ` · ${t('groups.ended', { day: format.day(group.endedOn) })}`}
      </p>
      <p>{group.purpose}</p>
      <h3>{t('groups.tasks')}</h3>
      <ul className="stack close">
        {group.tasks.map((task) => (
          <li key={task.id}>
            {task.actions.includes('tick') ? (
              <CheckInput
                isSelected={task.doneOn !== null}
                onChange={(isDone) =>
                  void tick.run({ input: { id: task.id, version: task.version, isDone } })
                }
              >
                {task.title}
              </CheckInput>
            ) : (
              task.title
            )}
            <p className="small muted">
              {task.owner?.name}
              {task.dueOn && ` · ${t('strategies.until', { day: format.day(task.dueOn) })}`}
              {task.doneOn &&
                ` · ${t('groups.done', { day: format.day(task.doneOn), person: task.doneBy ?? '' })}`}
            </p>
          </li>
        ))}
      </ul>
      <FormProblems errors={tick.userErrors} failure={tick.failure} />
      {group.minutes.length > 0 && <h3>{t('groups.minutes')}</h3>}
      {group.minutes.map((one) => (
        <details key={one.id}>
          <summary>{t('groups.minutesOf', { day: format.day(one.heldOn), author: one.authorName })}</summary>
          <p>{one.text}</p>
        </details>
      ))}
      {group.actions.includes('change') && (
        <div className="row">
          <Button small onPress={() => onOpen('task')}>
            {t('groups.addTask')}
          </Button>
          <Button small onPress={() => onOpen('minutes')}>
            {t('groups.addMinutes')}
          </Button>
          <Button small look="quiet" onPress={() => onOpen('group')}>
            {t('groups.change')}
          </Button>
        </div>
      )}
    </div>
  );
}

function GroupDialog({ of, onClose }: { of: Group | null; onClose: () => void }) {
  const t = useText();
  const { viewer } = useViewer();
  const write = useWrite(SaveWorkingGroupDocument);
  const partners = useRead(GroupPartnersDocument, { first: 100 });
  const [name, setName] = useState(of?.name ?? '');
  const [purpose, setPurpose] = useState(of?.purpose ?? '');
  const [isEnded, setEnded] = useState(Boolean(of?.endedOn));
  const [ids, setIds] = useState<readonly string[]>(of?.organisations.map(({ id }) => id) ?? []);
  const own = viewer?.organisation?.id;
  const choices = new Map(
    [...(of?.organisations ?? []), ...(partners.data?.clusters.edges.map(({ node }) => node) ?? [])]
      .filter(({ id }) => id !== own)
      .map((one) => [one.id, one.name]),
  );
  return (
    <ModalDialog title={t(of ? 'groups.change' : 'groups.add')} isOpen onClose={onClose}>
      <EntryForm
        fields={['name', 'purpose']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() =>
          void write
            .run({
              input: {
                ...(of && { id: of.id, version: of.version, topic: of.topic }),
                ...{ name, purpose, isEnded },
                organisationIds: [...ids],
              },
            })
            .then((payload) => payload && onClose())
        }
        actions={
          <Button type="submit" look="primary" isPending={write.pending}>
            {t('improvement.save')}
          </Button>
        }
      >
        <TextInput label={t('groups.name')} name="name" value={name} onChange={setName} isRequired />
        <TextAreaInput
          label={t('groups.purpose')}
          name="purpose"
          value={purpose}
          onChange={setPurpose}
          isRequired
        />
        <fieldset className="stack close">
          <legend>{t('groups.partners')}</legend>
          {[...choices].map(([id, label]) => (
            <CheckInput
              key={id}
              isSelected={ids.includes(id)}
              onChange={(on) => setIds(on ? [...ids, id] : ids.filter((one) => one !== id))}
            >
              {label}
            </CheckInput>
          ))}
        </fieldset>
        {of && (
          <CheckInput isSelected={isEnded} onChange={setEnded}>
            {t('groups.isEnded')}
          </CheckInput>
        )}
      </EntryForm>
    </ModalDialog>
  );
}

function TaskDialog({ group, onClose }: { group: Group; onClose: () => void }) {
  const t = useText();
  const write = useWrite(SaveGroupTaskDocument);
  const owners = [...(group.cluster ? [group.cluster] : []), ...group.organisations];
  const [title, setTitle] = useState('');
  const [organisationId, setOwner] = useState(owners[0]?.id ?? '');
  const [dueOn, setDue] = useState('');
  return (
    <ModalDialog title={t('groups.addTask')} isOpen onClose={onClose}>
      <EntryForm
        fields={['title', 'organisationId', 'dueOn']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() =>
          void write
            .run({ input: { groupId: group.id, title, organisationId, dueOn: dueOn || null } })
            .then((payload) => payload && onClose())
        }
        actions={
          <Button type="submit" look="primary" isPending={write.pending}>
            {t('improvement.save')}
          </Button>
        }
      >
        <TextInput label={t('groups.task')} name="title" value={title} onChange={setTitle} isRequired />
        <SelectInput
          label={t('groups.owner')}
          name="organisationId"
          options={owners}
          value={organisationId}
          onChange={setOwner}
        />
        <TextInput label={t('action.dueOn')} name="dueOn" type="date" value={dueOn} onChange={setDue} />
      </EntryForm>
    </ModalDialog>
  );
}

function MinutesDialog({ group, onClose }: { group: Group; onClose: () => void }) {
  const t = useText();
  const write = useWrite(SaveGroupMinutesDocument);
  const [heldOn, setHeld] = useState('');
  const [text, setText] = useState('');
  return (
    <ModalDialog title={t('groups.addMinutes')} isOpen onClose={onClose}>
      <EntryForm
        fields={['heldOn', 'text']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() =>
          void write
            .run({ input: { groupId: group.id, heldOn, text } })
            .then((payload) => payload && onClose())
        }
        actions={
          <Button type="submit" look="primary" isPending={write.pending}>
            {t('improvement.save')}
          </Button>
        }
      >
        <TextInput
          label={t('groups.heldOn')}
          name="heldOn"
          type="date"
          value={heldOn}
          onChange={setHeld}
          isRequired
        />
        <TextAreaInput
          label={t('groups.text')}
          name="text"
          value={text}
          onChange={setText}
          rows={8}
          isRequired
        />
      </EntryForm>
    </ModalDialog>
  );
}
