import { ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useLocation } from 'react-router';
import { useText } from '../messages/use-text.js';
import type { NavigationLink } from './navigation.js';

/** Places of one kind behind one button of the top bar; nothing where there are none. */
export function PlaceMenu({ label, links }: { label: string; links: readonly NavigationLink[] }) {
  const t = useText();
  const { pathname } = useLocation();
  if (links.length === 0) return null;
  const isHere = links.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return (
    <MenuTrigger>
      <Button className="topnav-menu" data-here={isHere || undefined}>
        {label}
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu className="menu" aria-label={label}>
          {links.map(({ to, label: place }) => (
            <MenuItem key={to} className="menu-item" href={to}>
              {t(place)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
