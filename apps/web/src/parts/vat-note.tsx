import { type VatTerms, vatTreatment } from '@fivefold/domain';
import { useFormat } from '../messages/use-format.js';
import { useText } from '../messages/use-text.js';
import { useWords } from '../messages/words.js';

/**
 * How a net price is taxed, in words: for a customer of a known country as it is between the two, else as at home.
 * The rules are those of the domain, the same that a quote is reckoned by.
 */
export function VatNote({
  vat,
  provider,
  customer,
}: {
  vat: VatTerms | null;
  /** Country of the provider. */
  provider: string;
  /** Country of the company that would pay; null while it is not known. */
  customer: string | null;
}) {
  const t = useText();
  const format = useFormat();
  const words = useWords();
  if (!vat) return <>{t('vat.notStated')}</>;
  switch (vatTreatment(vat, provider, customer ?? provider)) {
    case 'reverse_charge':
      return <>{t('vat.reverseCharge', { country: words.region(customer ?? provider) })}</>;
    case 'outside_scope':
      return <>{t('vat.outsideScope')}</>;
    case 'exempt':
      return <>{t('vat.exempt', { reason: vat.exemption ?? '' })}</>;
    case 'rate':
      return (
        <>
          {t('vat.rate', { rate: format.number((vat.rateBp ?? 0) / 100) })}
          {customer === null && ` ${t('vat.acrossBorders')}`}
        </>
      );
  }
}
