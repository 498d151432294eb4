import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { ClauseKey } from '@fivefold/domain';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { ClauseDialog } from './clause-dialog.js';
import { clauseText } from './clause-text.js';
import { CLAUSE_KEYS, emptyClause } from './clause-values.js';
import { focusBeside } from './focus-row.js';
import { useLinkedWords } from './linked-words.js';
import { nextClauseId, putClause, removeClause } from './need-edits.js';
import type { EditedClause, NeedEdits } from './need-link.js';

const ADD_BUTTON = 'add-constraint';

/** The constraints of the need, each with what it binds; to be corrected, added and taken away. */
export function ClauseList({ edits, onEdit }: { edits: NeedEdits; onEdit: (edits: NeedEdits) => void }) {
  const t = useText();
  const [open, setOpen] = useState<EditedClause | null>(null);

  function start(key: ClauseKey) {
    const value = emptyClause(key);
    setOpen({ id: nextClauseId(edits), value, hard: true, appliesTo: null, span: null });
  }

  return (
    <section className="stack close" aria-labelledby="clauses-title">
      <h2 id="clauses-title" className="panel-title">
        {t('match.constraints')}
      </h2>
      {edits.clauses.length === 0 && <p className="small muted">{t('match.noConstraints')}</p>}
      <ul className="found-list">
        {edits.clauses.map((clause) => (
          <ClauseRow
            key={clause.id}
            clause={clause}
            onOpen={() => setOpen(clause)}
            onRemove={() => {
              const rows = edits.clauses.map((other) => `clause:${other.id}`);
              focusBeside(rows, `clause:${clause.id}`, ADD_BUTTON);
              onEdit(removeClause(edits, clause.id));
            }}
          />
        ))}
      </ul>
      <div>
        <MenuTrigger>
          <AriaButton id={ADD_BUTTON} className="button small">
            <Plus size={15} aria-hidden />
            {t('match.addConstraint')}
          </AriaButton>
          <Popover className="popover">
            <Menu
              className="menu"
              aria-label={t('match.addConstraint')}
              onAction={(key) => start(key as ClauseKey)}
            >
              {CLAUSE_KEYS.map((key) => (
                <MenuItem key={key} id={key} className="menu-item">
                  {t(`clause.${key}`)}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
      {open && (
        <ClauseDialog
          key={open.id}
          clause={open}
          concepts={edits.capabilities.map((one) => one.concept)}
          onClose={() => setOpen(null)}
          onSave={(clause) => {
            setOpen(null);
            onEdit(putClause(edits, clause));
          }}
        />
      )}
    </section>
  );
}

function ClauseRow({
  clause,
  onOpen,
  onRemove,
}: {
  clause: EditedClause;
  onOpen: () => void;
  onRemove: () => void;
}) {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  const owner = `clause:${clause.id}`;
  const name = t(`clause.${clause.value.key}`);
  const text = clauseText(clause.value, { t, words, format });
  return (
    <li id={owner} className="found" data-soft={!clause.hard || undefined} {...useLinkedWords(owner)}>
      <div className="grow">
        <p className="found-name">
          <span className="clause-name">{name}</span> {text}
        </p>
        <p className="small faint">
          {clause.appliesTo === null
            ? t('match.wholeNeed')
            : t('match.appliesTo', { list: format.list(clause.appliesTo.map(words.concept)) })}
          {' · '}
          {t(clause.hard ? 'match.hard' : 'match.soft')}
        </p>
      </div>
      <Button
        look="quiet"
        icon
        small
        aria-label={t('match.editConstraint', { name: `${name} ${text}` })}
        onPress={onOpen}
      >
        <Pencil size={15} aria-hidden />
      </Button>
      <Button
        look="quiet"
        icon
        small
        aria-label={t('part.remove', { name: `${name} ${text}` })}
        onPress={onRemove}
      >
        <Trash2 size={15} aria-hidden />
      </Button>
    </li>
  );
}
