import { Menu as MenuIcon } from 'lucide-react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { useText, type MessageId } from '../messages/use-text.js';
import type { NavigationLink } from './navigation.js';

/** Places that belong together, under a name of their own. */
interface NavigationGroup {
  readonly label: MessageId;
  readonly links: readonly NavigationLink[];
}

/** The places of the top bar as a menu, where the bar is too narrow for links; a group without places is left out. */
export function NavigationMenu({ groups }: { groups: readonly NavigationGroup[] }) {
  const t = useText();
  return (
    <MenuTrigger>
      <Button className="button quiet icon topbar-menu" aria-label={t('shell.openMenu')}>
        <MenuIcon size={20} aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu className="menu" aria-label={t('shell.navigation')}>
          {groups
            .filter(({ links }) => links.length > 0)
            .map(({ label, links }) => (
              <MenuSection key={label} aria-label={t(label)}>
                <Header className="menu-head">{t(label)}</Header>
                {links.map((link) => (
                  <MenuItem key={link.to} className="menu-item" href={link.to}>
                    {t(link.label)}
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
