import { useState } from 'react';
import { textIn } from '@fivefold/domain';
import { useLanguage } from '../../messages/locale.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { TextInput } from '../../parts/fields.js';
import { Notice } from '../../parts/notices.js';
import { IndicatorCard } from './indicator-card.js';
import { freeKey, indicatorsOf, type IndicatorDraft, type PartDraft } from './set-draft.js';

/** The parts of a draft with their indicators. `open` holds the rows of the indicators that are unfolded. */
export function PartsEditor({
  parts,
  onChange,
  language,
  open,
  onOpen,
}: {
  parts: readonly PartDraft[];
  onChange: (parts: readonly PartDraft[]) => void;
  language: string;
  open: ReadonlySet<string>;
  onOpen: (row: string, open: boolean) => void;
}) {
  const t = useText();
  const reader = useLanguage();
  // What stood before the last removal, for as long as nothing else was changed.
  const [before, setBefore] = useState<readonly PartDraft[] | null>(null);
  const flat = indicatorsOf(parts);

  function change(next: readonly PartDraft[]) {
    setBefore(null);
    onChange(next);
  }

  function changePart(key: string, part: Partial<PartDraft>) {
    change(parts.map((one) => (one.key === key ? { ...one, ...part } : one)));
  }

  function remove(next: readonly PartDraft[]) {
    onChange(next);
    setBefore(parts);
  }

  function addIndicator(part: PartDraft) {
    const like = part.indicators.at(-1)?.key ?? '';
    const keys = flat.map(({ indicator }) => indicator.key);
    const row = `new ${crypto.randomUUID()}`;
    const topic = part.indicators.at(-1)?.topic ?? 'participation';
    const added: IndicatorDraft = {
      ...{ row, isNew: true, key: freeKey(keys, like), topic },
      ...{ names: {}, guide: {}, threshold: null },
    };
    changePart(part.key, { indicators: [...part.indicators, added] });
    onOpen(row, true);
  }

  function toPart(indicator: IndicatorDraft, to: string) {
    change(
      parts.map((part) => {
        const others = part.indicators.filter(({ row }) => row !== indicator.row);
        return { ...part, indicators: part.key === to ? [...others, indicator] : others };
      }),
    );
  }

  return (
    <div className="stack">
      {before && (
        <Notice>
          <div className="row">
            <span>{t('setEditor.removed')}</span>
            <Button small onPress={() => change(before)}>
              {t('part.undo')}
            </Button>
          </div>
        </Notice>
      )}
      {parts.map((part, partAt) => (
        <section key={part.key} className="stack" aria-label={textIn(part.names, reader) || part.key}>
          <h2>{textIn(part.names, reader) || t('setEditor.unnamed')}</h2>
          <TextInput
            label={t('setEditor.partName')}
            name={`parts.${partAt}.names`}
            lang={language}
            value={part.names[language] ?? ''}
            onChange={(text) => changePart(part.key, { names: { ...part.names, [language]: text } })}
            maxLength={200}
          />
          {part.indicators.map((indicator, place) => (
            <IndicatorCard
              key={indicator.row}
              indicator={indicator}
              at={flat.findIndex((one) => one.indicator === indicator)}
              part={part}
              parts={parts}
              language={language}
              isOpen={open.has(indicator.row)}
              onOpen={(is) => onOpen(indicator.row, is)}
              onChange={(changed) =>
                changePart(part.key, {
                  indicators: part.indicators.with(place, { ...indicator, ...changed }),
                })
              }
              onPart={(to) => to !== part.key && toPart(indicator, to)}
              onMove={(by) => changePart(part.key, { indicators: moved(part.indicators, place, by) })}
              onRemove={() =>
                remove(
                  parts.with(partAt, {
                    ...part,
                    indicators: part.indicators.filter(({ row }) => row !== indicator.row),
                  }),
                )
              }
            />
          ))}
          <div className="row">
            <Button small onPress={() => addIndicator(part)}>
              {t('setEditor.addIndicator')}
            </Button>
            <Button small isDisabled={partAt === 0} onPress={() => change(moved(parts, partAt, -1))}>
              {t('setEditor.partUp')}
            </Button>
            {part.indicators.length === 0 && (
              <Button small look="danger" onPress={() => remove(parts.filter((one) => one !== part))}>
                {t('setEditor.removePart')}
              </Button>
            )}
          </div>
        </section>
      ))}
      <div>
        <Button
          onPress={() => {
            const key = freeKey(
              parts.map((part) => part.key),
              'part-',
            );
            change([...parts, { key, names: {}, indicators: [] }]);
          }}
        >
          {t('setEditor.addPart')}
        </Button>
      </div>
    </div>
  );
}

function moved<Row>(rows: readonly Row[], at: number, by: -1 | 1): readonly Row[] {
  const row = rows[at]!;
  return rows.toSpliced(at, 1).toSpliced(at + by, 0, row);
}
