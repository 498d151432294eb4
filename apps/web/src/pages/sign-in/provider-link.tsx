import { LogIn } from 'lucide-react';
import { useRead } from '../../data/use-operation.js';
import { SignInProviderDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { LinkButton } from '../../parts/button.js';
import { keepReturnAddress } from './return-address.js';

/** Leads to the provider that the settings name, if any; `back` is kept in this tab alone for when the person returns. */
export function ProviderLink({ back }: { back: string }) {
  const t = useText();
  const { data } = useRead(SignInProviderDocument, {}, { staleTime: Infinity });
  const provider = data?.signInProvider;
  if (!provider) return null;
  return (
    <p>
      <LinkButton to={provider.path} reloadDocument onClick={() => keepReturnAddress(back)}>
        <LogIn size={18} aria-hidden />
        {t('signIn.provider', { name: provider.name })}
      </LinkButton>
    </p>
  );
}
