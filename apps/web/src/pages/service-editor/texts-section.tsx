import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { ComboInput } from '../../parts/combo-input.js';
import { TextAreaInput, TextInput } from '../../parts/fields.js';
import type { SectionProps } from './section-props.js';

/** Title and description, once per language; at least one language is complete before a service can be submitted. */
export function TextsSection({ draft, set }: SectionProps) {
  const t = useText();
  const words = useWords();
  const { texts } = draft;
  const setText = (index: number, part: Partial<(typeof texts)[number]>) =>
    set({ texts: texts.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <div className="stack">
      {texts.map((text, index) => {
        const language = words.language(text.language);
        return (
          <fieldset key={text.language} className="plain-fieldset stack close text-language">
            <legend className="group-label">{language}</legend>
            <TextInput
              label={t('editor.titleIn', { language })}
              name={`texts.${index}.title`}
              value={text.title}
              onChange={(title) => setText(index, { title })}
              maxLength={200}
            />
            <TextAreaInput
              label={t('editor.descriptionIn', { language })}
              name={`texts.${index}.description`}
              value={text.description}
              onChange={(description) => setText(index, { description })}
              rows={3}
              maxLength={4000}
            />
            {texts.length > 1 && (
              <div>
                <Button
                  small
                  look="quiet"
                  onPress={() => set({ texts: texts.filter((_, at) => at !== index) })}
                >
                  {t('part.remove', { name: language })}
                </Button>
              </div>
            )}
          </fieldset>
        );
      })}
      <ComboInput
        key={texts.length}
        label={t('editor.addLanguage')}
        placeholder={t('editor.addLanguageHint')}
        options={words.languages().filter((one) => !texts.some((text) => text.language === one.id))}
        value={null}
        onChange={(language) =>
          language !== null && set({ texts: [...texts, { language, title: '', description: '' }] })
        }
        clearsAfterChoice
      />
    </div>
  );
}
