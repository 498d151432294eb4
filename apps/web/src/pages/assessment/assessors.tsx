import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import {
  EndEngagementDocument,
  EngageAssessorDocument,
  ExtendEngagementDocument,
} from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { FormProblems } from '../../parts/form-problems.js';
import { StateTag } from '../../parts/tags.js';
import type { FullAssessment } from './assessment-page.js';

/** Who assesses, and for the operator the means to ask somebody. */
export function Assessors({ assessment }: { assessment: FullAssessment }) {
  const t = useText();
  const engage = useWrite(EngageAssessorDocument);
  const [email, setEmail] = useState('');
  const [until, setUntil] = useState('');
  const asks = assessment.actions.includes('engage');
  if (assessment.assessors.length === 0 && !asks) return null;
  const input = { assessmentId: assessment.id, email, accessUntil: until && `${until}T23:59:59Z` };
  return (
    <section className="stack" aria-labelledby="assessors-title">
      <h2 id="assessors-title">{t('assessors.title')}</h2>
      <ul className="stack close">
        {assessment.assessors.map((engagement) => (
          <li key={engagement.id}>
            <Assessor key={engagement.version} engagement={engagement} />
          </li>
        ))}
      </ul>
      {asks && (
        <EntryForm
          fields={['email', 'accessUntil']}
          userErrors={engage.userErrors}
          failure={engage.failure}
          onSubmit={() => void engage.run({ input })}
          actions={
            <Button type="submit" isPending={engage.pending}>
              {t('assessors.ask')}
            </Button>
          }
        >
          <TextInput
            label={t('assessors.email')}
            name="email"
            type="email"
            value={email}
            onChange={setEmail}
            isRequired
          />
          <TextInput
            label={t('assessors.until')}
            name="accessUntil"
            type="date"
            value={until}
            onChange={setUntil}
            isRequired
          />
        </EntryForm>
      )}
    </section>
  );
}

/** One assessor: state and end of the access, which the operator can move. */
function Assessor({ engagement }: { engagement: FullAssessment['assessors'][number] }) {
  const t = useText();
  const format = useFormat();
  const end = useWrite(EndEngagementDocument);
  const extend = useWrite(ExtendEngagementDocument);
  const [until, setUntil] = useState('');
  const { id, version, state, assessor, accessUntil, statement, actions } = engagement;
  const input = { id, version, accessUntil: until && `${until}T23:59:59Z` };
  return (
    <div className="stack close">
      <p>
        <strong>{assessor}</strong> <StateTag label={`engagement.state.${state}`} state={state} />
      </p>
      <p className="small faint">{t('engagement.until', { date: format.moment(accessUntil) })}</p>
      {statement && <p className="small">“{statement}”</p>}
      {actions.includes('extend') && (
        <details>
          <summary className="small">{t('engagement.extend')}</summary>
          <EntryForm
            fields={['accessUntil']}
            userErrors={extend.userErrors}
            failure={extend.failure}
            onSubmit={() => void extend.run({ input })}
            actions={
              <Button type="submit" small isPending={extend.pending}>
                {t('engagement.extend')}
              </Button>
            }
          >
            <TextInput
              label={t('engagement.newEnd')}
              name="accessUntil"
              type="date"
              value={until}
              onChange={setUntil}
              isRequired
            />
          </EntryForm>
        </details>
      )}
      {actions.includes('end') && (
        <Button isPending={end.pending} onPress={() => void end.run({ input: { id, version } })}>
          {t('engagement.end')}
        </Button>
      )}
      <FormProblems errors={end.userErrors} failure={end.failure} />
    </div>
  );
}
