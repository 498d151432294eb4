import { Save } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  MatchNeedDocument,
  NeedDocument,
  NeedMatchDocument,
  RestoreNeedDocument,
  WithdrawNeedDocument,
  type NeedQuery,
} from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { IdeaLinks } from '../../parts/idea-links.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { StateTag } from '../../parts/tags.js';
import { LinkedWordsProvider } from '../match/linked-words.js';
import { MatchResults } from '../match/match-results.js';
import { editsOf, toMatchInput } from '../match/need-edits.js';
import { fromFragment, toFragment, type NeedDraft } from '../match/need-link.js';
import { SaveDialog } from '../match/save-dialog.js';
import { SendDialog, type RequestItem } from '../match/send-dialog.js';
import { UnderstandingPanel } from '../match/understanding-panel.js';
import { NotFoundPage } from '../not-found/not-found-page.js';
import { RequestRow } from '../requests/request-row.js';
import { NeedLife } from './need-life.js';
import { NeedOffers } from './need-offers.js';
import { NeedVersions } from './need-versions.js';
import { StoredMatches } from './stored-matches.js';

type Need = NonNullable<NeedQuery['need']>;

const LOOKS = 4;
const LOOK_AFTER_MS = 1500;

/** A saved need: its match as it is today, and the requests sent for it. */
export function NeedPage() {
  const t = useText();
  const id = useParams()['id'] ?? '';
  const read = useRead(NeedDocument, { id });
  const need = read.data?.need;
  const waits = need?.state === 'OPEN' && need.matches.length === 0;
  const { dataUpdatedAt, refetch } = read;
  const looked = useRef(0);
  // Matches are stored a moment after a need is saved: they are looked for a few times, not for ever.
  useEffect(() => {
    if (!waits || looked.current >= LOOKS) return;
    const timer = setTimeout(() => {
      looked.current += 1;
      void refetch();
    }, LOOK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [waits, dataUpdatedAt, refetch]);
  if (read.data && !need) return <NotFoundPage />;
  if (need) return <SavedNeed key={need.id} need={need} />;
  return (
    <Page title={t('needs.title')} hideHead>
      {read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={3} blocks={3} />}
    </Page>
  );
}

function SavedNeed({ need }: { need: Need }) {
  const t = useText();
  const navigate = useNavigate();
  const location = useLocation();
  const language = useLanguage();
  const withdraw = useWrite(WithdrawNeedDocument);
  const restore = useWrite(RestoreNeedDocument);
  const [justWithdrawn, setJustWithdrawn] = useState(false);
  const [dialog, setDialog] = useState<'save' | null>(null);
  const [items, setItems] = useState<readonly RequestItem[] | null>(null);

  const stored: NeedDraft = {
    text: need.text,
    region: need.region?.code ?? null,
    edits: { ...editsOf(need), asRead: true },
  };
  const changed = location.hash.length > 1;
  const draft = changed ? fromFragment(location.hash) : stored;
  const saved = useRead(NeedMatchDocument, { id: need.id }, { enabled: !changed });
  const trial = useRead(
    MatchNeedDocument,
    { input: toMatchInput(draft, language) },
    { enabled: changed, keepPrevious: true, staleTime: 60_000 },
  );
  const read = changed ? trial : saved;
  const run = trial.data && changed ? trial.data.matchNeed : saved.data?.need?.match;
  const edits = run && (draft.edits ?? editsOf(run.understanding));
  const steps = (location.state as { steps?: number } | null)?.steps ?? 0;
  const open = need.actions.includes('revise');
  const step = { input: { id: need.id, version: need.version } };

  function onDraft(next: NeedDraft) {
    void navigate({ hash: `#${toFragment(next)}` }, { state: { steps: steps + 1 } });
  }

  return (
    <Page
      title={need.title}
      crumbs={<Link to="/needs">{t('needs.title')}</Link>}
      actions={
        <>
          <StateTag label={`need.state.${need.state}`} state={need.state} />
          {need.actions.includes('withdraw') && !changed && (
            <Button
              isPending={withdraw.pending}
              onPress={() =>
                void withdraw.run(step).then((payload) => payload?.need && setJustWithdrawn(true))
              }
            >
              {t('needs.withdraw')}
            </Button>
          )}
          {changed && open && edits && (
            <>
              <Button onPress={() => void navigate({ hash: '' })}>{t('needs.discard')}</Button>
              <Button look="primary" onPress={() => setDialog('save')}>
                <Save size={16} aria-hidden />
                {t('needs.save')}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className="stack wide">
        {justWithdrawn && need.actions.includes('restore') && (
          <Notice tone="good">
            <p>{t('needs.withdrawn')}</p>
            <Button
              small
              isPending={restore.pending}
              onPress={() =>
                void restore.run(step).then((payload) => payload?.need && setJustWithdrawn(false))
              }
            >
              {t('part.undo')}
            </Button>
          </Notice>
        )}
        <FormProblems
          errors={[...withdraw.userErrors, ...restore.userErrors]}
          failure={withdraw.failure ?? restore.failure}
        />
        <NeedLife need={need} />
        <IdeaLinks ideas={need.ideas} title={t('ideas.ofNeed')} />
        <NeedOffers need={need} onRequest={setItems} />
        <StoredMatches need={need} />
        {need.requests.totalCount > 0 && (
          <section className="stack" aria-labelledby="need-requests">
            <h2 id="need-requests">{t('needs.requests', { count: need.requests.totalCount })}</h2>
            <ul>
              {need.requests.edges.map(({ node }) => (
                <li key={node.id}>
                  <RequestRow request={node} side="SENT" />
                </li>
              ))}
            </ul>
          </section>
        )}
        {changed && <Notice>{t('needs.unsaved')}</Notice>}
        {read.error && <Failure error={read.error} retry={read.refetch} />}
        {!run && !read.error && <Skeleton lines={3} blocks={3} />}
        {run && edits && (
          <LinkedWordsProvider>
            <div className="match-layout">
              <UnderstandingPanel
                key={draft.text}
                draft={draft}
                edits={edits}
                understanding={run.understanding}
                onDraft={onDraft}
                onUndo={steps > 0 ? () => void navigate(-1) : null}
              />
              <MatchResults
                run={run}
                draft={draft}
                edits={edits}
                stale={read.isPlaceholderData}
                onRequest={setItems}
              />
            </div>
          </LinkedWordsProvider>
        )}
        <NeedVersions need={need} />
      </div>
      {dialog === 'save' && edits && (
        <SaveDialog
          draft={draft}
          edits={edits}
          language={run?.understanding.language ?? language}
          known={need}
          onClose={() => setDialog(null)}
        />
      )}
      {items && (
        <SendDialog
          items={items}
          need={changed && edits ? { draft, edits } : { id: need.id }}
          onClose={() => setItems(null)}
        />
      )}
    </Page>
  );
}
