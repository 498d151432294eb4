import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import { type Language, LANGUAGES } from '@fivefold/domain';
import { PublishTermsDocument } from '../../graphql/operations.js';
import { OWN_NAMES } from '../../messages/locale.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextAreaInput, TextInput } from '../../parts/fields.js';

/** The operator's form for the next version: its first day and a text per language, English always. */
export function PublishTerms({ number }: { number: number }) {
  const t = useText();
  const publish = useWrite(PublishTermsDocument);
  const [inForceFrom, setDay] = useState('');
  const [texts, setTexts] = useState<Partial<Record<Language, string>>>({});

  async function submit() {
    const written = LANGUAGES.flatMap((language) => {
      const text = texts[language]?.trim();
      return text ? [{ language, text }] : [];
    });
    await publish.run({ input: { number, inForceFrom, texts: written } });
  }

  return (
    <section className="card stack" aria-labelledby="publish-terms-title">
      <h2 id="publish-terms-title">{t('terms.next', { number })}</h2>
      <p>{t('terms.nextLead')}</p>
      <EntryForm
        fields={['inForceFrom', 'texts']}
        userErrors={publish.userErrors}
        failure={publish.failure}
        onSubmit={() => void submit()}
        actions={
          <Button type="submit" look="primary" isPending={publish.pending}>
            {t('terms.publish')}
          </Button>
        }
      >
        <TextInput
          label={t('terms.day')}
          name="inForceFrom"
          type="date"
          isRequired
          value={inForceFrom}
          onChange={setDay}
        />
        {LANGUAGES.map((language) => (
          <TextAreaInput
            key={language}
            label={t('terms.text', { language: OWN_NAMES[language] })}
            name={language === 'en' ? 'texts' : `texts-${language}`}
            isRequired={language === 'en'}
            maxLength={60_000}
            rows={language === 'en' ? 10 : 4}
            value={texts[language] ?? ''}
            onChange={(text) => setTexts((before) => ({ ...before, [language]: text }))}
          />
        ))}
      </EntryForm>
    </section>
  );
}
