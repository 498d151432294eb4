import { Monitor, Moon, Sun } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { setTheme, useTheme, type Theme } from '../data/theme.js';
import { useText } from '../messages/use-text.js';

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** Light, dark, or as the system has it. */
export function ThemeToggle() {
  const t = useText();
  const theme = useTheme();
  const Icon = ICONS[theme];
  return (
    <MenuTrigger>
      <Button className="button quiet icon" aria-label={t('theme.label')}>
        <Icon size={18} aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label={t('theme.label')}
          selectionMode="single"
          selectedKeys={[theme]}
          onAction={(key) => setTheme(key as Theme)}
        >
          {THEMES.map((one) => {
            const ItemIcon = ICONS[one];
            return (
              <MenuItem key={one} id={one} className="option" textValue={t(`theme.${one}`)}>
                <ItemIcon size={16} aria-hidden />
                {t(`theme.${one}`)}
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
