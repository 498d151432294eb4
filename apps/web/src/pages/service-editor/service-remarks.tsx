import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import {
  AnswerServiceCommentDocument,
  CommentServiceDocument,
  ResolveServiceCommentDocument,
  type OwnServicePartsFragment,
} from '../../graphql/operations.js';
import { FACTS, factName } from '../../messages/fact-name.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { SelectInput, TextAreaInput } from '../../parts/fields.js';
import { FormProblems } from '../../parts/form-problems.js';

export type Remark = OwnServicePartsFragment['comments'][number];

/** The remarks that are open on the version shown. */
export function openRemarks({ comments, versionNumber }: OwnServicePartsFragment): Remark[] {
  return comments.filter((one) => one.resolvedBy === null && one.versionNumber === versionNumber);
}

/** Remarks of reviewers, each at its fact, with its answer; an open one can be answered and marked as dealt with. */
export function RemarkList({ remarks }: { remarks: readonly Remark[] }) {
  return (
    <ul className="stack close">
      {remarks.map((remark) => (
        <li key={remark.id} className="remark">
          <RemarkEntry remark={remark} />
        </li>
      ))}
    </ul>
  );
}

function RemarkEntry({ remark }: { remark: Remark }) {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  const answer = useWrite(AnswerServiceCommentDocument);
  const resolve = useWrite(ResolveServiceCommentDocument);
  const [text, setText] = useState<string | null>(null);
  const target = { id: remark.id, version: remark.version };
  const name = factName(remark.path, t, words);
  return (
    <div className="stack close">
      <p>
        <strong>{name}</strong> {remark.text}
      </p>
      <p className="small faint">
        {t('remark.by', { name: remark.author, date: format.moment(remark.at) })}
        {remark.resolvedBy && ` · ${t('remark.resolved', { name: remark.resolvedBy })}`}
      </p>
      {remark.answer && (
        <p className="small">
          <strong>{t('remark.answered', { name: remark.answeredBy ?? '' })}</strong> {remark.answer}
        </p>
      )}
      {remark.resolvedBy === null && text === null && (
        <div className="row">
          <Button
            small
            aria-label={t('remark.answerTo', { name })}
            onPress={() => setText(remark.answer ?? '')}
          >
            {t('remark.answer')}
          </Button>
          <Button
            small
            look="quiet"
            isPending={resolve.pending}
            aria-label={t('remark.resolveTo', { name })}
            onPress={() => void resolve.run({ input: target })}
          >
            {t('remark.resolve')}
          </Button>
        </div>
      )}
      <FormProblems errors={resolve.userErrors} failure={resolve.failure} />
      {text !== null && (
        <div className="stack close">
          <TextAreaInput
            label={t('remark.answer')}
            value={text}
            onChange={setText}
            rows={2}
            maxLength={2000}
          />
          <FormProblems errors={answer.userErrors} failure={answer.failure} />
          <div className="row">
            <Button
              small
              look="primary"
              isPending={answer.pending}
              isDisabled={text.trim() === ''}
              onPress={() =>
                void answer.run({ input: { ...target, text } }).then((payload) => payload && setText(null))
              }
            >
              {t('remark.send')}
            </Button>
            <Button small onPress={() => setText(null)}>
              {t('part.cancel')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

/** A reviewer says something about one fact of the version in review. */
export function RemarkForm({ service }: { service: OwnServicePartsFragment }) {
  const t = useText();
  const words = useWords();
  const write = useWrite(CommentServiceDocument);
  const [path, setPath] = useState<string>('titles');
  const [text, setText] = useState('');
  const paths = FACTS.flatMap((name) =>
    name === 'titles' || name === 'descriptions'
      ? [name, ...service.facts[name].map(({ language }) => `${name}.${language}`)]
      : [name],
  );
  async function send() {
    const input = { id: service.id, version: service.version, path, text };
    if (await write.run({ input })) setText('');
  }
  return (
    <EntryForm
      fields={['path', 'text']}
      userErrors={write.userErrors}
      failure={write.failure}
      onSubmit={() => void send()}
      actions={
        <Button type="submit" isPending={write.pending} isDisabled={text.trim() === ''}>
          {t('remark.add')}
        </Button>
      }
    >
      <SelectInput
        label={t('remark.fact')}
        name="path"
        options={paths.map((id) => ({ id, name: factName(id, t, words) }))}
        value={path}
        onChange={setPath}
      />
      <TextAreaInput
        label={t('remark.text')}
        name="text"
        value={text}
        onChange={setText}
        rows={2}
        maxLength={2000}
      />
    </EntryForm>
  );
}
