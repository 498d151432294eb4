import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  Button,
  Collection,
  ComboBox,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Text,
} from 'react-aria-components';
import { useText } from '../messages/use-text.js';
import type { Option } from '../messages/words.js';
import { Problem } from './fields.js';
import { matchOptions } from './match-options.js';

/** More than this many hits are not shown: the person types on. */
const SHOWN = 60;

interface ComboInputProps {
  label: string;
  hint?: string;
  name?: string;
  placeholder?: string;
  options: readonly Option[];
  value: string | null;
  /** null when the text was cleared. */
  onChange: (id: string | null) => void;
  /** What is typed, for options that are looked up. */
  onType?: (text: string) => void;
  /** Empties the text after a choice, for lists that collect choices. */
  clearsAfterChoice?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
}

/** One of a long list, found by typing; diacritics do not matter. Options with `group` come in sections. */
export function ComboInput({
  options,
  value,
  onChange,
  clearsAfterChoice,
  onType,
  ...look
}: ComboInputProps) {
  const t = useText();
  const nameOf = (id: string | null) => options.find((option) => option.id === id)?.name ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? nameOf(value);
  const shown = useMemo(() => matchOptions(options, typed ?? '', SHOWN), [options, typed]);
  const groups = useMemo(() => groupOptions(shown), [shown]);

  return (
    <ComboBox
      className="field"
      menuTrigger="input"
      allowsEmptyCollection
      inputValue={text}
      onInputChange={(next) => {
        setTyped(next);
        onType?.(next);
      }}
      selectedKey={value}
      onSelectionChange={(key) => {
        if (key !== null) {
          onChange(String(key));
          setTyped(clearsAfterChoice ? '' : null);
        } else if (text === '' && value !== null) onChange(null);
      }}
      onBlur={() => setTyped(null)}
      defaultFilter={() => true}
      {...(look.name === undefined ? {} : { name: look.name })}
      isRequired={look.isRequired ?? false}
      autoFocus={look.autoFocus ?? false}
    >
      <Label>{look.label}</Label>
      <div className="combo">
        <Input placeholder={look.placeholder ?? ''} />
        <Button className="combo-open" aria-label={t('part.openList')}>
          <ChevronDown size={16} aria-hidden />
        </Button>
      </div>
      {look.hint && (
        <Text slot="description" className="hint">
          {look.hint}
        </Text>
      )}
      <Problem />
      <Popover className="popover">
        <ListBox
          className="listbox"
          items={groups}
          renderEmptyState={() => <p className="empty-options">{t('part.noOption')}</p>}
        >
          {(group) =>
            group.name === '' ? (
              <Collection items={group.options}>{(option) => <OptionRow option={option} />}</Collection>
            ) : (
              <ListBoxSection id={group.id}>
                <Header className="section-header">{group.name}</Header>
                <Collection items={group.options}>{(option) => <OptionRow option={option} />}</Collection>
              </ListBoxSection>
            )
          }
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function OptionRow({ option }: { option: Option }) {
  return (
    <ListBoxItem className="option" id={option.id} textValue={option.name}>
      <span>{option.name}</span>
      {option.note && <span className="option-note">{option.note}</span>}
    </ListBoxItem>
  );
}

function groupOptions(options: readonly Option[]): { id: string; name: string; options: Option[] }[] {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const name = option.group ?? '';
    groups.set(name, [...(groups.get(name) ?? []), option]);
  }
  return [...groups].map(([name, inside]) => ({ id: `group ${name}`, name, options: inside }));
}
