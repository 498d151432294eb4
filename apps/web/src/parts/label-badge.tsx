import { Award } from 'lucide-react';

/** Labels that hold today, each by its name; nothing where there is none. */
export function LabelBadges({ marks }: { marks: readonly string[] }) {
  return marks.map((mark) => (
    <span key={mark} className="label-badge">
      <Award size={14} aria-hidden />
      {mark}
    </span>
  ));
}
