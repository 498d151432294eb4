import { useSearchParams } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  UndoUnsubscribeDocument,
  UnsubscribeDocument,
  UnsubscriptionDocument,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button, LinkButton } from '../../parts/button.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';

/** Ends mails by the link in one of them, without a sign-in. It takes a press, because mail programs open links by themselves. */
export function UnsubscribePage() {
  const t = useText();
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const read = useRead(UnsubscriptionDocument, { token });
  const end = useWrite(UnsubscribeDocument);
  const undo = useWrite(UndoUnsubscribeDocument);
  const found = read.data?.unsubscription;
  const failure = end.failure ?? undo.failure;
  const input = { token };

  return (
    <Page title={t('unsubscribe.title')} width="tight">
      <div className="stack">
        {read.error && <Failure error={read.error} retry={read.refetch} />}
        {read.isPending && <Skeleton lines={2} />}
        {found === null && <Notice tone="error">{t('unsubscribe.wrong')}</Notice>}
        {found && (
          <>
            {found.ended ? (
              <Notice tone="good">
                {t('unsubscribe.ended', { what: whatOf(found.group), email: found.email })}
              </Notice>
            ) : (
              <p>{t('unsubscribe.ask', { what: whatOf(found.group), email: found.email })}</p>
            )}
            {(found.canUndo || !found.ended) && (
              <div>
                <Button
                  look={found.ended ? 'plain' : 'primary'}
                  isPending={end.pending || undo.pending}
                  onPress={() => void (found.ended ? undo : end).run({ input })}
                >
                  {t(found.ended ? 'unsubscribe.undo' : 'unsubscribe.stop')}
                </Button>
              </div>
            )}
            <p className="small muted">{t('unsubscribe.stillShown')}</p>
          </>
        )}
        {failure && <Failure error={failure} />}
        <div>
          <LinkButton to="/notification-settings" look="quiet" small>
            {t('unsubscribe.settings')}
          </LinkButton>
        </div>
      </div>
    </Page>
  );

  function whatOf(group: NonNullable<typeof found>['group']): string {
    return group === null ? t('unsubscribe.daily') : t(`noticeGroup.${group}`);
  }
}
