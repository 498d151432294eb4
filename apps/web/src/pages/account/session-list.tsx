import { Laptop, Smartphone } from 'lucide-react';
import { usePages, useWrite } from '../../data/use-operation.js';
import {
  EndOtherSessionsDocument,
  EndSessionDocument,
  OwnSessionsDocument,
  type OwnSessionsQuery,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { PagedList } from '../../parts/paged-list.js';

type Session = OwnSessionsQuery['ownSessions']['edges'][number]['node'];

const IN_THE_HAND = ['Android', 'iOS'];

/** The browsers in which the person is signed in, each with a way to end it. */
export function SessionList() {
  const t = useText();
  const list = usePages(OwnSessionsDocument, { first: 10 }, (answer) => answer.ownSessions);
  const end = useWrite(EndSessionDocument);
  const endOthers = useWrite(EndOtherSessionsDocument);
  return (
    <>
      <PagedList list={list} skeleton={{ lines: 2 }}>
        <ul>
          {list.nodes.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              isPending={end.pending}
              onEnd={() => void end.run({ input: { id: session.id } })}
            />
          ))}
        </ul>
      </PagedList>
      <FormProblems
        errors={[...end.userErrors, ...endOthers.userErrors]}
        failure={end.failure ?? endOthers.failure}
      />
      {(list.totalCount ?? 0) > 1 && (
        <div>
          <Button isPending={endOthers.pending} onPress={() => void endOthers.run({})}>
            {t('ownAccount.endOthers')}
          </Button>
        </div>
      )}
    </>
  );
}

function SessionRow({
  session,
  isPending,
  onEnd,
}: {
  session: Session;
  isPending: boolean;
  onEnd: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const { browser, system, isCurrent } = session;
  const Picture = IN_THE_HAND.includes(system ?? '') ? Smartphone : Laptop;
  const device =
    browser && system
      ? t('ownAccount.device', { browser, system })
      : (browser ?? system ?? t('ownAccount.unknownDevice'));
  return (
    <li className="list-row">
      <div className="row">
        <Picture size={20} aria-hidden />
        <div>
          <p className="row-title">{device}</p>
          <p className="small muted">
            {isCurrent
              ? t('ownAccount.thisOne', { at: format.moment(session.startedAt) })
              : t('ownAccount.seen', {
                  since: format.moment(session.startedAt),
                  at: format.moment(session.seenAt),
                })}
          </p>
        </div>
      </div>
      {!isCurrent && (
        <Button small isPending={isPending} aria-label={t('ownAccount.endOf', { device })} onPress={onEnd}>
          {t('ownAccount.end')}
        </Button>
      )}
    </li>
  );
}
