import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { isLanguage } from '@fivefold/domain';
import { LOCALES, OWN_NAMES, useLocale } from '../messages/locale.js';
import { useText } from '../messages/use-text.js';

/** Chooses the language of the page; absent while there is only one message file. */
export function LanguageSwitch() {
  const t = useText();
  const { locale, setLocale } = useLocale();
  if (LOCALES.length < 2) return null;
  return (
    <MenuTrigger>
      <Button className="button quiet" aria-label={t('shell.language')}>
        {locale.toUpperCase()}
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label={t('shell.language')}
          selectionMode="single"
          selectedKeys={[locale]}
          onAction={(key) => {
            const code = String(key);
            if (isLanguage(code)) setLocale(code);
          }}
        >
          {LOCALES.map((code) => (
            <MenuItem key={code} id={code} className="option">
              {OWN_NAMES[code]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
