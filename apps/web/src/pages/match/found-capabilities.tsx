import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { MatchRunPartsFragment, Stance } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { ComboInput } from '../../parts/combo-input.js';
import { focusBeside } from './focus-row.js';
import { StancePick } from './stance-pick.js';
import { useLinkedWords } from './linked-words.js';
import { addCapability, removeCapability, setStance } from './need-edits.js';
import type { EditedCapability, NeedEdits } from './need-link.js';

const ADD_BUTTON = 'add-capability';

type Found = MatchRunPartsFragment['understanding']['capabilities'][number];

/** What the need asks for: each capability with the words that caused it, to be corrected. */
export function FoundCapabilities({
  text,
  edits,
  found,
  onEdit,
}: {
  text: string;
  edits: NeedEdits;
  found: readonly Found[];
  onEdit: (edits: NeedEdits) => void;
}) {
  const t = useText();
  const words = useWords();
  /** null until the box was opened once, so that the button takes the focus only where the box gave it up. */
  const [adding, setAdding] = useState<boolean | null>(null);
  return (
    <section className="stack close" aria-labelledby="found-title">
      <h2 id="found-title" className="panel-title">
        {t('match.capabilities')}
      </h2>
      {edits.capabilities.length === 0 && <p className="small muted">{t('match.noCapabilities')}</p>}
      <ul className="found-list">
        {edits.capabilities.map((one) => (
          <FoundRow
            key={one.concept}
            capability={one}
            text={text}
            others={alternativesTo(one, edits)}
            because={found.find((other) => other.capability.concept === one.concept)?.because ?? ''}
            onStance={(stance) => onEdit(setStance(edits, one.concept, stance))}
            onRemove={() => {
              const rows = edits.capabilities.map((other) => `cap:${other.concept}`);
              focusBeside(rows, `cap:${one.concept}`, ADD_BUTTON);
              onEdit(removeCapability(edits, one.concept));
            }}
          />
        ))}
      </ul>
      {adding ? (
        <ComboInput
          label={t('match.addCapability')}
          placeholder={t('match.addCapabilityHint')}
          options={words
            .concepts()
            .filter((one) => !edits.capabilities.some((other) => other.concept === one.id))}
          value={null}
          onChange={(concept) => {
            if (concept === null) return;
            setAdding(false);
            onEdit(addCapability(edits, concept));
          }}
          clearsAfterChoice
          autoFocus
        />
      ) : (
        <div>
          <Button id={ADD_BUTTON} autoFocus={adding === false} small onPress={() => setAdding(true)}>
            <Plus size={15} aria-hidden />
            {t('match.addCapability')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Concepts of the capabilities of which, with this one, one is enough. */
function alternativesTo(one: EditedCapability, edits: NeedEdits): string[] {
  if (one.alternative === null) return [];
  return edits.capabilities
    .filter((other) => other.alternative === one.alternative && other.concept !== one.concept)
    .map((other) => other.concept);
}

function FoundRow({
  capability,
  text,
  others,
  because,
  onStance,
  onRemove,
}: {
  capability: EditedCapability;
  text: string;
  others: readonly string[];
  because: string;
  onStance: (stance: Stance) => void;
  onRemove: () => void;
}) {
  const t = useText();
  const words = useWords();
  const owner = `cap:${capability.concept}`;
  const name = words.concept(capability.concept);
  const quotes = capability.spans.map((span) => text.slice(span.from, span.to));
  return (
    <li id={owner} className="found" data-stance={capability.stance} {...useLinkedWords(owner)}>
      <div className="grow">
        <p className="found-name">{name}</p>
        <p className="small faint">
          {quotes.length > 0
            ? quotes.map((quote) => `“${quote}”`).join(' ')
            : because || t('match.addedByYou')}
          {capability.confidence < 0.6 && ` · ${t('match.unsure')}`}
        </p>
        {others.length > 0 && (
          <p className="small">
            {t('match.oneIsEnough', { names: others.map((concept) => words.concept(concept)).join(', ') })}
          </p>
        )}
      </div>
      <StancePick name={name} stance={capability.stance} onChange={onStance} />
      <Button look="quiet" icon small aria-label={t('part.remove', { name })} onPress={onRemove}>
        <Trash2 size={15} aria-hidden />
      </Button>
    </li>
  );
}
