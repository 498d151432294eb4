import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  type PartnerAppPartsFragment,
  PartnerAppsDocument,
  RevokePartnerKeyDocument,
  RotatePartnerKeyDocument,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ConfirmDialog, ModalDialog } from '../../parts/modal-dialog.js';
import { EmptyState, Failure, Skeleton } from '../../parts/notices.js';
import { AppForm, KeyForm, KeyShown } from './app-forms.js';
import { ScopeList } from './scopes.js';
import { ConsentList } from './consent-list.js';

type App = PartnerAppPartsFragment;
type Key = App['keys'][number];

/** The apps of the own organisation with their keys. */
export function OwnApps() {
  const t = useText();
  const apps = useRead(PartnerAppsDocument, {});
  const [editing, setEditing] = useState<App | 'new' | null>(null);
  const close = () => setEditing(null);
  return (
    <>
      {apps.error && <Failure error={apps.error} retry={apps.refetch} />}
      {apps.isPending && <Skeleton blocks={1} />}
      {apps.data?.partnerApps.length === 0 && (
        <EmptyState title={t('apps.none')}>{t('apps.noneHint')}</EmptyState>
      )}
      <ul className="stack">
        {apps.data?.partnerApps.map((app) => (
          <li key={app.id}>
            <AppCard app={app} onEdit={() => setEditing(app)} />
          </li>
        ))}
      </ul>
      <div>
        <Button onPress={() => setEditing('new')}>{t('apps.new')}</Button>
      </div>
      {editing && (
        <ModalDialog title={t(editing === 'new' ? 'apps.new' : 'apps.change')} isOpen onClose={close}>
          <AppForm app={editing === 'new' ? null : editing} onDone={close} />
        </ModalDialog>
      )}
    </>
  );
}

function AppCard({ app, onEdit }: { app: App; onEdit: () => void }) {
  const t = useText();
  const rotate = useWrite(RotatePartnerKeyDocument);
  const revoke = useWrite(RevokePartnerKeyDocument);
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const [revoking, setRevoking] = useState<Key | null>(null);
  const active = app.keys.filter((key) => key.isActive).length;
  return (
    <article className="card stack close">
      <div className="row between">
        <h3>{app.name}</h3>
        <Button small aria-label={t('apps.changeNamed', { name: app.name })} onPress={onEdit}>
          {t('apps.change')}
        </Button>
      </div>
      <p>{app.purpose}</p>
      <ul>
        {app.keys.map((key) => (
          <KeyRow
            key={key.id}
            keyRow={key}
            isPending={rotate.pending}
            onRotate={() =>
              void rotate.run({ input: { id: key.id } }).then((answer) => answer?.key && setMade(answer.key))
            }
            onRevoke={() => setRevoking(key)}
          />
        ))}
      </ul>
      <FormProblems
        errors={[...rotate.userErrors, ...revoke.userErrors]}
        failure={rotate.failure ?? revoke.failure}
      />
      {active < 2 && (
        <div>
          <Button small onPress={() => setMaking(true)}>
            <KeyRound size={15} aria-hidden />
            {t('apps.makeKey')}
          </Button>
        </div>
      )}
      {app.wantedScopes.length > 0 && <ConsentList appId={app.id} />}
      {making && (
        <ModalDialog title={t('apps.makeKeyFor', { name: app.name })} isOpen onClose={() => setMaking(false)}>
          <KeyForm
            appId={app.id}
            onMade={(key) => {
              setMaking(false);
              setMade(key);
            }}
          />
        </ModalDialog>
      )}
      {made && (
        <ModalDialog title={t('apps.keyMade')} isOpen onClose={() => setMade(null)}>
          <KeyShown secret={made} onDone={() => setMade(null)} />
        </ModalDialog>
      )}
      {revoking && (
        <ConfirmDialog
          title={t('apps.revokeTitle')}
          isOpen
          danger
          pending={revoke.pending}
          confirmLabel={t('apps.revoke')}
          onClose={() => setRevoking(null)}
          onConfirm={() => void revoke.run({ input: { id: revoking.id } }).then(() => setRevoking(null))}
        >
          <p>{t('apps.revokeHint')}</p>
        </ConfirmDialog>
      )}
    </article>
  );
}

function KeyRow({
  keyRow: key,
  isPending,
  onRotate,
  onRevoke,
}: {
  keyRow: Key;
  isPending: boolean;
  onRotate: () => void;
  onRevoke: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const begin = `${key.beginsWith.slice(0, 8)}…${key.beginsWith.slice(-6)}`;
  return (
    <li className="list-row">
      <div className="stack close">
        <p className="row-title">
          <code>{begin}</code>
        </p>
        <p className="small muted">
          {t('apps.madeBy', { name: key.madeBy, day: format.day(key.madeAt) })} ·{' '}
          {key.lastUsedAt
            ? t('apps.lastUsed', { moment: format.moment(key.lastUsedAt) })
            : t('apps.neverUsed')}
        </p>
        {key.isActive && <ScopeList scopes={key.scopes} />}
      </div>
      <div className="stack close">
        <span className="small muted">
          {key.revokedAt
            ? t('apps.revoked', { name: key.revokedBy ?? '', day: format.day(key.revokedAt) })
            : t(key.isActive ? 'apps.endsOn' : 'apps.ended', { day: format.day(key.expiresAt) })}
        </span>
        {key.actions.includes('rotate') && (
          <Button
            small
            isPending={isPending}
            aria-label={t('apps.rotateNamed', { key: begin })}
            onPress={onRotate}
          >
            {t('apps.rotate')}
          </Button>
        )}
        {key.actions.includes('revoke') && (
          <Button small aria-label={t('apps.revokeNamed', { key: begin })} onPress={onRevoke}>
            {t('apps.revoke')}
          </Button>
        )}
      </div>
    </li>
  );
}
