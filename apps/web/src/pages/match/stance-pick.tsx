import { ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Stance } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';

const STANCES: readonly Stance[] = ['WANTED', 'OPTIONAL', 'POSSESSED', 'REFUSED'];

/** What the firm says about a capability: wanted, nice to have, has it, does not want it. */
export function StancePick({
  name,
  stance,
  onChange,
}: {
  name: string;
  stance: Stance;
  onChange: (stance: Stance) => void;
}) {
  const t = useText();
  return (
    <MenuTrigger>
      <Button
        className="button quiet small"
        aria-label={t('match.stanceOf', { name, stance: t(`stance.${stance}`) })}
      >
        {t(`stance.${stance}`)}
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label={t('match.stance')}
          selectionMode="single"
          selectedKeys={[stance]}
          onAction={(key) => onChange(key as Stance)}
        >
          {STANCES.map((one) => (
            <MenuItem key={one} id={one} className="option" textValue={t(`stance.${one}`)}>
              <span>{t(`stance.${one}`)}</span>
              <span className="option-note">{t(`stance.note.${one}`)}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
