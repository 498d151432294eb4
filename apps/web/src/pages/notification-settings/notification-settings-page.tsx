import { LANGUAGES } from '@fivefold/domain';
import { useState } from 'react';
import { useRead, useWrite } from '../../data/use-operation.js';
import {
  NotificationSettingsDocument,
  SaveNotificationSettingsDocument,
  type MailChoice,
  type NotificationSettingsPartsFragment,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { ComboInput } from '../../parts/combo-input.js';
import { EntryForm } from '../../parts/entry-form.js';
import { SelectInput } from '../../parts/fields.js';
import { Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';

const CHOICES: readonly MailChoice[] = ['AT_ONCE', 'DAILY', 'NONE'];

/** How the person wants mails: per group of events, in which language, and where it is seven in the morning. */
export function NotificationSettingsPage() {
  const t = useText();
  const read = useRead(NotificationSettingsDocument, {});
  const settings = read.data?.notificationSettings;
  return (
    <Page
      title={t('notificationSettings.title')}
      lead={settings && t('notificationSettings.lead', { email: settings.email })}
      width="narrow"
    >
      {read.error && <Failure error={read.error} retry={read.refetch} />}
      {read.isPending && <Skeleton lines={6} />}
      {settings && <SettingsForm settings={settings} />}
    </Page>
  );
}

function SettingsForm({ settings }: { settings: NotificationSettingsPartsFragment }) {
  const t = useText();
  const words = useWords();
  const save = useWrite(SaveNotificationSettingsDocument);
  const [groups, setGroups] = useState(settings.groups);
  const [language, setLanguage] = useState(settings.language);
  const [timeZone, setTimeZone] = useState(settings.timeZone);
  const [saved, setSaved] = useState(false);
  const zones = Intl.supportedValuesOf('timeZone').map((id) => ({ id, name: id.replaceAll('_', ' ') }));

  function change(step: () => void) {
    setSaved(false);
    step();
  }

  async function submit() {
    const input = { groups, language, timeZone: timeZone ?? '' };
    setSaved((await save.run({ input })) !== null);
  }

  return (
    <EntryForm
      fields={['language', 'timeZone', 'groups']}
      userErrors={save.userErrors}
      failure={save.failure}
      onSubmit={() => void submit()}
      actions={
        <Button type="submit" look="primary" isPending={save.pending}>
          {t('notificationSettings.save')}
        </Button>
      }
    >
      <Notice>{t('notificationSettings.always')}</Notice>
      <fieldset className="plain-fieldset fields">
        <legend className="group-label">{t('notificationSettings.groups')}</legend>
        {groups.map(({ group, mail }) => (
          <SelectInput
            key={group}
            label={t(`noticeGroup.${group}`)}
            hint={t(`noticeGroupHint.${group}`)}
            options={CHOICES.map((id) => ({ id, name: t(`mailChoice.${id}`) }))}
            value={mail}
            onChange={(id) =>
              change(() =>
                setGroups(
                  groups.map((one) => (one.group === group ? { group, mail: id as MailChoice } : one)),
                ),
              )
            }
          />
        ))}
      </fieldset>
      <div className="fields">
        <SelectInput
          label={t('notificationSettings.language')}
          name="language"
          options={LANGUAGES.map((id) => ({ id, name: words.language(id) }))}
          value={language}
          onChange={(id) => change(() => setLanguage(id))}
        />
        <ComboInput
          label={t('notificationSettings.timeZone')}
          hint={t('notificationSettings.timeZoneHint', { zone: settings.effectiveTimeZone })}
          name="timeZone"
          options={zones}
          value={timeZone}
          onChange={(id) => change(() => setTimeZone(id))}
        />
      </div>
      {saved && <Notice tone="good">{t('notificationSettings.saved')}</Notice>}
    </EntryForm>
  );
}
