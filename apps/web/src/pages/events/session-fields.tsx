import { Plus, Trash2 } from 'lucide-react';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { TextInput } from '../../parts/fields.js';
import { type EventDraft, nextSession, type SessionDraft } from './event-draft.js';

const PARTS = ['title', 'speaker', 'room', 'startsAt', 'endsAt'] as const;

/** Names of the fields of sessions, as refusals name them. */
export function sessionFieldNames(sessions: readonly SessionDraft[]): string[] {
  return ['sessions', ...sessions.flatMap((_, at) => PARTS.map((part) => `sessions.${at}.${part}`))];
}

/** The sessions of an event, added, changed and taken out one by one. */
export function SessionFields({
  draft,
  set,
}: {
  draft: EventDraft;
  set: (part: Partial<EventDraft>) => void;
}) {
  const t = useText();
  const { sessions } = draft;
  const change = (key: number, part: Partial<SessionDraft>) =>
    set({ sessions: sessions.map((each) => (each.key === key ? { ...each, ...part } : each)) });
  return (
    <section className="stack" aria-labelledby="session-fields">
      <h2 id="session-fields">{t('event.sessions')}</h2>
      {sessions.map((session, at) => (
        <fieldset key={session.key} className="plain-fieldset session-fields stack close">
          <legend className="group-label">{t('event.session', { number: at + 1 })}</legend>
          <TextInput
            label={t('event.sessionTitle')}
            name={`sessions.${at}.title`}
            value={session.title}
            onChange={(title) => change(session.key, { title })}
            isRequired
            maxLength={200}
          />
          <div className="fields">
            <TextInput
              label={t('event.from')}
              type="datetime-local"
              name={`sessions.${at}.startsAt`}
              value={session.from}
              onChange={(from) => change(session.key, { from })}
              isRequired
            />
            <TextInput
              label={t('event.until')}
              type="datetime-local"
              name={`sessions.${at}.endsAt`}
              value={session.until}
              onChange={(until) => change(session.key, { until })}
              isRequired
            />
            <TextInput
              label={t('event.speaker')}
              name={`sessions.${at}.speaker`}
              value={session.speaker}
              onChange={(speaker) => change(session.key, { speaker })}
              maxLength={200}
            />
            <TextInput
              label={t('event.room')}
              name={`sessions.${at}.room`}
              value={session.room}
              onChange={(room) => change(session.key, { room })}
              maxLength={200}
            />
          </div>
          {sessions.length > 1 && (
            <div>
              <Button
                small
                look="quiet"
                onPress={() => set({ sessions: sessions.filter((each) => each.key !== session.key) })}
              >
                <Trash2 size={16} aria-hidden /> {t('event.removeSession', { number: at + 1 })}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button
          isDisabled={sessions.length >= 60}
          onPress={() => set({ sessions: [...sessions, nextSession(sessions)] })}
        >
          <Plus size={16} aria-hidden /> {t('event.addSession')}
        </Button>
      </div>
    </section>
  );
}
