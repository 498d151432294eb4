import { useState } from 'react';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  CreateImpactLinkDocument,
  ImpactLinksDocument,
  RevokeImpactLinkDocument,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { FormProblems } from '../../parts/form-problems.js';
import { Failure, Notice } from '../../parts/notices.js';

/** Links by which policy makers see the figures made for them. */
export function LinksSection() {
  const t = useText();
  const format = useFormat();
  const read = useRead(ImpactLinksDocument, {});
  const create = useWrite(CreateImpactLinkDocument);
  const revoke = useWrite(RevokeImpactLinkDocument);
  const [label, setLabel] = useState('');
  const [days, setDays] = useState('90');
  const [address, setAddress] = useState<string | null>(null);
  function send() {
    void create.run({ input: { label, days: Math.trunc(Number(days)) || 0 } }).then((payload) => {
      if (!payload?.path) return;
      setAddress(new URL(payload.path, window.location.href).href);
      setLabel('');
    });
  }
  return (
    <section className="card stack" aria-labelledby="figures-links">
      <h2 id="figures-links">{t('figures.links')}</h2>
      <p className="muted">{t('figures.linksLead')}</p>
      {read.error && <Failure error={read.error} retry={read.refetch} />}
      <FormProblems errors={revoke.userErrors} failure={revoke.failure} />
      <ul>
        {read.data?.impactLinks.map((link) => (
          <li key={link.id} className="list-row row between">
            <span>
              {link.label}{' '}
              <span className="small faint">
                {link.revokedAt
                  ? t('figures.linkRevoked', { day: format.moment(link.revokedAt) })
                  : t('figures.linkUntil', { day: format.moment(link.expiresAt) })}
              </span>
            </span>
            {!link.revokedAt && (
              <Button small onPress={() => void revoke.run({ input: { id: link.id } })}>
                {t('figures.revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {address && (
        <Notice tone="good">
          <p>{t('figures.linkMade')}</p>
          <p className="figure-address">{address}</p>
        </Notice>
      )}
      <EntryForm
        fields={['label', 'days']}
        userErrors={create.userErrors}
        failure={create.failure}
        onSubmit={send}
        actions={
          <Button type="submit" isPending={create.pending}>
            {t('figures.makeLink')}
          </Button>
        }
      >
        <TextInput label={t('figures.linkLabel')} name="label" value={label} onChange={setLabel} isRequired />
        <TextInput label={t('figures.linkDays')} name="days" value={days} onChange={setDays} isRequired />
      </EntryForm>
    </section>
  );
}
