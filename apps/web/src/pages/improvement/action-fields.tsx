import { useText } from '../../messages/use-text.js';
import { SelectInput, TextInput } from '../../parts/fields.js';

/** Somebody of the cluster who can own an action. */
export interface Owner {
  readonly id: string;
  readonly name: string;
}

/** What is to be done, who answers for it, and until when (YYYY-MM-DD). */
export interface ActionDraft {
  readonly title: string;
  readonly ownerId: string;
  readonly dueOn: string;
}

/** Names of the fields, as refusals name them. */
export const ACTION_FIELDS = ['title', 'ownerId', 'dueOn'] as const;

/** The fields of an action that is planned or changed. */
export function ActionFields({
  draft,
  owners,
  onChange,
}: {
  draft: ActionDraft;
  owners: readonly Owner[];
  onChange: (draft: ActionDraft) => void;
}) {
  const t = useText();
  return (
    <>
      <TextInput
        label={t('action.title')}
        name="title"
        value={draft.title}
        onChange={(title) => onChange({ ...draft, title })}
        isRequired
        maxLength={200}
      />
      <SelectInput
        label={t('action.owner')}
        name="ownerId"
        options={owners}
        value={draft.ownerId}
        onChange={(ownerId) => onChange({ ...draft, ownerId })}
        isRequired
      />
      <TextInput
        label={t('action.dueOn')}
        name="dueOn"
        type="date"
        value={draft.dueOn}
        onChange={(dueOn) => onChange({ ...draft, dueOn })}
        isRequired
      />
    </>
  );
}
