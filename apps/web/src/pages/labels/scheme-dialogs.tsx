import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import {
  AddLabelStatisticDocument,
  type LabelSchemesQuery,
  SaveLabelSchemeDocument,
} from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { SelectInput, TextInput } from '../../parts/fields.js';
import { ModalDialog } from '../../parts/modal-dialog.js';

type Scheme = LabelSchemesQuery['labelSchemes'][number];

interface Level {
  readonly mark: string;
  readonly title: string;
  readonly first: string;
  readonly renewal: string;
  readonly renewable: string;
}

const EMPTY: Level = { mark: '', title: '', first: '', renewal: '', renewable: '12' };
const number = (text: string) => (text.trim() === '' ? null : Number(text));
const text = (value: number | null) => (value === null ? '' : String(value));

/** A new scheme, or the next version of one: labels given keep the terms of theirs. */
export function SchemeDialog({ scheme, onClose }: { scheme: Scheme | null; onClose: () => void }) {
  const t = useText();
  const write = useWrite(SaveLabelSchemeDocument);
  const [key, setKey] = useState(scheme?.key ?? '');
  const [name, setName] = useState(scheme?.name ?? '');
  const [issuer, setIssuer] = useState(scheme?.issuer ?? '');
  const [source, setSource] = useState('');
  const [levels, setLevels] = useState<readonly Level[]>(
    scheme?.levels.map((level) => ({
      mark: level.mark,
      title: level.title,
      first: text(level.firstMonths),
      renewal: text(level.renewalMonths),
      renewable: text(level.renewableMonths),
    })) ?? [EMPTY],
  );
  const change = (at: number, part: Partial<Level>) =>
    setLevels(levels.map((level, i) => (i === at ? { ...level, ...part } : level)));
  const months = (at: number, field: 'first' | 'renewal' | 'renewable') => (
    <TextInput
      label={t(`scheme.${field}`)}
      inputMode="numeric"
      value={levels[at]![field]}
      onChange={(value) => change(at, { [field]: value.replace(/\D/g, '') })}
    />
  );
  return (
    <ModalDialog title={t(scheme ? 'scheme.next' : 'scheme.new')} isOpen onClose={onClose}>
      <EntryForm
        fields={['key', 'name', 'issuer', 'source', 'levels']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() =>
          void write
            .run({
              input: {
                key,
                version: scheme?.version ?? 0,
                name,
                issuer,
                source,
                levels: levels.map(({ mark, title, first, renewal, renewable }) => ({
                  mark,
                  title,
                  firstMonths: number(first),
                  renewalMonths: number(renewal),
                  renewableMonths: number(renewable) ?? 0,
                })),
              },
            })
            .then((payload) => payload && onClose())
        }
        actions={
          <>
            <Button type="submit" look="primary" isPending={write.pending}>
              {t('scheme.save')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        {!scheme && <TextInput label={t('scheme.key')} name="key" value={key} onChange={setKey} isRequired />}
        <TextInput label={t('scheme.name')} name="name" value={name} onChange={setName} isRequired />
        <TextInput label={t('scheme.issuer')} name="issuer" value={issuer} onChange={setIssuer} isRequired />
        <TextInput label={t('scheme.source')} name="source" value={source} onChange={setSource} isRequired />
        {levels.map((level, at) => (
          <fieldset key={at} className="stack close">
            <legend>{t('scheme.levelOf', { number: at + 1 })}</legend>
            <TextInput
              label={t('scheme.mark')}
              value={level.mark}
              onChange={(mark) => change(at, { mark })}
              isRequired
            />
            <TextInput
              label={t('scheme.levelTitle')}
              value={level.title}
              onChange={(title) => change(at, { title })}
              isRequired
            />
            <div className="row">
              {months(at, 'first')}
              {months(at, 'renewal')}
              {months(at, 'renewable')}
            </div>
          </fieldset>
        ))}
        <div className="row">
          <Button small onPress={() => setLevels([...levels, EMPTY])}>
            {t('scheme.addLevel')}
          </Button>
          {levels.length > 1 && (
            <Button small look="quiet" onPress={() => setLevels(levels.slice(0, -1))}>
              {t('scheme.dropLevel')}
            </Button>
          )}
        </div>
      </EntryForm>
    </ModalDialog>
  );
}

/** How many labels of a level there were in some month. */
export function StatisticDialog({ scheme, onClose }: { scheme: Scheme; onClose: () => void }) {
  const t = useText();
  const write = useWrite(AddLabelStatisticDocument);
  const [mark, setMark] = useState(scheme.levels[0]?.mark ?? '');
  const [clusters, setClusters] = useState('');
  const [countries, setCountries] = useState('');
  const [asOf, setAsOf] = useState('');
  const [source, setSource] = useState('');
  return (
    <ModalDialog title={t('scheme.addStatistic')} isOpen onClose={onClose}>
      <EntryForm
        fields={['mark', 'clusters', 'countries', 'asOf', 'source']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() =>
          void write
            .run({
              input: {
                schemeKey: scheme.key,
                mark,
                clusters: Number(clusters),
                countries: Number(countries),
                asOf,
                source,
              },
            })
            .then((payload) => payload && onClose())
        }
        actions={
          <>
            <Button type="submit" look="primary" isPending={write.pending}>
              {t('scheme.save')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <SelectInput
          label={t('labels.level')}
          name="mark"
          options={scheme.levels.map((level) => ({ id: level.mark, name: level.mark }))}
          value={mark}
          onChange={setMark}
        />
        <TextInput
          label={t('scheme.clusters')}
          name="clusters"
          inputMode="numeric"
          value={clusters}
          onChange={setClusters}
          isRequired
        />
        <TextInput
          label={t('scheme.countries')}
          name="countries"
          inputMode="numeric"
          value={countries}
          onChange={setCountries}
          isRequired
        />
        <TextInput
          label={t('scheme.asOf')}
          name="asOf"
          hint={t('label.monthHint')}
          value={asOf}
          onChange={setAsOf}
          isRequired
        />
        <TextInput label={t('scheme.source')} name="source" value={source} onChange={setSource} isRequired />
      </EntryForm>
    </ModalDialog>
  );
}
