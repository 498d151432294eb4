import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { REPORT_GROUNDS, type ReportGround } from '@fivefold/domain';
import { useRead, useWrite } from '../../data/use-operation.js';
import { useViewer } from '../../data/viewer.js';
import { ReportContentDocument, ReportSubjectDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { CheckInput, SelectInput, TextAreaInput, TextInput } from '../../parts/fields.js';
import { EmptyState, Failure, Notice, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';

/** Reports what everybody sees: a service, a profile, a review. Open to guests. */
export function ReportPage() {
  const t = useText();
  const [search] = useSearchParams();
  const id = search.get('about') ?? '';
  const read = useRead(ReportSubjectDocument, { id });
  const [sent, setSent] = useState(false);
  const node = read.data?.node;
  const subject = node && ('name' in node ? node.name : 'title' in node ? node.title : null);
  const name = node && 'about' in node ? t('moderation.reviewOf', { name: node.about.name }) : subject;
  const place =
    node?.__typename === 'Service'
      ? '/services/'
      : node?.__typename === 'Organisation'
        ? '/organisations/'
        : null;
  return (
    <Page title={t('moderation.report')} lead={t('moderation.reportLead')} width="tight">
      {!read.data &&
        (read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={4} />)}
      {read.data && !name && (
        <EmptyState title={t('moderation.nothingThere')}>{t('moderation.nothingThereHint')}</EmptyState>
      )}
      {name && sent && (
        <div className="stack">
          <Notice tone="good">{t('moderation.sent')}</Notice>
          <p>{place ? <Link to={place + id}>{name}</Link> : <Link to="/">{t('moderation.goOn')}</Link>}</p>
        </div>
      )}
      {name && !sent && <ReportForm id={id} name={name} onSent={() => setSent(true)} />}
    </Page>
  );
}

function ReportForm({ id, name: subject, onSent }: { id: string; name: string; onSent: () => void }) {
  const t = useText();
  const { viewer } = useViewer();
  const report = useWrite(ReportContentDocument);
  const [name, setName] = useState<string | null>(null);
  const [email, setEmail] = useState<string | null>(null);
  const [ground, setGround] = useState<ReportGround>('misleading');
  const [words, setWords] = useState('');
  const [goodFaith, setGoodFaith] = useState(false);
  const shownName = name ?? viewer?.name ?? '';
  const shownEmail = email ?? viewer?.email ?? '';

  async function submit() {
    const input = { subjectId: id, name: shownName, email: shownEmail, ground, words, goodFaith };
    if ((await report.run({ input })) !== null) onSent();
  }

  return (
    <EntryForm
      fields={['name', 'email', 'words']}
      userErrors={report.userErrors}
      failure={report.failure}
      onSubmit={() => void submit()}
      actions={
        <Button type="submit" look="primary" isPending={report.pending} isDisabled={!goodFaith}>
          {t('moderation.send')}
        </Button>
      }
    >
      <p>
        <strong>{subject}</strong>
      </p>
      <SelectInput
        label={t('moderation.why')}
        options={REPORT_GROUNDS.map((one) => ({ id: one, name: t(`moderation.ground.${one}`) }))}
        value={ground}
        onChange={(one) => setGround(one as ReportGround)}
      />
      <TextAreaInput
        label={t('moderation.words')}
        hint={t('moderation.wordsHint')}
        name="words"
        isRequired
        maxLength={3000}
        value={words}
        onChange={setWords}
      />
      <TextInput
        label={t('moderation.name')}
        name="name"
        isRequired
        autoComplete="name"
        maxLength={120}
        value={shownName}
        onChange={setName}
      />
      <TextInput
        label={t('moderation.email')}
        name="email"
        type="email"
        isRequired
        autoComplete="email"
        value={shownEmail}
        onChange={setEmail}
      />
      <CheckInput isSelected={goodFaith} onChange={setGoodFaith}>
        {t('moderation.goodFaith')}
      </CheckInput>
    </EntryForm>
  );
}
