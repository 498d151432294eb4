import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { UserError } from '../../data/api-error.js';
import { useWrite } from '../../data/use-operation.js';
import {
  SaveQuoteDocument,
  SendQuoteDocument,
  type QuotePartsFragment,
  type RecipientPartsFragment,
  type StatementStatus,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { AttachmentPicker } from '../../parts/attachment-picker.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { SelectInput, TextAreaInput, TextInput } from '../../parts/fields.js';
import { CURRENCIES } from '../../parts/money-input.js';
import { NumberInput } from '../../parts/number-input.js';
import { useAttachments } from '../../parts/use-attachments.js';
import { useClauseWords } from '../match/use-clause-words.js';
import { MilestoneFields } from './milestone-fields.js';
import {
  milestoneProblems,
  toMilestoneInput,
  typedMilestone,
  type TypedMilestone,
} from './milestone-inputs.js';
import { QuoteLineFields } from './quote-line-fields.js';
import {
  EMPTY_LINE,
  lineProblems,
  quoteTotalMinor,
  toLineInput,
  type QuoteProblem,
  type TypedLine,
} from './quote-lines.js';
import type { FullRequest } from './request-page.js';

/** Days for which a new quote holds unless another day is chosen. */
const VALID_DAYS = 30;
/** The fields of a line as the API names them, without its tax. */
const LINE_FIELDS = [
  'description',
  'qty',
  'unitPriceMinor',
  'booking.unit',
  'booking.quantity',
  'booking.from',
  'booking.to',
];
const STATEMENTS: readonly StatementStatus[] = ['MET', 'VIOLATED', 'NOT_STATED'];

/** An offer: lines with price, tax and capacity, milestones, answers to the constraints, files. A second offer revises the first. */
export function QuoteForm({
  recipient,
  clauses,
  last,
  revises,
  onDone,
}: {
  recipient: RecipientPartsFragment;
  clauses: FullRequest['clauses'];
  /** The draft or open offer that the form starts from. */
  last: QuotePartsFragment | null;
  revises: boolean;
  onDone: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const wordsOf = useClauseWords();
  const send = useWrite(SendQuoteDocument);
  const save = useWrite(SaveQuoteDocument);
  const files = useAttachments(last?.state === 'DRAFT' ? last.attachments : []);
  const [lines, setLines] = useState<readonly TypedLine[]>(
    () => last?.lines.map(typed) ?? firstLines(recipient),
  );
  const [milestones, setMilestones] = useState<readonly TypedMilestone[]>(
    () => last?.milestones.map(typedMilestone) ?? [],
  );
  const [currency, setCurrency] = useState(last?.total.currency ?? 'EUR');
  const [validUntil, setValidUntil] = useState(() => dayFromNow(VALID_DAYS));
  const [leadTimeDays, setLeadTimeDays] = useState<number | null>(last?.leadTimeDays ?? null);
  const [note, setNote] = useState(last?.note ?? '');
  const [stated, setStated] = useState<Record<string, StatementStatus>>(() =>
    Object.fromEntries(last?.statements.map((one) => [one.clauseId, one.status]) ?? []),
  );
  const [problems, setProblems] = useState<readonly UserError[]>([]);
  const refused = [problems, send.userErrors, save.userErrors].find((errors) => errors.length > 0) ?? [];
  const services = recipient.lines.flatMap(({ service, title }) =>
    service ? [{ id: service.id, name: title }] : [],
  );
  const setLine = (index: number, part: Partial<TypedLine>) =>
    setLines(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));

  async function submit(write: typeof send | typeof save) {
    const wrong: QuoteProblem[] = [
      ...lines.flatMap(lineProblems),
      ...milestoneProblems(milestones, quoteTotalMinor(lines)),
      ...(validUntil === '' ? [{ field: 'validUntil', problem: 'missing' } as const] : []),
    ];
    setProblems(
      wrong.map(({ field, problem }) => ({
        code: 'INPUT_INVALID',
        path: field.split('.'),
        message: t(`quote.problem.${problem}`),
      })),
    );
    if (wrong.length > 0) return;
    const payload = await write.run({
      input: {
        recipientId: recipient.id,
        version: recipient.version,
        lines: lines.map(toLineInput).filter((line) => line !== null),
        currency,
        validUntil: `${validUntil}T23:59:59Z`,
        leadTimeDays,
        note,
        milestones: milestones.map(toMilestoneInput),
        attachmentIds: files.ids,
        statements: Object.entries(stated).map(([clauseId, status]) => ({ clauseId, status })),
      },
    });
    if (payload) onDone();
  }

  return (
    <EntryForm
      fields={[
        'validUntil',
        'leadTimeDays',
        'note',
        ...lines.flatMap((_, index) => LINE_FIELDS.map((name) => `lines.${index}.${name}`)),
        ...milestones.flatMap((_, at) =>
          ['title', 'dueOn', 'dueInDays', 'amountMinor'].map((name) => `milestones.${at}.${name}`),
        ),
      ]}
      userErrors={refused}
      failure={send.failure ?? save.failure}
      onSubmit={() => void submit(send)}
      onNewer={onDone}
      actions={
        <>
          <Button type="submit" look="primary" isPending={send.pending} isDisabled={files.busy}>
            {t(revises ? 'quote.revise' : 'quote.send')}
          </Button>
          <Button isPending={save.pending} isDisabled={files.busy} onPress={() => void submit(save)}>
            {t('quote.saveDraft')}
          </Button>
          <Button onPress={onDone}>{t('part.cancel')}</Button>
        </>
      }
    >
      <fieldset className="plain-fieldset stack close">
        <legend className="group-label">{t('quote.lines')}</legend>
        {lines.map((line, index) => (
          <QuoteLineFields
            key={index}
            index={index}
            line={line}
            currency={currency}
            services={services}
            isOnly={lines.length === 1}
            onChange={(part) => setLine(index, part)}
            onRemove={() => setLines(lines.filter((_, at) => at !== index))}
          />
        ))}
        <div className="row between">
          <Button small onPress={() => setLines([...lines, EMPTY_LINE])}>
            <Plus size={15} aria-hidden />
            {t('quote.addLine')}
          </Button>
          <p className="tabular" role="status">
            {t('quote.total')} <strong>{format.money(quoteTotalMinor(lines), currency)}</strong>
          </p>
        </div>
      </fieldset>
      <MilestoneFields
        milestones={milestones}
        totalMinor={quoteTotalMinor(lines)}
        currency={currency}
        onChange={setMilestones}
      />
      <div className="fields">
        <SelectInput
          label={t('part.currency')}
          options={CURRENCIES.map((id) => ({ id, name: id }))}
          value={currency}
          onChange={setCurrency}
        />
        <TextInput
          label={t('quote.validUntil')}
          name="validUntil"
          type="date"
          value={validUntil}
          onChange={setValidUntil}
          isRequired
        />
        <NumberInput
          label={t('quote.leadTime')}
          name="leadTimeDays"
          value={leadTimeDays}
          onChange={setLeadTimeDays}
          minValue={0}
          digits={0}
        />
      </div>
      {clauses.length > 0 && (
        <fieldset className="plain-fieldset stack close">
          <legend className="group-label">{t('quote.statements')}</legend>
          <div className="fields">
            {clauses.map((clause) => (
              <SelectInput
                key={clause.id}
                label={`${wordsOf(clause).name} ${wordsOf(clause).text}`}
                options={STATEMENTS.map((id) => ({ id, name: t(`quote.statement.${id}`) }))}
                value={stated[clause.id] ?? 'NOT_STATED'}
                onChange={(id) => {
                  const status = STATEMENTS.find((one) => one === id);
                  if (status) setStated({ ...stated, [clause.id]: status });
                }}
              />
            ))}
          </div>
        </fieldset>
      )}
      <TextAreaInput label={t('quote.note')} name="note" value={note} onChange={setNote} rows={3} />
      <AttachmentPicker picked={files} />
    </EntryForm>
  );
}

/** What was asked for, a line each. */
function firstLines(recipient: RecipientPartsFragment): TypedLine[] {
  return recipient.lines.map(({ title, service, booking }) => ({
    ...EMPTY_LINE,
    description: title,
    booking: booking && service ? { serviceId: service.id, ...booking } : null,
  }));
}

function typed(line: QuotePartsFragment['lines'][number]): TypedLine {
  const { description, qty, unitPriceMinor, vat, serviceId, booking } = line;
  return {
    description,
    qty,
    unitPriceMinor,
    vatPercent: vat ? vat.rateBp / 100 : null,
    booking: serviceId && booking ? { serviceId, ...booking } : null,
  };
}

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
