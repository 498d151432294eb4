import { useWrite } from '../../data/use-operation.js';
import { MuteInterestDocument, type NeedQuery } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import type { RequestItem } from '../match/send-dialog.js';

type Need = NonNullable<NeedQuery['need']>;

/** Publishers and providers that offer themselves; the SME may ask them for a quote, or hear no more of them. */
export function NeedOffers({ need, onRequest }: { need: Need; onRequest: (items: RequestItem[]) => void }) {
  const t = useText();
  const format = useFormat();
  const mute = useWrite(MuteInterestDocument);
  if (need.offers.length === 0) return null;
  const wanted = new Set(need.capabilities.map((one) => one.capability.concept));
  return (
    <section className="stack" aria-labelledby="need-offers">
      <h2 id="need-offers">{t('need.offers', { count: need.offers.length })}</h2>
      <ul>
        {need.offers.map((offer) => (
          <li key={offer.id} className="list-row">
            <div className="stack close">
              <p>
                <strong>{offer.from.name}</strong>{' '}
                <span className="small muted">
                  {offer.author} · {format.moment(offer.createdAt)}
                </span>
              </p>
              <p className="small">{offer.note}</p>
              <div className="row">
                {offer.service && need.confirmedAt && (
                  <Button
                    small
                    look="primary"
                    onPress={() => {
                      const { id, title, provider, capabilities } = offer.service!;
                      const concepts = capabilities
                        .map((one) => one.concept)
                        .filter((one) => wanted.has(one));
                      onRequest([{ serviceId: id, title, provider: provider.name, concepts }]);
                    }}
                  >
                    {t('need.askOffer', { service: offer.service.title })}
                  </Button>
                )}
                <Button
                  small
                  look="quiet"
                  isPending={mute.pending}
                  onPress={() => void mute.run({ input: { interestId: offer.id, muted: !offer.muted } })}
                >
                  {t(offer.muted ? 'need.unmute' : 'need.mute', { name: offer.from.name })}
                </Button>
              </div>
            </div>
          </li>
        ))}
      </ul>
      <FormProblems errors={mute.userErrors} failure={mute.failure} />
    </section>
  );
}
