import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Link } from 'react-router';
import { useRead } from '../../data/use-operation.js';
import { MatchOtherBundlesDocument, type OtherBundlePartsFragment } from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { ScrollArea } from '../../parts/scroll-area.js';
import { serviceAddress } from '../../parts/service-row.js';
import { toMatchInput } from './need-edits.js';
import type { NeedDraft } from './need-link.js';

const NEXT_BEST = 3;

/** What else would cover the need, and what it costs against the best; worked out when it is opened. */
export function OtherBundles({ draft }: { draft: NeedDraft }) {
  const t = useText();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const input = { ...toMatchInput(draft, language), first: 1, otherBundles: NEXT_BEST, frontier: true };
  const read = useRead(MatchOtherBundlesDocument, { input }, { enabled: open, staleTime: 60_000 });
  const bundle = read.data?.matchNeed.bundle;
  return (
    <Disclosure isExpanded={open} onExpandedChange={setOpen}>
      <Heading level={3}>
        <AriaButton slot="trigger" className="disclose">
          <ChevronRight size={16} aria-hidden />
          {t('bundle.others')}
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        {read.error && <Failure error={read.error} retry={read.refetch} />}
        {!bundle && !read.error && <Skeleton lines={3} blocks={1} />}
        {bundle && bundle.others.length === 0 && <p className="small muted">{t('bundle.noOthers')}</p>}
        {bundle && bundle.others.length > 0 && (
          <ol className="stack close">
            {bundle.others.map((other) => (
              <li key={keyOf(other)}>
                <ServiceNames bundle={other} />
                <p className="small">{other.because}</p>
              </li>
            ))}
          </ol>
        )}
        {bundle && bundle.frontier.length > 1 && <Trades trades={bundle.frontier} />}
      </DisclosurePanel>
    </Disclosure>
  );
}

/** Bundles of which none is better in price, number of providers and certainty at once. */
function Trades({ trades }: { trades: readonly OtherBundlePartsFragment[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <ScrollArea label={t('bundle.trades')}>
      <table className="data-table">
        <caption>{t('bundle.trades')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bundle.tradeServices')}</th>
            <th scope="col" className="number-cell">
              {t('bundle.tradePrice')}
            </th>
            <th scope="col" className="number-cell">
              {t('bundle.tradeProviders')}
            </th>
            <th scope="col" className="number-cell">
              {t('bundle.tradeUnstated')}
            </th>
          </tr>
        </thead>
        <tbody>
          {trades.map((one) => (
            <tr key={keyOf(one)}>
              <th scope="row">
                <ServiceNames bundle={one} />
              </th>
              <td className="number-cell">
                {one.cost ? format.money(one.cost.amountMinor, one.cost.currency) : t('bundle.priceUnknown')}
                {one.cost && one.costUnknown.length > 0 && (
                  <span className="small muted">
                    {' '}
                    {t('bundle.plusAsked', { count: one.costUnknown.length })}
                  </span>
                )}
              </td>
              <td className="number-cell">{format.number(one.providers)}</td>
              <td className="number-cell">{format.number(one.unstated)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

function ServiceNames({ bundle }: { bundle: OtherBundlePartsFragment }) {
  return (
    <span>
      {bundle.choices.map(({ service }, index) => (
        <span key={service.id}>
          {index > 0 && ' + '}
          <Link to={serviceAddress(service.id)}>{service.title}</Link>
        </span>
      ))}
    </span>
  );
}

function keyOf({ choices }: OtherBundlePartsFragment): string {
  return choices.map((choice) => choice.service.id).join(' ');
}
