import { useState } from 'react';
import { LANGUAGES, OUTSIDE_SCHEMES, type OutsideScheme } from '@fivefold/domain';
import { Link, useNavigate, useParams } from 'react-router';
import { useSectors } from '../../data/sectors.js';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  RegistryDocument,
  type RegistryPartsFragment,
  SaveProfileDocument,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { ComboInput } from '../../parts/combo-input.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextAreaInput, TextInput } from '../../parts/fields.js';
import { MultiPick } from '../../parts/multi-pick.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { NotFoundPage } from '../not-found/not-found-page.js';

/** Edits the profile of an organisation; only for those whom the API lets. */
export function ProfilePage() {
  const t = useText();
  const id = useParams()['id'] ?? '';
  const read = useRead(RegistryDocument, { id });
  const [copy, setCopy] = useState(0);
  const node = read.data?.node;
  const organisation = node && 'profileActions' in node ? (node as RegistryPartsFragment) : null;
  if (read.data && !organisation?.profileActions.includes('save')) return <NotFoundPage />;
  return (
    <Page
      title={t('registry.edit')}
      width="narrow"
      {...(organisation && { crumbs: <Link to={pathOf(organisation)}>{organisation.name}</Link> })}
    >
      {organisation ? (
        <ProfileForm
          key={copy}
          organisation={organisation}
          onNewer={() => void read.refetch().then(() => setCopy(copy + 1))}
        />
      ) : read.error ? (
        <Failure error={read.error} retry={read.refetch} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  );
}

function pathOf({ kind, slug, id }: RegistryPartsFragment): string {
  return kind === 'CLUSTER' ? `/clusters/${slug}` : `/organisations/${id}`;
}

function ProfileForm({
  organisation,
  onNewer,
}: {
  organisation: RegistryPartsFragment;
  onNewer: () => void;
}) {
  const t = useText();
  const words = useWords();
  const sectors = useSectors();
  const navigate = useNavigate();
  const save = useWrite(SaveProfileDocument);
  const [draft, setDraft] = useState(() => toDraft(organisation));
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));

  async function submit() {
    const { texts, aliases, ids, ...rest } = draft;
    const input = {
      ...rest,
      organisationId: organisation.id,
      version: organisation.version,
      profile: Object.entries(texts).map(([language, text]) => ({ language, text })),
      aliases: aliases.split('\n'),
      outsideIds: OUTSIDE_SCHEMES.filter((scheme) => ids[scheme]?.trim()).map((scheme) => ({
        scheme,
        value: ids[scheme] ?? '',
      })),
    };
    if ((await save.run({ input })) !== null) await navigate(pathOf(organisation));
  }

  return (
    <EntryForm
      fields={['name', 'website', 'country', 'regionCode', 'sectors', 'coverage']}
      userErrors={save.userErrors}
      failure={save.failure}
      onSubmit={() => void submit()}
      onNewer={onNewer}
      actions={
        <Button type="submit" look="primary" isPending={save.pending}>
          {t('facts.save')}
        </Button>
      }
    >
      <TextInput
        label={t('registry.name')}
        name="name"
        isRequired
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <TextAreaInput
        label={t('registry.aliases')}
        hint={t('registry.aliasesHint')}
        name="aliases"
        rows={3}
        value={draft.aliases}
        onChange={(aliases) => set({ aliases })}
      />
      <MultiPick
        label={t('cluster.sectors')}
        addLabel={t('registry.addSector')}
        name="sectors"
        options={sectors.options}
        value={draft.sectors}
        onChange={(keys) => set({ sectors: keys })}
      />
      <div className="fields">
        <ComboInput
          label={t('signUp.country')}
          name="country"
          options={words.countries()}
          value={draft.country}
          onChange={(country) => set({ country: country ?? '', regionCode: null })}
          isRequired
        />
        <ComboInput
          key={draft.country}
          label={t('signUp.region')}
          name="regionCode"
          options={words.regions().filter(({ id }) => id.startsWith(draft.country) && id.length > 2)}
          value={draft.regionCode}
          onChange={(regionCode) => set({ regionCode })}
        />
        <TextInput
          label={t('cluster.website')}
          name="website"
          type="url"
          value={draft.website}
          onChange={(website) => set({ website })}
        />
        {OUTSIDE_SCHEMES.map((scheme) => (
          <TextInput
            key={scheme}
            label={t(`registry.scheme.${scheme}`)}
            name={`id-${scheme}`}
            value={draft.ids[scheme] ?? ''}
            onChange={(value) => set({ ids: { ...draft.ids, [scheme]: value } })}
          />
        ))}
      </div>
      <MultiPick
        label={t('registry.coverage')}
        addLabel={t('registry.addRegion')}
        name="coverage"
        options={words.regions()}
        value={draft.coverage}
        onChange={(coverage) => set({ coverage })}
      />
      <MultiPick
        label={t('cluster.languages')}
        addLabel={t('registry.addLanguage')}
        name="languages"
        options={words.languages()}
        value={draft.languages}
        onChange={(languages) => set({ languages })}
      />
      {LANGUAGES.map((language) => (
        <TextAreaInput
          key={language}
          label={t('registry.profile', { language: words.language(language) })}
          name={`profile-${language}`}
          rows={3}
          value={draft.texts[language] ?? ''}
          onChange={(text) => set({ texts: { ...draft.texts, [language]: text } })}
        />
      ))}
    </EntryForm>
  );
}

function toDraft(organisation: RegistryPartsFragment) {
  const { name, country, region, sectors, website, languages, profile, aliases, outsideIds, coverage } =
    organisation;
  const ids: Partial<Record<OutsideScheme, string>> = Object.fromEntries(
    outsideIds.map(({ scheme, value }) => [scheme, value]),
  );
  const texts: Record<string, string> = Object.fromEntries(
    profile.map(({ language, text }) => [language, text]),
  );
  return {
    name,
    country,
    regionCode: region?.code ?? null,
    sectors,
    website: website ?? '',
    languages,
    texts,
    aliases: aliases.join('\n'),
    ids,
    coverage: coverage.map((each) => each.region.code),
  };
}
