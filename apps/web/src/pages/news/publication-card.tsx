import { languageOfText, type Language } from '@fivefold/domain';
import { Flag, Newspaper, Sprout, type LucideIcon } from 'lucide-react';
import { Link } from 'react-router';
import type { PublicationCardPartsFragment, PublicationKind } from '../../graphql/operations.js';
import { useLanguage } from '../../messages/locale.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { StateTag } from '../../parts/tags.js';

const ICONS: Readonly<Record<PublicationKind, LucideIcon>> = {
  NEWS: Newspaper,
  RESULT: Flag,
  FOLLOW_UP: Sprout,
};

/** A publication in a list. */
export function PublicationCard({ publication }: { publication: PublicationCardPartsFragment }) {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const { id, kind, state, texts, publisher, project, shownAt } = publication;
  const text = textFor(texts, language);
  const Icon = ICONS[kind];
  return (
    <article className="card stack close" lang={text.language}>
      <p className="row close small muted" lang={language}>
        <Icon size={16} aria-hidden />
        {t(`publication.kind.${kind}`)} · {format.day(shownAt.slice(0, 10))}
        {state !== 'PUBLISHED' && <StateTag label={`publication.state.${state}`} state={state} />}
      </p>
      <h3>
        <Link to={`/news/${encodeURIComponent(id)}`}>{text.title}</Link>
      </h3>
      {text.lead && <p className="small">{text.lead}</p>}
      <p className="small faint">
        {publisher.name}
        {project && ` · ${project.acronym}`}
      </p>
    </article>
  );
}

/** The text in the language of the page, else in English, else in another one. */
export function textFor<Text extends { language: string; title: string }>(
  texts: readonly Text[],
  language: Language,
): Text {
  const titles = Object.fromEntries(texts.map((text) => [text.language, text.title]));
  const shown = languageOfText(titles, language);
  return texts.find((text) => text.language === shown)!;
}
