import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  AcceptBundleDocument,
  CompareQuotesDocument,
  type CompareQuotesQuery,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { ConfirmDialog } from '../../parts/modal-dialog.js';
import { FormProblems } from '../../parts/form-problems.js';
import { EmptyState, Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { StateTag } from '../../parts/tags.js';
import { AcceptDialog } from '../request/request-dialogs.js';
import { ComparisonTable } from './comparison-table.js';

export type ComparedPart = CompareQuotesQuery['compareQuotes'][number];
export type ComparedQuote = ComparedPart['quotes'][number];

/** The offers to a request side by side; of a bundle every part, from which a whole bundle is accepted at once. */
export function ComparePage() {
  const t = useText();
  const id = useParams()['id'] ?? '';
  const read = useRead(CompareQuotesDocument, { requestId: id });
  const parts = read.data?.compareQuotes;
  return (
    <Page
      title={t('compare.title')}
      lead={t('compare.lead')}
      crumbs={<Link to={`/requests/${encodeURIComponent(id)}`}>{t('request.title')}</Link>}
    >
      {read.error && <Failure error={read.error} retry={read.refetch} />}
      {!parts && !read.error && <Skeleton lines={2} blocks={2} />}
      {parts && <Parts parts={parts} />}
    </Page>
  );
}

function Parts({ parts }: { parts: readonly ComparedPart[] }) {
  const t = useText();
  const format = useFormat();
  const [picked, setPicked] = useState<Record<string, string>>({});
  const [accepting, setAccepting] = useState<{ part: ComparedPart; one: ComparedQuote } | null>(null);
  const open = parts.filter(({ quotes }) => quotes.some((one) => one.quote.actions.includes('accept')));
  const isBundle = parts.length > 1;
  // Of a part with one quote that can be taken there is nothing to choose.
  const chosen = Object.fromEntries(
    open.map((part) => [part.request.id, picked[part.request.id] ?? onlyQuote(part)]),
  );
  if (!isBundle && parts.every((part) => part.quotes.length === 0))
    return <EmptyState title={t('compare.empty')}>{t('compare.emptyHint')}</EmptyState>;
  return (
    <div className="stack wide">
      {parts.map((part, at) => {
        const what = format.list(part.request.items.map((item) => item.title));
        return (
          <section key={part.request.id} className="stack" aria-labelledby={`part-${at}`}>
            <div className="row between">
              <h2 id={`part-${at}`}>
                {isBundle ? (
                  <Link to={`/requests/${encodeURIComponent(part.request.id)}`}>
                    {t('compare.part', { number: at + 1, what })}
                  </Link>
                ) : (
                  what
                )}
              </h2>
              <StateTag label={`request.state.${part.request.state}`} state={part.request.state} />
            </div>
            {part.quotes.length === 0 ? (
              <p className="muted">{t('compare.empty')}</p>
            ) : (
              <ComparisonTable
                part={part}
                actionOf={(one) =>
                  isBundle ? (
                    <Choice
                      isChosen={chosen[part.request.id] === one.quote.id}
                      onChoose={() => setPicked({ ...picked, [part.request.id]: one.quote.id })}
                    />
                  ) : (
                    <Button small look="primary" onPress={() => setAccepting({ part, one })}>
                      {t('quote.accept')}
                    </Button>
                  )
                }
              />
            )}
          </section>
        );
      })}
      {isBundle && open.length > 0 && <AcceptBundle parts={open} chosen={chosen} />}
      <AgreementsMade parts={parts} />
      {accepting && (
        <AcceptDialog
          request={accepting.part.request}
          provider={accepting.one.recipient.provider.name}
          quote={accepting.one.quote}
          onClose={() => setAccepting(null)}
        />
      )}
    </div>
  );
}

/** The way from what was accepted to the agreements made of it. */
function AgreementsMade({ parts }: { parts: readonly ComparedPart[] }) {
  const t = useText();
  const format = useFormat();
  const made = parts.flatMap(({ request }) =>
    request.agreement
      ? [{ ...request.agreement, what: format.list(request.items.map((item) => item.title)) }]
      : [],
  );
  if (made.length === 0) return null;
  return (
    <Notice tone="good">
      <p>{t('compare.agreed', { count: made.length })}</p>
      <ul>
        {made.map(({ id, number, what }) => (
          <li key={id}>
            <Link to={`/agreements/${encodeURIComponent(id)}`}>{t('agreement.named', { number })}</Link>
            {` · ${what}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function onlyQuote({ quotes }: ComparedPart): string | null {
  const takeable = quotes.filter((one) => one.quote.actions.includes('accept'));
  return takeable.length === 1 ? takeable[0]!.quote.id : null;
}

function Choice({ isChosen, onChoose }: { isChosen: boolean; onChoose: () => void }) {
  const t = useText();
  return (
    <div>
      <Button small look={isChosen ? 'primary' : 'plain'} aria-pressed={isChosen} onPress={onChoose}>
        {t(isChosen ? 'compare.chosen' : 'compare.choose')}
      </Button>
    </div>
  );
}

/** Accepts one quote per part, once there is one for each. */
function AcceptBundle({
  parts,
  chosen,
}: {
  parts: readonly ComparedPart[];
  chosen: Readonly<Record<string, string | null>>;
}) {
  const t = useText();
  const format = useFormat();
  const accept = useWrite(AcceptBundleDocument);
  const [asking, setAsking] = useState(false);
  const choices = parts.flatMap(({ request, quotes }) => {
    const quote = quotes.find((one) => one.quote.id === chosen[request.id])?.quote;
    return quote ? [{ request, quote }] : [];
  });
  const totals = Map.groupBy(choices, ({ quote }) => quote.total.currency);
  const total = format.list(
    [...totals].map(([currency, group]) =>
      format.money(
        group.reduce((sum, { quote }) => sum + quote.total.amountMinor, 0),
        currency,
      ),
    ),
  );
  const bundleId = parts[0]?.request.bundleId;
  if (!bundleId) return null;
  return (
    <div className="row">
      <Button look="primary" isDisabled={choices.length < parts.length} onPress={() => setAsking(true)}>
        {t('compare.acceptBundle')}
      </Button>
      {choices.length < parts.length && <span className="small muted">{t('compare.chooseEach')}</span>}
      <ConfirmDialog
        title={t('compare.acceptTitle', { count: choices.length })}
        isOpen={asking}
        onClose={() => setAsking(false)}
        confirmLabel={t('compare.acceptBundle')}
        pending={accept.pending}
        onConfirm={() =>
          void accept
            .run({
              input: {
                bundleId,
                choices: choices.map(({ request, quote }) => ({
                  quoteId: quote.id,
                  version: request.version,
                })),
              },
            })
            .then((payload) => payload && setAsking(false))
        }
      >
        <p>{t('compare.acceptHint', { count: choices.length, total })}</p>
        <FormProblems errors={accept.userErrors} failure={accept.failure} />
      </ConfirmDialog>
    </div>
  );
}
