import { Menu as MenuIcon } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useText } from '../messages/use-text.js';
import type { NavigationLink } from './navigation.js';

/** The places of the top bar as a menu, where the bar is too narrow for links. */
export function NavigationMenu({ links }: { links: readonly NavigationLink[] }) {
  const t = useText();
  return (
    <MenuTrigger>
      <Button className="button quiet icon topbar-menu" aria-label={t('shell.openMenu')}>
        <MenuIcon size={20} aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu className="menu" aria-label={t('shell.navigation')}>
          {links.map((link) => (
            <MenuItem key={link.to} className="menu-item" href={link.to}>
              {t(link.label)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
