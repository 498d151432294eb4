import { languageOfText } from '@fivefold/domain';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import { DraftIdeaServiceDocument, IdeaServicesDocument } from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { ComboInput } from '../../parts/combo-input.js';
import { EntryForm } from '../../parts/entry-form.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import type { Idea } from './idea-page.js';

/** Chooses the service of the own cluster that the idea makes better: its next version is begun. */
export function ImproveDialog({ idea, onClose }: { idea: Idea; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const write = useWrite(DraftIdeaServiceDocument);
  const read = useRead(IdeaServicesDocument, { first: 100 });
  const [service, setService] = useState<string | null>(null);
  const wanted = new Set(idea.capabilities.map(({ concept }) => concept));
  const options = (read.data?.ownServices.edges ?? [])
    .filter(({ node }) => node.isOwner && node.state !== 'RETIRED' && node.state !== 'IN_REVIEW')
    .map(({ node: { id, facts } }) => {
      const titles = Object.fromEntries(facts.titles.map((title) => [title.language, title.text]));
      const fits = facts.concepts.some((concept) => wanted.has(concept));
      return {
        id,
        fits,
        name: titles[languageOfText(titles, language) ?? ''] ?? '',
        ...(fits ? { note: t('ideas.sameCapability') } : {}),
      };
    })
    .sort((a, b) => Number(b.fits) - Number(a.fits));

  async function begin() {
    const { id, version } = idea;
    const payload = await write.run({ input: { id, version, improvesId: service } });
    const made = payload?.idea?.ownServiceId;
    if (made) void navigate(`/catalogue/${encodeURIComponent(made)}`);
  }

  return (
    <ModalDialog title={t('ideas.improve')} isOpen onClose={onClose}>
      <EntryForm
        fields={['improvesId']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() => void begin()}
        onNewer={onClose}
        actions={
          <>
            <Button type="submit" look="primary" isPending={write.pending} isDisabled={service === null}>
              {t('ideas.beginVersion')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <p className="small muted">{t('ideas.improveHint')}</p>
        {read.error && <Failure error={read.error} retry={read.refetch} keepsPage />}
        {read.isPending ? (
          <Skeleton lines={1} />
        ) : (
          <ComboInput
            label={t('ideas.ourService')}
            name="improvesId"
            options={options}
            value={service}
            onChange={setService}
            isRequired
          />
        )}
      </EntryForm>
    </ModalDialog>
  );
}
