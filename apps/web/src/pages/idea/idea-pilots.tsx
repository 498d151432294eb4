import { useState } from 'react';
import { useViewer } from '../../data/viewer.js';
import { useWrite } from '../../data/use-operation.js';
import { InvitePilotsDocument, MovePilotDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { SelectInput, TextAreaInput } from '../../parts/fields.js';
import { FormProblems } from '../../parts/form-problems.js';
import { ModalDialog } from '../../parts/modal-dialog.js';
import { Notice } from '../../parts/notices.js';
import { StateTag } from '../../parts/tags.js';
import { OrganisationInput } from '../../parts/organisation-input.js';
import type { Idea } from './idea-page.js';

type Pilot = Idea['pilots'][number];
type Outcome = NonNullable<Pilot['outcome']>;
const OUTCOMES: readonly Outcome[] = ['WORKS', 'NEEDS_CHANGE', 'NO_USE'];

/** How companies try an idea out. Those that are asked for their needs appear once they say yes. */
export function IdeaPilots({ idea }: { idea: Idea }) {
  const t = useText();
  const invite = useWrite(InvitePilotsDocument);
  const move = useWrite(MovePilotDocument);
  const { viewer } = useViewer();
  const [asked, setAsked] = useState<'all' | 'one' | null>(null);
  const [company, setCompany] = useState<string | null>(null);
  const [finishing, setFinishing] = useState<Pilot | null>(null);
  const canInvite = idea.actions.includes('invite_pilots');
  const seen = { id: idea.id, version: idea.version };
  if (idea.pilots.length === 0 && !canInvite) return null;
  return (
    <section className="stack close" aria-labelledby="idea-pilots">
      <h2 id="idea-pilots">{t('ideas.pilots')}</h2>
      <ul className="stack close">
        {idea.pilots.map((pilot) => (
          <li key={pilot.id} className="stack close">
            <div className="row">
              <span>{pilot.company.name}</span>
              <StateTag label={`pilot.state.${pilot.state}`} state={pilot.state} />
              {pilot.outcome && <strong className="small">{t(`pilot.outcome.${pilot.outcome}`)}</strong>}
              {pilot.actions.map((action) =>
                action === 'finish' ? (
                  <Button key={action} small look="primary" onPress={() => setFinishing(pilot)}>
                    {t('pilot.move.FINISH')}
                  </Button>
                ) : (
                  <Button
                    key={action}
                    small
                    isPending={move.pending}
                    onPress={() =>
                      void move.run({
                        input: { id: pilot.id, version: pilot.version, move: upper(action) },
                      })
                    }
                  >
                    {t(`pilot.move.${upper(action)}`)}
                  </Button>
                ),
              )}
            </div>
            {pilot.words && <blockquote className="quote-note">{pilot.words}</blockquote>}
          </li>
        ))}
      </ul>
      <FormProblems
        errors={[...invite.userErrors, ...(finishing ? [] : move.userErrors)]}
        failure={invite.failure ?? (finishing ? null : move.failure)}
      />
      {asked === 'all' && <Notice tone="good">{t('ideas.companiesAsked')}</Notice>}
      {asked === 'one' && <Notice tone="good">{t('ideas.companyAsked')}</Notice>}
      {canInvite && idea.behind.any && (
        <div className="row">
          <Button
            small
            isPending={invite.pending}
            onPress={() => void invite.run({ input: seen }).then((payload) => payload && setAsked('all'))}
          >
            {t('ideas.invitePilots')}
          </Button>
        </div>
      )}
      {canInvite && (
        <div className="row at-foot">
          <OrganisationInput
            label={t('ideas.pilotCompany')}
            memberOf={viewer?.organisation?.id ?? null}
            known={idea.behind.named}
            without={idea.pilots.map((pilot) => pilot.company.id)}
            value={company}
            onChange={setCompany}
          />
          <Button
            small
            isDisabled={!company}
            isPending={invite.pending}
            onPress={() =>
              void invite.run({ input: { ...seen, organisationId: company } }).then((payload) => {
                if (!payload) return;
                setCompany(null);
                setAsked('one');
              })
            }
          >
            {t('ideas.askCompany')}
          </Button>
        </div>
      )}
      {finishing && <FinishDialog pilot={finishing} onClose={() => setFinishing(null)} />}
    </section>
  );
}

/** The company says how it went. */
function FinishDialog({ pilot, onClose }: { pilot: Pilot; onClose: () => void }) {
  const t = useText();
  const write = useWrite(MovePilotDocument);
  const [outcome, setOutcome] = useState<string | null>(null);
  const [words, setWords] = useState('');
  return (
    <ModalDialog title={t('pilot.move.FINISH')} isOpen onClose={onClose}>
      <EntryForm
        fields={['outcome', 'words']}
        userErrors={write.userErrors}
        failure={write.failure}
        onSubmit={() =>
          void write
            .run({
              input: {
                ...{ id: pilot.id, version: pilot.version, move: 'FINISH', words },
                outcome: outcome as Outcome | null,
              },
            })
            .then((payload) => payload && onClose())
        }
        actions={
          <>
            <Button type="submit" look="primary" isPending={write.pending}>
              {t('pilot.tell')}
            </Button>
            <Button onPress={onClose}>{t('part.cancel')}</Button>
          </>
        }
      >
        <SelectInput
          label={t('pilot.howWasIt')}
          name="outcome"
          options={OUTCOMES.map((id) => ({ id, name: t(`pilot.outcome.${id}`) }))}
          value={outcome}
          onChange={setOutcome}
          isRequired
        />
        <TextAreaInput
          label={t('pilot.words')}
          name="words"
          value={words}
          onChange={setWords}
          maxLength={2000}
        />
      </EntryForm>
    </ModalDialog>
  );
}

function upper(action: string) {
  return action.toUpperCase() as 'ACCEPT' | 'DECLINE' | 'WITHDRAW';
}
