import { createContext, use, useMemo, useState, type ReactNode } from 'react';

interface LinkedWords {
  readonly active: string | null;
  readonly setActive: (owner: string | null) => void;
}

const LinkedWordsContext = createContext<LinkedWords>({ active: null, setActive: () => {} });

/** Ties words of the text to what they caused: pointing at one marks the other. */
export function LinkedWordsProvider({ children }: { children: ReactNode }) {
  const [active, setActive] = useState<string | null>(null);
  const value = useMemo(() => ({ active, setActive }), [active]);
  return <LinkedWordsContext value={value}>{children}</LinkedWordsContext>;
}

/** Handlers and state of one end of the tie; `owner` is `cap:<concept>` or `clause:<id>`. */
export function useLinkedWords(owner: string) {
  const { active, setActive } = use(LinkedWordsContext);
  return {
    'data-active': active === owner || undefined,
    onMouseEnter: () => setActive(owner),
    onMouseLeave: () => setActive(null),
    onFocus: () => setActive(owner),
    onBlur: () => setActive(null),
  };
}

/** The owner that is pointed at. */
export function useActiveOwner(): LinkedWords {
  return use(LinkedWordsContext);
}
