import { X } from 'lucide-react';
import { Button, Label, Tag, TagGroup, TagList } from 'react-aria-components';
import { useText } from '../messages/use-text.js';
import type { Option } from '../messages/words.js';
import { ComboInput } from './combo-input.js';

/** Several of a long list: removable tags, and a box that adds one. The order is that of adding. */
export function MultiPick({
  label,
  addLabel,
  hint,
  options,
  value,
  onChange,
  name,
}: {
  label: string;
  addLabel: string;
  hint?: string;
  options: readonly Option[];
  value: readonly string[];
  onChange: (ids: string[]) => void;
  name?: string;
}) {
  const t = useText();
  const nameOf = (id: string) => options.find((option) => option.id === id)?.name ?? id;
  const left = options.filter((option) => !value.includes(option.id));
  return (
    <div className="field">
      {value.length > 0 && (
        <TagGroup onRemove={(keys) => onChange(value.filter((id) => !keys.has(id)))}>
          <Label className="field-label">{label}</Label>
          <TagList className="chips" items={value.map((id) => ({ id, name: nameOf(id) }))}>
            {(tag) => (
              <Tag className="chip" textValue={tag.name}>
                {tag.name}
                <Button
                  slot="remove"
                  className="chip-remove"
                  aria-label={t('part.remove', { name: tag.name })}
                >
                  <X size={14} aria-hidden />
                </Button>
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
      <ComboInput
        key={value.length}
        label={value.length > 0 ? addLabel : label}
        placeholder={addLabel}
        options={left}
        value={null}
        onChange={(id) => id !== null && onChange([...value, id])}
        clearsAfterChoice
        {...(hint === undefined ? {} : { hint })}
        {...(name === undefined ? {} : { name })}
      />
    </div>
  );
}
