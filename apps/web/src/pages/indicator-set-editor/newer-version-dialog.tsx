import { textIn } from '@fivefold/domain';
import { useLanguage } from '../../messages/locale.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { differences, indicatorsOf, type SetDraft } from './set-draft.js';

/** Asked when somebody else saved meanwhile: in what the two differ, and which of them shall stand. */
export function NewerVersionDialog({
  mine,
  theirs,
  onTheirs,
  onMine,
  onClose,
}: {
  mine: SetDraft;
  theirs: SetDraft;
  onTheirs: () => void;
  onMine: () => void;
  onClose: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { keys, rest } = differences(mine, theirs);
  const named = new Map(
    [...indicatorsOf(theirs.parts), ...indicatorsOf(mine.parts)].map(({ indicator }) => [
      indicator.key,
      textIn(indicator.names, language),
    ]),
  );
  return (
    <ModalDialog title={t('setEditor.newer')} isOpen onClose={onClose} role="alertdialog">
      <p>{t('setEditor.newerHint')}</p>
      <ul>
        {keys.map((key) => (
          <li key={key}>
            {key} {named.get(key)}
          </li>
        ))}
        {rest && <li>{t('setEditor.newerRest')}</li>}
      </ul>
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('part.cancel')}</Button>
        <Button look="danger" onPress={onMine}>
          {t('setEditor.saveMine')}
        </Button>
        <Button look="primary" onPress={onTheirs}>
          {t('part.loadNewer')}
        </Button>
      </div>
    </ModalDialog>
  );
}
