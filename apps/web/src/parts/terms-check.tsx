import { Link } from 'react-router';
import { useRead } from '../data/use-operation.js';
import { TermsInForceDocument } from '../graphql/operations.js';
import { useText } from '../messages/use-text.js';
import { CheckInput } from './fields.js';

/** Number of the terms in force; null where there are none, undefined while not known. */
export function useTermsInForce(): number | null | undefined {
  const versions = useRead(TermsInForceDocument, {}, { staleTime: 60_000 }).data?.termsVersions;
  return versions && (versions.find(({ isInForce }) => isInForce)?.number ?? null);
}

/** Accepts the terms together with what a form does; nothing where there are none. */
export function TermsCheck({
  number,
  isSelected,
  onChange,
}: {
  number: number | null | undefined;
  isSelected: boolean;
  onChange: (selected: boolean) => void;
}) {
  const t = useText();
  if (typeof number !== 'number') return null;
  return (
    <div className="stack close">
      <CheckInput isSelected={isSelected} onChange={onChange}>
        {t('terms.check', { number })}
      </CheckInput>
      <Link to="/terms" target="_blank">
        {t('terms.read')}
      </Link>
    </div>
  );
}
