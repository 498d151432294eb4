import type { TermsPartsFragment } from '../../graphql/operations.js';
import { useLocale } from '../../messages/locale.js';

/** A version in the reader's language, else in English. */
export function TermsText({ terms }: { terms: TermsPartsFragment }) {
  const { locale } = useLocale();
  const shown = terms.texts.find(({ language }) => language === locale) ?? terms.texts[0];
  if (!shown) return null;
  return (
    <div className="stack close" lang={shown.language}>
      {shown.text.split(/\n\s*\n/).map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
    </div>
  );
}
