import { LANGUAGES, type Language } from '@fivefold/domain';
import { Download } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import { usePages, useRead } from '../../data/use-operation.js';
import { NewsletterDocument, PublicationsDocument, type NewsletterInput } from '../../graphql/operations.js';
import { OWN_NAMES, useLanguage } from '../../messages/locale.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { CheckInput, RadioInput, TextAreaInput, TextInput } from '../../parts/fields.js';
import { EmptyState, Failure, Skeleton } from '../../parts/notices.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { textFor } from '../news/publication-card.js';

/** Chooses publications and takes them home as a newsletter: HTML and plain text. Nothing is sent from here. */
export function NewsletterPage() {
  const t = useText();
  const reader = useLanguage();
  const list = usePages(
    PublicationsDocument,
    { first: 24, kind: null, own: false },
    (answer) => answer.publications,
  );
  const [subject, setSubject] = useState('');
  const [intro, setIntro] = useState('');
  const [language, setLanguage] = useState<Language>(reader);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<NewsletterInput | null>(null);
  const read = useRead(
    NewsletterDocument,
    { input: asked ?? { subject: '', intro: '', language, publicationIds: [] } },
    { enabled: asked !== null },
  );
  const newsletter = asked && read.data?.newsletter;
  return (
    <Page
      title={t('newsletter.title')}
      lead={t('newsletter.lead')}
      crumbs={<Link to="/news">{t('news.title')}</Link>}
    >
      <div className="stack wide">
        <EntryForm
          fields={['subject']}
          userErrors={[]}
          failure={null}
          onSubmit={() => setAsked({ subject, intro, language, publicationIds: [...chosen] })}
          actions={
            <Button
              type="submit"
              look="primary"
              isPending={asked !== null && read.isFetching}
              isDisabled={chosen.length === 0}
            >
              {t('newsletter.make')}
            </Button>
          }
        >
          <TextInput
            label={t('newsletter.subject')}
            name="subject"
            value={subject}
            onChange={setSubject}
            maxLength={200}
            isRequired
          />
          <TextAreaInput label={t('newsletter.intro')} value={intro} onChange={setIntro} maxLength={5000} />
          <RadioInput
            label={t('news.language')}
            inRow
            options={LANGUAGES.map((id) => ({ id, name: OWN_NAMES[id] }))}
            value={language}
            onChange={(id) => setLanguage(LANGUAGES.find((one) => one === id) ?? 'en')}
          />
          <fieldset className="plain-fieldset stack close">
            <legend className="group-label">{t('newsletter.choose', { count: chosen.length })}</legend>
            <PagedList list={list} skeleton={{ lines: 3 }} empty={<EmptyState title={t('news.empty')} />}>
              {list.nodes.map(({ id, texts, publisher }) => (
                <CheckInput
                  key={id}
                  isSelected={chosen.includes(id)}
                  onChange={(is) => setChosen(is ? [...chosen, id] : chosen.filter((one) => one !== id))}
                >
                  <span>
                    {textFor(texts, language).title} <span className="small faint">{publisher.name}</span>
                  </span>
                </CheckInput>
              ))}
            </PagedList>
          </fieldset>
        </EntryForm>
        {read.error && asked && <Failure error={read.error} retry={read.refetch} keepsPage />}
        {asked && read.isPending && <Skeleton blocks={1} />}
        {newsletter && (
          <section className="stack" aria-labelledby="newsletter-preview">
            <div className="row between">
              <h2 id="newsletter-preview">{t('newsletter.preview')}</h2>
              <div className="row">
                <Button onPress={() => saveAs('newsletter.html', 'text/html', newsletter.html)}>
                  <Download size={16} aria-hidden />
                  {t('newsletter.html')}
                </Button>
                <Button onPress={() => saveAs('newsletter.txt', 'text/plain', newsletter.text)}>
                  <Download size={16} aria-hidden />
                  {t('newsletter.text')}
                </Button>
              </div>
            </div>
            <div className="newsletter-views">
              <NewsletterFrame key={JSON.stringify(asked)} input={asked} title={t('newsletter.asRead')} />
              <pre className="newsletter-text">{newsletter.text}</pre>
            </div>
          </section>
        )}
      </div>
    </Page>
  );
}

/**
 * The newsletter as its readers will see it. Its styles stand in the tags, which the policy of the page refuses, so the server shows
 * it in a frame of its own; a form, because the opening words may be longer than an address.
 */
function NewsletterFrame({ input, title }: { input: NewsletterInput; title: string }) {
  const form = useRef<HTMLFormElement>(null);
  const name = useId();
  useEffect(() => form.current?.submit(), []);
  return (
    <>
      <form ref={form} method="post" action="/newsletters" target={name} hidden>
        <input type="hidden" name="input" value={JSON.stringify(input)} />
      </form>
      <iframe
        className="mail-frame"
        name={name}
        title={title}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      />
    </>
  );
}

/** Gives a text to the browser as a file. */
function saveAs(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
