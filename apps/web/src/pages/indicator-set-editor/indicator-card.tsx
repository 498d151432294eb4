import { INDICATOR_TOPICS, textIn, TOP_SCORE, type IndicatorTopic } from '@fivefold/domain';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useLanguage } from '../../messages/locale.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { SelectInput, TextAreaInput, TextInput } from '../../parts/fields.js';
import type { IndicatorDraft, PartDraft } from './set-draft.js';

const NONE = 'none';
const SCORES = Array.from({ length: TOP_SCORE + 1 }, (_, score) => String(score));

/** One indicator of a draft: folded it is a line, unfolded all of it can be changed, its texts in `language`. */
export function IndicatorCard({
  indicator,
  at,
  part,
  parts,
  language,
  isOpen,
  onOpen,
  onChange,
  onPart,
  onMove,
  onRemove,
}: {
  indicator: IndicatorDraft;
  /** Its place among all indicators of the set, as the server counts them. */
  at: number;
  part: PartDraft;
  parts: readonly PartDraft[];
  language: string;
  isOpen: boolean;
  onOpen: (open: boolean) => void;
  onChange: (change: Partial<IndicatorDraft>) => void;
  onPart: (key: string) => void;
  /** By how many places, within its part. */
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const t = useText();
  const reader = useLanguage();
  const name = textIn(indicator.names, reader) || t('setEditor.unnamed');
  const place = part.indicators.indexOf(indicator);
  const topics = (Object.keys(INDICATOR_TOPICS) as IndicatorTopic[])
    .map((id) => ({ id, name: t(`topic.${id}`) }))
    .sort((a, b) => a.name.localeCompare(b.name, reader));
  return (
    <details className="card" open={isOpen} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>
        <span className="small faint">{indicator.key}</span> <strong>{name}</strong>
        {indicator.threshold !== null && (
          <span className="small muted"> · {t('indicator.threshold', { score: indicator.threshold })}</span>
        )}
      </summary>
      {isOpen && (
        <div className="stack">
          {indicator.isNew && (
            <TextInput
              label={t('setEditor.key')}
              hint={t('setEditor.keyHint')}
              name={`indicators.${at}.key`}
              value={indicator.key}
              onChange={(key) => onChange({ key })}
              maxLength={10}
            />
          )}
          <TextInput
            label={t('setEditor.indicatorName')}
            name={`indicators.${at}.names`}
            lang={language}
            value={indicator.names[language] ?? ''}
            onChange={(text) => onChange({ names: { ...indicator.names, [language]: text } })}
            maxLength={200}
          />
          <TextAreaInput
            label={t('setEditor.guide')}
            name={`indicators.${at}.guide`}
            lang={language}
            value={indicator.guide[language] ?? ''}
            onChange={(text) => onChange({ guide: { ...indicator.guide, [language]: text } })}
            maxLength={5000}
            rows={2}
          />
          <SelectInput
            label={t('setEditor.threshold')}
            options={[
              { id: NONE, name: t('setEditor.noThreshold') },
              ...SCORES.map((id) => ({ id, name: id })),
            ]}
            value={indicator.threshold === null ? NONE : String(indicator.threshold)}
            onChange={(id) => onChange({ threshold: id === NONE ? null : Number(id) })}
          />
          <SelectInput
            label={t('setEditor.topic')}
            hint={t('setEditor.topicHint')}
            options={topics}
            value={indicator.topic}
            onChange={(topic) => onChange({ topic })}
          />
          <SelectInput
            label={t('setEditor.part')}
            options={parts.map(({ key, names }) => ({ id: key, name: textIn(names, reader) || key }))}
            value={part.key}
            onChange={onPart}
          />
          <div className="row">
            <Button small isDisabled={place === 0} onPress={() => onMove(-1)}>
              <ArrowUp size={16} aria-hidden />
              {t('setEditor.up')}
            </Button>
            <Button small isDisabled={place === part.indicators.length - 1} onPress={() => onMove(1)}>
              <ArrowDown size={16} aria-hidden />
              {t('setEditor.down')}
            </Button>
            <Button small look="danger" onPress={onRemove}>
              <Trash2 size={16} aria-hidden />
              {t('part.remove', { name })}
            </Button>
          </div>
        </div>
      )}
    </details>
  );
}
