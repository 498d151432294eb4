import { useRead, useWrite } from '../../data/use-operation.js';
import { OwnProviderTieDocument, UntieProviderDocument } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';

/** That the person signs in by the provider, with a way to end it; nothing for one who does not. */
export function ProviderTie() {
  const t = useText();
  const format = useFormat();
  const { data } = useRead(OwnProviderTieDocument, {});
  const untie = useWrite(UntieProviderDocument);
  const tie = data?.ownProviderTie;
  if (!tie) return null;
  return (
    <section className="card stack" aria-labelledby="tie-title">
      <h2 id="tie-title">{t('ownAccount.tie', { provider: tie.provider })}</h2>
      <p>{t('ownAccount.tieSince', { provider: tie.provider, since: format.day(tie.since) })}</p>
      <FormProblems errors={untie.userErrors} failure={untie.failure} />
      <div>
        <Button isPending={untie.pending} onPress={() => void untie.run({})}>
          {t('ownAccount.untie')}
        </Button>
      </div>
    </section>
  );
}
