import { INDICATOR_TOPICS, type IndicatorTopic, type Language, LANGUAGES } from '@fivefold/domain';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import { CourseTextsDocument, type CourseTextsQuery, SaveCourseDocument } from '../../graphql/operations.js';
import { OWN_NAMES, useLanguage } from '../../messages/locale.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { RadioInput, TextAreaInput, TextInput } from '../../parts/fields.js';
import { AFTER_SAVE, LeaveGuard } from '../../parts/leave-guard.js';
import { MultiPick } from '../../parts/multi-pick.js';
import { Failure, Skeleton } from '../../parts/notices.js';
import { NumberInput } from '../../parts/number-input.js';
import { Page } from '../../parts/page.js';
import { NotFoundPage } from '../not-found/not-found-page.js';

type Course = Exclude<NonNullable<CourseTextsQuery['node']>, Record<PropertyKey, never>>;
type Texts = Readonly<Partial<Record<string, string>>>;

/** A new course of the viewer's organisation. */
export function NewCoursePage() {
  return <Editor course={null} />;
}

/** A course of the viewer's organisation, to be changed. */
export function EditCoursePage() {
  const t = useText();
  const { id = '' } = useParams();
  const read = useRead(CourseTextsDocument, { id });
  const [round, setRound] = useState(0);
  const node = read.data?.node;
  const course = node && 'titles' in node ? (node as Course) : null;
  if (read.data && !course?.actions.includes('change')) return <NotFoundPage />;
  if (course) return <Editor key={round} course={course} onNewer={() => setRound(round + 1)} />;
  return (
    <Page title={t('courses.change')}>
      {read.error ? <Failure error={read.error} retry={read.refetch} /> : <Skeleton lines={6} />}
    </Page>
  );
}

function Editor({ course, onNewer }: { course: Course | null; onNewer?: () => void }) {
  const t = useText();
  const reader = useLanguage();
  const navigate = useNavigate();
  const write = useWrite(SaveCourseDocument);
  const [language, setLanguage] = useState<Language>(reader);
  const [titles, setTitles] = useState(byLanguage(course?.titles));
  const [summaries, setSummaries] = useState(byLanguage(course?.summaries));
  const [hours, setHours] = useState<number | null>(course?.hours ?? 8);
  const [topics, setTopics] = useState<readonly string[]>(course?.topics ?? []);
  const [touched, setTouched] = useState(false);
  // The version of the beginning: what others changed meanwhile is a conflict and not overwritten.
  const [named] = useState(course ? { id: course.id, version: course.version } : {});
  const choices = (Object.keys(INDICATOR_TOPICS) as IndicatorTopic[])
    .map((id) => ({ id, name: t(`topic.${id}`) }))
    .sort((a, b) => a.name.localeCompare(b.name, reader));

  async function save() {
    const input = { ...named, titles: listed(titles), summaries: listed(summaries), hours: hours ?? 0 };
    const payload = await write.run({ input: { ...input, topics: [...topics] } });
    if (payload) await navigate('/courses', { state: AFTER_SAVE });
  }

  return (
    <Page
      title={t(course ? 'courses.change' : 'courses.new')}
      width="narrow"
      crumbs={<Link to="/courses">{t('courses.title')}</Link>}
    >
      <LeaveGuard when={touched} hint={t('leave.course')} />
      <EntryForm
        fields={['titles', 'summaries', 'hours', 'topics']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() => void save()}
        {...(onNewer && { onNewer })}
        actions={
          <Button type="submit" look="primary" isPending={write.pending}>
            {t('event.save')}
          </Button>
        }
      >
        <RadioInput
          label={t('courses.language')}
          inRow
          options={LANGUAGES.map((id) => ({
            id,
            name: t('courses.written', {
              language: OWN_NAMES[id],
              done: [titles, summaries].filter((texts) => texts[id]?.trim()).length,
            }),
          }))}
          value={language}
          onChange={(id) => setLanguage(LANGUAGES.find((one) => one === id) ?? 'en')}
        />
        <TextInput
          key={`title-${language}`}
          label={t('event.title')}
          name="titles"
          lang={language}
          isRequired={listed(titles).length === 0}
          value={titles[language] ?? ''}
          onChange={(text) => {
            setTouched(true);
            setTitles({ ...titles, [language]: text });
          }}
          maxLength={200}
        />
        <TextAreaInput
          key={`summary-${language}`}
          label={t('courses.summary')}
          name="summaries"
          lang={language}
          isRequired={listed(summaries).length === 0}
          value={summaries[language] ?? ''}
          onChange={(text) => {
            setTouched(true);
            setSummaries({ ...summaries, [language]: text });
          }}
          maxLength={2000}
        />
        <NumberInput
          label={t('courses.hoursLabel')}
          name="hours"
          value={hours}
          onChange={(count) => {
            setTouched(true);
            setHours(count);
          }}
          minValue={1}
          maxValue={400}
          digits={0}
          isRequired
        />
        <MultiPick
          label={t('courses.topics')}
          addLabel={t('courses.addTopic')}
          hint={t('courses.topicsHint')}
          name="topics"
          options={choices}
          value={topics}
          onChange={(ids) => {
            setTouched(true);
            setTopics(ids);
          }}
        />
      </EntryForm>
    </Page>
  );
}

function byLanguage(texts: readonly { language: string; text: string }[] = []): Texts {
  return Object.fromEntries(texts.map(({ language, text }) => [language, text]));
}

function listed(texts: Texts): { language: string; text: string }[] {
  return Object.entries(texts).flatMap(([language, text]) =>
    text?.trim() ? [{ language, text: text.trim() }] : [],
  );
}
