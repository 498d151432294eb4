import {
  BellRing,
  Bookmark,
  CalendarDays,
  ChevronDown,
  Handshake,
  KeyRound,
  LogOut,
  Scale,
  Plug,
  Star,
  UserRound,
  Users,
} from 'lucide-react';
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { useLocation, useNavigate } from 'react-router';
import { useSwitch } from '../data/use-switch.js';
import { permissions, useSessionChange, type Viewer } from '../data/viewer.js';
import { useWrite } from '../data/use-operation.js';
import { SignOutDocument } from '../graphql/operations.js';
import { useText } from '../messages/use-text.js';
import { LinkButton } from '../parts/button.js';
import { signInAddress } from '../pages/sign-in/return-address.js';

/** Who is signed in and for which organisation; a guest gets the way in. */
export function AccountMenu({ viewer }: { viewer: Viewer | null }) {
  const t = useText();
  const location = useLocation();
  if (viewer === null) {
    return (
      <LinkButton to={signInAddress(location)} look="plain" small>
        {t('account.signIn')}
      </LinkButton>
    );
  }
  return <SignedInMenu viewer={viewer} />;
}

function SignedInMenu({ viewer }: { viewer: Viewer }) {
  const t = useText();
  const navigate = useNavigate();
  const changeSession = useSessionChange();
  const signOut = useWrite(SignOutDocument);
  const { switchTo } = useSwitch();
  const organisations = viewer.memberships.map((membership) => ({
    ...membership.organisation,
    role: membership.role,
  }));

  async function leave() {
    if ((await signOut.run({})) === null) return;
    await changeSession(null);
    await navigate('/signed-out');
  }

  async function change(organisationId: string) {
    if (await switchTo(organisationId)) await navigate('/');
  }

  return (
    <MenuTrigger>
      <Button
        className="button quiet"
        aria-label={t('account.label', {
          shown: viewer.organisation?.name ?? viewer.name,
          name: viewer.name,
        })}
      >
        <UserRound size={18} aria-hidden />
        <span className="account-name">{viewer.organisation?.name ?? viewer.name}</span>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={t('account.menu')}>
          <MenuSection>
            <Header className="section-header">
              {viewer.name} · {viewer.email}
            </Header>
            {organisations.map((one) => (
              <MenuItem
                key={one.id}
                id={one.id}
                className="menu-item"
                textValue={one.name}
                onAction={() => void change(one.id)}
                isDisabled={one.id === viewer.organisation?.id}
              >
                <span>{one.name}</span>
                <span className="option-note">
                  {t(`role.${one.role}`)}
                  {one.id === viewer.organisation?.id && ` · ${t('account.current')}`}
                </span>
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="separator" />
          {permissions(viewer).invites && (
            <MenuItem className="menu-item" href="/people">
              <Users size={16} aria-hidden />
              {t('nav.people')}
            </MenuItem>
          )}
          {permissions(viewer).keepsApps && (
            <MenuItem className="menu-item" href="/apps">
              <Plug size={16} aria-hidden />
              {t('apps.title')}
            </MenuItem>
          )}
          {viewer.organisation && (
            <MenuItem className="menu-item" href="/my-events">
              <CalendarDays size={16} aria-hidden />
              {t('nav.myEvents')}
            </MenuItem>
          )}
          {viewer.organisation && (
            <MenuItem className="menu-item" href="/searches">
              <Bookmark size={16} aria-hidden />
              {t('searches.title')}
            </MenuItem>
          )}
          {viewer.organisation && (
            <MenuItem className="menu-item" href="/reviews">
              <Star size={16} aria-hidden />
              {t('account.reviews')}
            </MenuItem>
          )}
          {permissions(viewer).buys && (
            <MenuItem className="menu-item" href="/members">
              <Handshake size={16} aria-hidden />
              {t('membership.clusters')}
            </MenuItem>
          )}
          {viewer.organisation && (
            <MenuItem className="menu-item" href="/decisions">
              <Scale size={16} aria-hidden />
              {t('moderation.decisions')}
            </MenuItem>
          )}
          {viewer.organisation && (
            <MenuItem className="menu-item" href="/notification-settings">
              <BellRing size={16} aria-hidden />
              {t('nav.notificationSettings')}
            </MenuItem>
          )}
          <MenuItem className="menu-item" href="/account">
            <KeyRound size={16} aria-hidden />
            {t('ownAccount.title')}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => void leave()}>
            <LogOut size={16} aria-hidden />
            {t('account.signOut')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
