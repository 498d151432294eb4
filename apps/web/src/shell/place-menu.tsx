import { ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useText } from '../messages/use-text.js';
import type { NavigationLink } from './navigation.js';

/** Places of one kind behind one button of the top bar; nothing where there are none. `here` is the place of the page. */
export function PlaceMenu({
  label,
  links,
  here,
}: {
  label: string;
  links: readonly NavigationLink[];
  here: string | null;
}) {
  const t = useText();
  if (links.length === 0) return null;
  const isHere = links.some(({ to }) => to === here);
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
