import { useMemo, useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { sortUserErrors, type ApiError, type UserError } from '../../data/api-error.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { FormProblems } from '../../parts/form-problems.js';
import { Notice } from '../../parts/notices.js';
import { focusFirstError, useFocusOnError } from '../../parts/use-focus-on-error.js';
import { FactsSection } from './facts-section.js';
import { FilesSection } from './files-section.js';
import { OfferSection } from './offer-section.js';
import { PlaceSection } from './place-section.js';
import { PriceSection } from './price-section.js';
import type { SectionProps } from './section-props.js';
import { draftProblems } from './service-draft.js';
import { RemarkList, type Remark } from './service-remarks.js';
import { TextsSection } from './texts-section.js';

/** Field names of the API and the field of the form that shows them. */
const RENAMED: readonly [api: RegExp, form: string][] = [
  [/^titles(\.(\d+))?.*/, 'texts.0.title'],
  [/^descriptions.*/, 'texts.0.description'],
];

/** Refusals below `facts`, under the names that the form's fields carry. */
function toFormErrors(errors: readonly UserError[]): UserError[] {
  return errors.map((error) => {
    const name = error.path
      .filter((part, index) => index > 1 || (part !== 'input' && part !== 'facts'))
      .join('.');
    const renamed = RENAMED.find(([pattern]) => pattern.test(name));
    return { ...error, path: (renamed?.[1] ?? name).split('.') };
  });
}

/**
 * The whole of a service in sections. Problems stand at their fields and are counted beside the button, which is always
 * in sight; the first field at fault takes the focus when a save fails.
 */
export function ServiceForm({
  draft,
  set,
  userErrors,
  failure,
  pending,
  isDirty,
  onSave,
  onNewer,
  remarks = [],
}: SectionProps & {
  userErrors: readonly UserError[];
  failure: ApiError | null;
  pending: boolean;
  isDirty: boolean;
  onSave: () => void;
  /** Drops what was written, once the service has been read as it is now. */
  onNewer?: () => void;
  /** What reviewers say to the facts, each shown at the part of the form that holds it. */
  remarks?: readonly Remark[];
}) {
  const t = useText();
  const [asked, setAsked] = useState(0);
  const own = draftProblems(draft);
  const blocked = Object.keys(own).length > 0;
  const attempt = useMemo(() => ({ userErrors, asked }), [userErrors, asked]);
  const form = useFocusOnError(attempt);
  const fields = [
    ...draft.texts.flatMap((_, index) => [`texts.${index}.title`, `texts.${index}.description`]),
    ...draft.certificates.flatMap((_, index) => [
      `certificates.${index}.code`,
      `certificates.${index}.validUntil`,
      `certificates.${index}.issuer`,
      `certificates.${index}.number`,
    ]),
    'concepts',
    'sector',
    'providerId',
    'contactEmail',
    'externalId',
    'deliveryMode',
    'siteNuts',
    'coverage',
    'languages',
    'temperature',
    'interfaces',
    'adrClasses',
    'price.amountMinor',
    'price.currency',
    'vat.rateBp',
    'vat.exemption',
    'bookable.slotMinutes',
    'price.unit',
    'price.setupMinor',
    'price.tiers',
    'leadTimeDays',
  ];
  const sorted = sortUserErrors(toFormErrors(userErrors), fields);
  const byField: Record<string, string[]> = { ...sorted.byField };
  if (asked > 0)
    for (const [name, id] of Object.entries(own)) byField[name] = [t(id), ...(byField[name] ?? [])];
  const count = Object.keys(byField).length;
  const on = (...names: string[]) => remarks.filter(({ path }) => names.includes(path.split('.')[0] ?? ''));

  return (
    <Form
      ref={form}
      className="stack wide"
      // Shown, but not in the way: refusals of the server would otherwise keep the button from sending the mended draft.
      validationBehavior="aria"
      validationErrors={byField}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(asked + 1);
        if (!blocked) onSave();
      }}
    >
      <Section title={t('editor.texts')} remarks={on('titles', 'descriptions')}>
        <TextsSection draft={draft} set={set} />
      </Section>
      <Section title={t('editor.offer')} remarks={on('concepts', 'sector', 'providerId', 'contactEmail')}>
        <OfferSection draft={draft} set={set} />
      </Section>
      <Section title={t('editor.place')} remarks={on('deliveryMode', 'siteNuts', 'coverage', 'languages')}>
        <PlaceSection draft={draft} set={set} />
      </Section>
      <Section title={t('editor.price')} remarks={on('price', 'vat', 'leadTimeDays')}>
        <PriceSection draft={draft} set={set} />
      </Section>
      <Section
        title={t('editor.facts')}
        hint={t('editor.factsHint')}
        remarks={on(
          'temperature',
          'bookable',
          'capacities',
          'certificates',
          'interfaces',
          'adrClasses',
          'atpClass',
        )}
      >
        <FactsSection draft={draft} set={set} />
      </Section>
      <Section title={t('editor.files')} hint={t('editor.filesHint')} remarks={on('attachments')}>
        <FilesSection key={draft.attachments.map((file) => file.id).join()} draft={draft} set={set} />
      </Section>
      <div className="stack close editor-end">
        {count > 0 && (
          <Notice tone="error">
            <p>{t('editor.problems', { count })}</p>
            <div>
              <Button small onPress={() => focusFirstError(form.current)}>
                {t('editor.showProblem')}
              </Button>
            </div>
          </Notice>
        )}
        <FormProblems errors={sorted.general} failure={failure} onNewer={onNewer} />
        <div className="row">
          <Button type="submit" look="primary" isPending={pending}>
            {t('editor.save')}
          </Button>
          <span className="small faint">{t(isDirty ? 'editor.unsaved' : 'editor.saved')}</span>
        </div>
      </div>
    </Form>
  );
}

function Section({
  title,
  hint,
  remarks,
  children,
}: {
  title: string;
  hint?: string;
  remarks: readonly Remark[];
  children: ReactNode;
}) {
  return (
    <section className="editor-section" aria-label={title}>
      <div>
        <h2>{title}</h2>
        {hint && <p className="small muted">{hint}</p>}
        {remarks.length > 0 && <RemarkList remarks={remarks} />}
      </div>
      <div>{children}</div>
    </section>
  );
}
