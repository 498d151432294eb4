import { Link } from 'react-router';
import type { ClusterCardPartsFragment } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { useWords } from '../../messages/words.js';
import { LabelBadges } from '../../parts/label-badge.js';
import { SectorTag } from '../../parts/tags.js';

/** A cluster in a list: name, place, sectors, and how much it offers. An invented one says so. */
export function ClusterCard({ cluster }: { cluster: ClusterCardPartsFragment }) {
  const t = useText();
  const words = useWords();
  const place = cluster.region ? words.region(cluster.region.code) : null;
  const country = words.region(cluster.country);
  return (
    <article className="card cluster-card">
      <h3>
        <Link to={`/clusters/${encodeURIComponent(cluster.slug)}`}>{cluster.name}</Link>
      </h3>
      <p className="small muted">{place === null || place === country ? country : `${place}, ${country}`}</p>
      <p className="row">
        {cluster.sectors.map((sector) => (
          <SectorTag key={sector} sector={sector} />
        ))}
        <LabelBadges marks={cluster.currentLabels.map(({ mark }) => mark)} />
      </p>
      <p className="small faint">
        {t('cluster.services', { count: cluster.serviceCount })}
        {cluster.illustrative && ` · ${t('cluster.illustrative')}`}
      </p>
    </article>
  );
}
