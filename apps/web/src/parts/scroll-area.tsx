import type { ReactNode } from 'react';

/** What may be wider than its place and is then scrolled by pointer or arrow keys. `label` says what stands in it. */
export function ScrollArea({
  label,
  className = '',
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={`scroll-x ${className}`} tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
