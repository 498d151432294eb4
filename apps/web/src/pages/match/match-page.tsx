import { Save } from 'lucide-react';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useRead } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { MatchNeedDocument } from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { NeedForm } from '../home/need-form.js';
import { signInAddress } from '../sign-in/return-address.js';
import { LinkedWordsProvider } from './linked-words.js';
import { MatchResults } from './match-results.js';
import { editsOf, freeze, toMatchInput } from './need-edits.js';
import { fromFragment, matchAddress, type NeedDraft } from './need-link.js';
import { SaveDialog } from './save-dialog.js';
import { SendDialog, type RequestItem } from './send-dialog.js';
import { UnderstandingPanel } from './understanding-panel.js';

/** Steps of editing since this need was opened; each is one step back in the browser's history. */
interface EditState {
  readonly steps?: number;
}

type FrozenDraft = ReturnType<typeof freeze>;

/** A need and its answer. All of it stands in the fragment: to share it, to undo an edit, to come back after sign-in. */
export function MatchPage() {
  const t = useText();
  const navigate = useNavigate();
  const location = useLocation();
  const language = useLanguage();
  const { viewer, may } = useViewer();
  const [saving, setSaving] = useState<FrozenDraft | null>(null);
  const [sending, setSending] = useState<{ need: FrozenDraft; items: readonly RequestItem[] } | null>(null);

  const draft = fromFragment(location.hash);
  const steps = (location.state as EditState | null)?.steps ?? 0;
  const asked = draft.text.trim() !== '' || draft.edits !== null;
  const read = useRead(
    MatchNeedDocument,
    { input: toMatchInput(draft, language) },
    { enabled: asked, keepPrevious: true, staleTime: 60_000 },
  );
  const run = asked ? read.data?.matchNeed : undefined;
  const edits = run && (draft.edits ?? editsOf(run.understanding));

  function onDraft(next: NeedDraft) {
    void navigate(matchAddress(next), { state: { steps: steps + 1 } satisfies EditState });
  }

  /**
   * Goes on with the need as it is shown now. Guests sign in first; the address brings them back to the same reading,
   * which would otherwise change with the region of their company.
   */
  function signedInFor(action: (shown: FrozenDraft) => void) {
    if (!edits) return;
    const shown = freeze(draft, edits);
    if (viewer) action(shown);
    else void navigate(signInAddress({ ...location, ...matchAddress(shown) }));
  }

  const home = viewer?.organisation?.region?.code ?? null;
  if (!asked) {
    return (
      <Page title={t('match.title')} lead={t('match.lead')} width="narrow">
        <div className="card">
          <NeedForm
            key={home}
            draft={{ ...draft, region: draft.region ?? home }}
            onSubmit={onDraft}
            submitLabel={t('home.match')}
            showExamples
          />
        </div>
      </Page>
    );
  }

  const canBuy = !viewer || may.buys;
  return (
    <Page
      title={t('match.title')}
      actions={
        run &&
        canBuy && (
          <Button
            look="primary"
            // What is shown until the new answer comes belongs to other words.
            isDisabled={read.isPlaceholderData && draft.edits === null}
            onPress={() => signedInFor(setSaving)}
          >
            <Save size={16} aria-hidden />
            {t('match.save')}
          </Button>
        )
      }
    >
      {read.error && <Failure error={read.error} retry={read.refetch} />}
      {read.error && !run && (
        <div className="card">
          <NeedForm key={draft.text} draft={draft} onSubmit={onDraft} submitLabel={t('match.again')} />
        </div>
      )}
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
            <div className="stack">
              {!canBuy && <Notice>{t('match.staffNotice')}</Notice>}
              <MatchResults
                run={run}
                draft={draft}
                edits={edits}
                stale={read.isPlaceholderData}
                onRequest={(chosen) => canBuy && signedInFor((need) => setSending({ need, items: chosen }))}
              />
            </div>
          </div>
          {saving && (
            <SaveDialog
              draft={saving}
              edits={saving.edits}
              language={run.understanding.language ?? language}
              known={null}
              onClose={() => setSaving(null)}
            />
          )}
          {sending && (
            <SendDialog
              items={sending.items}
              need={{ draft: sending.need, edits: sending.need.edits }}
              onClose={() => setSending(null)}
            />
          )}
        </LinkedWordsProvider>
      )}
    </Page>
  );
}
