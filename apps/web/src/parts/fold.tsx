import { useId, useState, useSyncExternalStore, type ReactNode } from 'react';

/** Below it a page has one column, as in layout.css. */
const NARROW = window.matchMedia('(width < 56rem)');

function listen(changed: () => void): () => void {
  NARROW.addEventListener('change', changed);
  return () => NARROW.removeEventListener('change', changed);
}

/** Whether what a {@link Fold} holds is in view. */
export interface FoldState {
  readonly isFolding: boolean;
  readonly isShown: boolean;
  readonly setOpen: (open: boolean) => void;
}

/** State of a {@link Fold}: closed at first where the page is narrow, in view everywhere else. */
export function useFold(): FoldState {
  const isFolding = useSyncExternalStore(listen, () => NARROW.matches);
  const [isOpen, setOpen] = useState(false);
  return { isFolding, isShown: !isFolding || isOpen, setOpen };
}

/**
 * A secondary part of a page under its heading. Where the page is narrow it is folded behind the heading, which opens it by a press,
 * Enter or Space; what was written in it stays when it is closed again.
 */
export function Fold({
  fold,
  title,
  level,
  note,
  children,
}: {
  fold: FoldState;
  title: string;
  level: 2 | 3;
  /** Said beside the heading while it is folded, e.g. how much waits inside. */
  note?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  const Heading = `h${level}` as const;
  const heading = <Heading id={id}>{title}</Heading>;
  if (!fold.isFolding)
    return (
      <section className="stack" aria-labelledby={id}>
        {heading}
        {children}
      </section>
    );
  return (
    <details
      className="fold"
      open={fold.isShown}
      onToggle={(event) => fold.setOpen(event.currentTarget.open)}
    >
      <summary>
        {heading}
        {note}
      </summary>
      <div className="stack">{children}</div>
    </details>
  );
}
