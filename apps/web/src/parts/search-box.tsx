import { Search } from 'lucide-react';
import { useDeferredValue, useState, type KeyboardEvent } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { useRead } from '../data/use-operation.js';
import { SuggestionsDocument, type SuggestionsQuery } from '../graphql/operations.js';
import { useText } from '../messages/use-text.js';
import { EMPTY_SEARCH, toSearchParams } from '../pages/search/search-address.js';
import { Button } from './button.js';

type Suggestion = SuggestionsQuery['suggestions'][number];

/**
 * The search over the catalogue with suggestions while typing. Enter searches for the text as it stands, or follows the
 * suggestion chosen with the arrow keys: a service opens its page, a capability or a word its results.
 */
export function SearchBox({ text = '', onSearch }: { text?: string; onSearch?: (text: string) => void }) {
  const t = useText();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(text);
  const prefix = useDeferredValue(typed.trim());
  const { data } = useRead(
    SuggestionsDocument,
    { prefix, first: 8 },
    { enabled: prefix.length >= 2, keepPrevious: true },
  );
  const suggestions = prefix.length >= 2 ? (data?.suggestions ?? []) : [];

  function search(words: string) {
    if (onSearch) onSearch(words);
    else void navigate(`/search?${toSearchParams({ ...EMPTY_SEARCH, text: words })}`);
  }

  function follow(suggestion: Suggestion) {
    if (suggestion.serviceId) void navigate(`/services/${encodeURIComponent(suggestion.serviceId)}`);
    else if (suggestion.concept) void navigate(`/search?concept=${encodeURIComponent(suggestion.concept)}`);
    else {
      setTyped(suggestion.text);
      search(suggestion.text);
    }
  }

  function onEnter(event: KeyboardEvent<HTMLElement>) {
    const onSuggestion = (event.target as HTMLElement).hasAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || onSuggestion || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    (event.target as HTMLElement).blur();
    search(typed.trim());
  }

  return (
    <div role="search" className="search-box">
      <ComboBox
        className="field"
        allowsCustomValue
        allowsEmptyCollection
        menuTrigger="input"
        inputValue={typed}
        onInputChange={setTyped}
        selectedKey={null}
        onSelectionChange={(key) => {
          const chosen = suggestions.find((one) => keyOf(one) === key);
          if (chosen) follow(chosen);
        }}
        items={suggestions.map((one) => ({ ...one, id: keyOf(one) }))}
        defaultFilter={() => true}
      >
        <Label className="visually-hidden">{t('search.label')}</Label>
        <div className="search-line" onKeyDownCapture={onEnter}>
          <Search size={18} aria-hidden />
          <Input type="search" placeholder={t('search.placeholder')} />
          <Button look="quiet" slot={null} onPress={() => search(typed.trim())}>
            {t('search.submit')}
          </Button>
        </div>
        <Popover className={suggestions.length === 0 ? 'popover hidden' : 'popover'}>
          <ListBox<Suggestion & { id: string }> className="listbox">
            {(one) => (
              <ListBoxItem className="option" textValue={one.text}>
                <span>{one.text}</span>
                <span className="option-note">{t(`suggestion.${one.kind}`)}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}

function keyOf(suggestion: Suggestion): string {
  return `${suggestion.kind} ${suggestion.serviceId ?? suggestion.concept ?? ''} ${suggestion.text}`;
}
