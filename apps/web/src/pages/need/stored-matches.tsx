import { useEffect, useRef, useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import {
  DismissMatchDocument,
  RestoreMatchDocument,
  SeeMatchesDocument,
  ShortlistMatchDocument,
  UnlistMatchDocument,
  type NeedMatchPartsFragment,
  type NeedQuery,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { ServiceRow } from '../../parts/service-row.js';
import { ValueChain } from '../match/value-chain.js';

type Need = NonNullable<NeedQuery['need']>;
type Match = NeedMatchPartsFragment;

const LISTED = ['SHORTLISTED', 'CONTACTED', 'CONVERTED'];

/** What a need has: covered capabilities over the value chain, what is new, the shortlist, and what was put aside. */
export function StoredMatches({ need }: { need: Need }) {
  const t = useText();
  const see = useWrite(SeeMatchesDocument);
  const seen = useRef(false);
  // What was new when the page was opened stays marked on it.
  const [fresh] = useState(() => new Set(need.matches.filter((one) => one.isNew).map((one) => one.id)));
  useEffect(() => {
    if (seen.current || fresh.size === 0) return;
    seen.current = true;
    void see.run({ input: { needId: need.id } });
  }, [fresh, need.id, see]);

  const news = need.matches.filter((one) => fresh.has(one.id) && one.state === 'PROPOSED');
  const listed = need.matches.filter((one) => LISTED.includes(one.state));
  const aside = need.matches.filter((one) => one.state === 'DISMISSED' || one.state === 'STALE');
  const rest = need.matches.filter((one) => one.state === 'PROPOSED' && !fresh.has(one.id));
  const groups = [
    ['need.new', news, true],
    ['need.shortlist', listed, true],
    ['need.proposed', rest, false],
    ['need.aside', aside, false],
  ] as const;
  const wanted = need.capabilities.filter((one) => one.stance === 'WANTED').map((one) => one.capability);
  const steps = wanted.map((capability) => {
    const chosen = need.matches.find(
      (one) => one.state === 'CONVERTED' && one.capability.concept === capability.concept && one.service,
    )?.service;
    const isCovered = need.covered.some((one) => one.concept === capability.concept);
    return {
      concept: capability.concept,
      label: capability.label,
      stage: capability.stage,
      sector: capability.sector,
      service:
        isCovered && chosen
          ? { id: chosen.id, title: chosen.title, provider: chosen.provider.name }
          : isCovered
            ? { id: capability.concept, title: t('need.isCovered'), provider: '' }
            : null,
    };
  });
  return (
    <>
      {need.covered.length > 0 && (
        <section className="stack" aria-labelledby="need-covered">
          <h2 id="need-covered">
            {t('need.covered', { covered: need.covered.length, wanted: wanted.length })}
          </h2>
          <ValueChain steps={steps} />
        </section>
      )}
      {groups.map(
        ([label, matches, open]) =>
          matches.length > 0 && (
            <details key={label} open={open}>
              <summary>{t(label, { count: matches.length })}</summary>
              <ul>
                {matches.map((match) => (
                  <li key={match.id}>
                    <MatchRow match={match} />
                  </li>
                ))}
              </ul>
            </details>
          ),
      )}
    </>
  );
}

function MatchRow({ match }: { match: Match }) {
  const t = useText();
  const shortlist = useWrite(ShortlistMatchDocument);
  const unlist = useWrite(UnlistMatchDocument);
  const dismiss = useWrite(DismissMatchDocument);
  const restore = useWrite(RestoreMatchDocument);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const step = { id: match.id, version: match.version };
  const can = (action: string) => match.actions.includes(action);
  const writes = [shortlist, unlist, restore];
  const body = (
    <>
      <p className="small muted">
        {match.capability.label} · {t(`need.match.${match.state}`)}
        {match.news.map((reasonOfNews) => ` · ${t(`need.news.${reasonOfNews}`)}`)}
      </p>
      {match.dismissReason && <p className="small">“{match.dismissReason}”</p>}
      <div className="row">
        {can('shortlist') && (
          <Button small isPending={shortlist.pending} onPress={() => void shortlist.run({ input: step })}>
            {t('need.toShortlist')}
          </Button>
        )}
        {can('unlist') && (
          <Button small isPending={unlist.pending} onPress={() => void unlist.run({ input: step })}>
            {t('need.unlist')}
          </Button>
        )}
        {can('dismiss') && (
          <Button small look="quiet" onPress={() => setAsking(true)}>
            {t('need.dismiss')}
          </Button>
        )}
        {can('restore') && (
          <Button small isPending={restore.pending} onPress={() => void restore.run({ input: step })}>
            {t('need.restoreMatch')}
          </Button>
        )}
      </div>
      <FormProblems
        errors={writes.flatMap((write) => write.userErrors)}
        failure={writes.find((write) => write.failure)?.failure ?? null}
      />
      {asking && (
        <ReasonDialog
          title={t('need.dismissTitle')}
          hint={t('need.dismissHint')}
          confirmLabel={t('need.dismiss')}
          reason={reason}
          onReason={setReason}
          write={dismiss}
          onClose={() => setAsking(false)}
          onSubmit={() => dismiss.run({ input: { ...step, reason } })}
        />
      )}
    </>
  );
  if (!match.service)
    return (
      <div className="list-row">
        <div className="stack close">
          <p>{t('need.serviceGone')}</p>
          {body}
        </div>
      </div>
    );
  return <ServiceRow service={match.service}>{body}</ServiceRow>;
}
