import { MapPin, Pencil, Plus, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { ClauseKey } from '@fivefold/domain';
import { useViewer } from '../../data/viewer.js';
import type { MatchRunPartsFragment } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { ComboInput } from '../../parts/combo-input.js';
import { Notice } from '../../parts/notices.js';
import { NeedForm } from '../home/need-form.js';
import { ClauseList } from './clause-list.js';
import { FoundCapabilities } from './found-capabilities.js';
import { addCapability, corrected } from './need-edits.js';
import type { NeedDraft, NeedEdits } from './need-link.js';
import { NeedText } from './need-text.js';

/** Constraints that say whom a service must reach. */
const REACH_KEYS: readonly ClauseKey[] = ['coverage', 'customer_region'];

type Understanding = MatchRunPartsFragment['understanding'];

/** The need as it was understood, every part of it open to correction. */
export function UnderstandingPanel({
  draft,
  edits,
  understanding,
  onDraft,
  onUndo,
}: {
  draft: NeedDraft;
  edits: NeedEdits;
  understanding: Understanding;
  onDraft: (draft: NeedDraft) => void;
  /** Absent when there is nothing to undo. */
  onUndo: (() => void) | null;
}) {
  const t = useText();
  const words = useWords();
  const [writing, setWriting] = useState(false);
  const [placing, setPlacing] = useState(false);
  const { viewer } = useViewer();
  // The server takes the seat of the organisation where the need itself gives no region.
  const region = draft.region ?? viewer?.organisation?.region?.code ?? null;
  const namesRegion = edits.clauses.some((one) => REACH_KEYS.includes(one.value.key));
  const onEdit = (next: NeedEdits) => onDraft({ ...draft, edits: corrected(next) });
  const suggestions = understanding.suggestions.filter(
    (one) => !edits.capabilities.some((other) => other.concept === one.capability.concept),
  );

  return (
    <div className="stack">
      <section className="card stack" aria-labelledby="text-title">
        <div className="row between">
          <h2 id="text-title" className="panel-title">
            {t('match.text')}
          </h2>
          <div className="row">
            {onUndo && (
              <Button small look="quiet" onPress={onUndo}>
                <Undo2 size={15} aria-hidden />
                {t('match.undo')}
              </Button>
            )}
            {!writing && (
              <Button small look="quiet" onPress={() => setWriting(true)}>
                <Pencil size={15} aria-hidden />
                {t('match.editText')}
              </Button>
            )}
          </div>
        </div>
        {writing ? (
          <NeedForm
            draft={draft}
            submitLabel={t('match.again')}
            onCancel={() => setWriting(false)}
            onSubmit={(next) => {
              setWriting(false);
              onDraft(next);
            }}
          />
        ) : (
          <>
            <NeedText
              text={draft.text}
              edits={edits}
              notUnderstood={understanding.text === draft.text ? understanding.notUnderstood : []}
              language={understanding.language}
            />
            <p className="small faint legend">
              <span className="word sample">{t('match.legendCapability')}</span>
              <span className="word clause-word sample">{t('match.legendClause')}</span>
              <span className="word-open sample">{t('match.legendOpen')}</span>
            </p>
            {placing ? (
              <ComboInput
                label={t('need.region')}
                placeholder={t('need.regionPlaceholder')}
                options={words.regions()}
                value={region}
                onChange={(region) => {
                  setPlacing(false);
                  onDraft({ ...draft, region });
                }}
              />
            ) : (
              <p className="row small">
                <MapPin size={15} aria-hidden />
                <span className="grow">
                  {region
                    ? t('match.regionIs', { region: words.region(region) })
                    : t(namesRegion ? 'match.regionInNeed' : 'match.regionUnknown')}{' '}
                  <button type="button" className="text-button" onClick={() => setPlacing(true)}>
                    {t(region ? 'match.changeRegion' : 'match.setRegion')}
                  </button>
                </span>
              </p>
            )}
          </>
        )}
      </section>
      <div className="card stack wide">
        <FoundCapabilities
          text={draft.text}
          edits={edits}
          found={understanding.capabilities}
          onEdit={onEdit}
        />
        {suggestions.length > 0 && (
          <section className="stack close" aria-labelledby="suggested-title">
            <h3 id="suggested-title" className="small">
              {t('match.suggestions')}
            </h3>
            <ul className="chips">
              {suggestions.map((one) => (
                <li key={`${one.capability.concept} ${one.of.concept}`}>
                  <button
                    type="button"
                    className="chip suggestion"
                    title={one.because}
                    onClick={() => onEdit(addCapability(edits, one.capability.concept))}
                  >
                    <Plus size={14} aria-hidden />
                    {words.concept(one.capability.concept)}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <ClauseList edits={edits} onEdit={onEdit} />
        {draft.edits && !draft.edits.asRead && (
          <Notice>
            <p className="small">{t('match.edited')}</p>
            <div>
              <Button small onPress={() => onDraft({ ...draft, edits: null })}>
                {t('match.readAgain')}
              </Button>
            </div>
          </Notice>
        )}
      </div>
    </div>
  );
}
