import { useState } from 'react';
import { LANGUAGES } from '@fivefold/domain';
import { useRead, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import {
  AddSectorDocument,
  ChangeSectorDocument,
  SectorsDocument,
  type SectorsQuery,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { NumberInput } from '../../parts/number-input.js';
import { Page } from '../../parts/page.js';
import { SectorTag } from '../../parts/tags.js';

type Sector = SectorsQuery['sectors'][number];

/** The sectors of the network; the operator adds and renames them. */
export function SectorsPage() {
  const t = useText();
  const words = useWords();
  const { may } = useViewer();
  const read = useRead(SectorsDocument, {});
  const [form, setForm] = useState<Sector | 'new' | null>(null);
  const sectors = read.data?.sectors;
  return (
    <Page
      title={t('sectors.title')}
      lead={t('sectors.lead')}
      width="narrow"
      actions={
        may.operates && (
          <Button look="primary" onPress={() => setForm('new')}>
            {t('sectors.add')}
          </Button>
        )
      }
    >
      {!sectors &&
        (read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={4} />)}
      <ul>
        {sectors?.map((sector) => (
          <li key={sector.id} className="list-row">
            <div>
              <p className="row-title">
                <SectorTag sector={sector.key} />
              </p>
              <p className="small muted">
                {sector.labels
                  .map(({ language, text }) => `${words.language(language)}: ${text}`)
                  .join(' · ')}
              </p>
            </div>
            {may.operates && (
              <Button
                small
                aria-label={t('sectors.changeNamed', { name: sector.name })}
                onPress={() => setForm(sector)}
              >
                {t('sectors.change')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {form && (
        <ModalDialog
          title={t(form === 'new' ? 'sectors.add' : 'sectors.change')}
          isOpen
          onClose={() => setForm(null)}
        >
          <SectorForm
            key={form === 'new' ? 'new' : form.version}
            sector={form === 'new' ? null : form}
            onDone={() => setForm(null)}
            onNewer={() => void read.refetch().then(() => setForm(null))}
          />
        </ModalDialog>
      )}
    </Page>
  );
}

function SectorForm({
  sector,
  onDone,
  onNewer,
}: {
  sector: Sector | null;
  onDone: () => void;
  onNewer: () => void;
}) {
  const t = useText();
  const words = useWords();
  const add = useWrite(AddSectorDocument);
  const change = useWrite(ChangeSectorDocument);
  const [key, setKey] = useState('');
  const [position, setPosition] = useState<number | null>(sector?.position ?? null);
  const [names, setNames] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(sector?.labels.map(({ language, text }) => [language, text]) ?? []),
  );
  const write = sector ? change : add;

  async function submit() {
    const labels = LANGUAGES.map((language) => ({ language, text: names[language] ?? '' }));
    const done = sector
      ? await change.run({ input: { id: sector.id, version: sector.version, labels, position } })
      : await add.run({ input: { key: key.trim().toUpperCase(), labels, position } });
    if (done !== null) onDone();
  }

  return (
    <EntryForm
      fields={['key', 'position']}
      userErrors={write.userErrors}
      failure={write.failure}
      onSubmit={() => void submit()}
      onNewer={onNewer}
      actions={
        <Button type="submit" look="primary" isPending={write.pending}>
          {t('sectors.save')}
        </Button>
      }
    >
      {!sector && (
        <TextInput
          label={t('sectors.key')}
          hint={t('sectors.keyHint')}
          name="key"
          isRequired
          value={key}
          onChange={setKey}
        />
      )}
      <div className="fields">
        {LANGUAGES.map((language) => (
          <TextInput
            key={language}
            label={t('sectors.name', { language: words.language(language) })}
            name={`label-${language}`}
            isRequired
            value={names[language] ?? ''}
            onChange={(text) => setNames({ ...names, [language]: text })}
          />
        ))}
      </div>
      <NumberInput
        label={t('sectors.position')}
        name="position"
        value={position}
        onChange={setPosition}
        minValue={1}
      />
    </EntryForm>
  );
}
