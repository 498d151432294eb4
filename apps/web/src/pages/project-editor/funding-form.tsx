import { splitExactly } from '@fivefold/domain';
import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import { SaveProjectFundingDocument, type ProjectPartsFragment } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { CheckInput, TextInput } from '../../parts/fields.js';
import { MoneyInput } from '../../parts/money-input.js';
import { Notice } from '../../parts/notices.js';
import { OrganisationInput } from '../../parts/organisation-input.js';
import { RowList } from '../../parts/row-list.js';

interface Part {
  readonly organisationId: string | null;
  readonly name: string;
  readonly task: string;
  readonly totalMinor: number | null;
  readonly grantMinor: number | null;
}

/** Partners and money: what is left to give out is counted while one types, and only what sums exactly is sent. */
export function FundingForm({ project, onNewer }: { project: ProjectPartsFragment; onNewer: () => void }) {
  const t = useText();
  const format = useFormat();
  const save = useWrite(SaveProjectFundingDocument);
  const [currency, setCurrency] = useState(project.funding?.currency ?? 'EUR');
  const [total, setTotal] = useState<number | null>(project.funding?.totalMinor ?? null);
  const [grant, setGrant] = useState<number | null>(project.funding?.grantMinor ?? null);
  const [isPublic, setPublic] = useState(project.funding?.isPublic ?? false);
  const [saved, setSaved] = useState(false);
  const [parts, setParts] = useState<Part[]>(() =>
    project.partners.map(({ organisation, task, totalMinor, grantMinor }) => ({
      ...{ organisationId: organisation.id, name: organisation.name, task, totalMinor, grantMinor },
    })),
  );
  const sum = (key: 'totalMinor' | 'grantMinor') => parts.reduce((all, part) => all + (part[key] ?? 0), 0);
  const left = { total: (total ?? 0) - sum('totalMinor'), grant: (grant ?? 0) - sum('grantMinor') };
  const known = parts.flatMap(({ organisationId: id, name }) => (id === null ? [] : [{ id, name }]));

  function spread() {
    const grants = splitExactly(
      grant ?? 0,
      parts.map(({ totalMinor }) => totalMinor ?? 0),
    );
    setParts(parts.map((part, at) => ({ ...part, grantMinor: grants[at]! })));
  }

  async function submit() {
    const partners = parts.flatMap(({ organisationId, task, totalMinor, grantMinor }) =>
      organisationId === null
        ? []
        : [{ organisationId, task, totalMinor: totalMinor ?? 0, grantMinor: grantMinor ?? 0 }],
    );
    const { id, version } = project;
    const money = { currency, totalMinor: total ?? 0, grantMinor: grant ?? 0, isPublic };
    setSaved((await save.run({ input: { id, version, ...money, partners } })) !== null);
  }

  return (
    <EntryForm
      fields={['totalMinor', 'grantMinor']}
      userErrors={save.userErrors}
      failure={save.failure}
      onSubmit={() => void submit()}
      onNewer={onNewer}
      actions={
        <>
          <Button
            type="submit"
            look="primary"
            isPending={save.pending}
            isDisabled={left.total !== 0 || left.grant !== 0}
          >
            {t('project.saveMoney')}
          </Button>
          <Button onPress={spread} isDisabled={grant === null || parts.length === 0}>
            {t('project.spread')}
          </Button>
        </>
      }
    >
      <div className="row">
        <MoneyInput
          label={t('project.total')}
          name="totalMinor"
          currency={currency}
          value={total}
          onChange={setTotal}
          onCurrency={setCurrency}
        />
        <MoneyInput
          label={t('project.grant')}
          name="grantMinor"
          currency={currency}
          value={grant}
          onChange={setGrant}
        />
      </div>
      <CheckInput isSelected={isPublic} onChange={setPublic}>
        {t('project.isPublic')}
      </CheckInput>
      <RowList
        label={t('project.partnerRows')}
        addLabel={t('project.addPartner')}
        rows={parts}
        empty={{ organisationId: null, name: '', task: '', totalMinor: null, grantMinor: null }}
        onChange={setParts}
      >
        {(row, set) => (
          <>
            <OrganisationInput
              label={t('project.partner')}
              known={known}
              without={known.map(({ id }) => id)}
              value={row.organisationId}
              onChange={(organisationId, name) => set({ organisationId, name })}
            />
            <TextInput
              label={t('project.task')}
              value={row.task}
              onChange={(task) => set({ task })}
              maxLength={500}
            />
            <MoneyInput
              label={t('project.budget')}
              currency={currency}
              value={row.totalMinor}
              onChange={(totalMinor) => set({ totalMinor })}
            />
            <MoneyInput
              label={t('project.ofGrant')}
              currency={currency}
              value={row.grantMinor}
              onChange={(grantMinor) => set({ grantMinor })}
            />
          </>
        )}
      </RowList>
      <p role="status" className="small">
        {left.total === 0 && left.grant === 0
          ? t('project.sumsHold')
          : t('project.left', {
              total: format.money(left.total, currency),
              grant: format.money(left.grant, currency),
            })}
      </p>
      {saved && <Notice tone="good">{t('project.saved')}</Notice>}
    </EntryForm>
  );
}
