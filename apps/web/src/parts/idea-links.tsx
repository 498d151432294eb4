import { useId } from 'react';
import { Link } from 'react-router';
import type { IdeaLinkPartsFragment } from '../graphql/operations.js';
import { useText } from '../messages/use-text.js';
import { StateTag } from './tags.js';

/** The ideas that came from a need, led to a service or answer a demand; nothing where there are none. */
export function IdeaLinks({
  ideas,
  title,
  level = 2,
}: {
  ideas: readonly IdeaLinkPartsFragment[];
  title: string;
  level?: 2 | 3;
}) {
  const t = useText();
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  if (ideas.length === 0) return null;
  return (
    <section className="stack close" aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      <ul className="stack close">
        {ideas.map((idea) => (
          <li key={idea.id} className="row">
            <Link
              to={`/ideas/${encodeURIComponent(idea.id)}`}
              aria-label={t('ideas.open', { title: idea.title })}
            >
              {idea.title}
            </Link>
            <StateTag label={`idea.state.${idea.state}`} state={idea.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
