import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../messages/use-text.js';
import { Button } from './button.js';

/** Rows of fields that can be added and taken away. */
export function RowList<Row>({
  label,
  addLabel,
  rows,
  empty,
  onChange,
  children,
}: {
  label: string;
  addLabel: string;
  rows: readonly Row[];
  empty: Row;
  onChange: (rows: Row[]) => void;
  children: (row: Row, set: (part: Partial<Row>) => void, index: number) => ReactNode;
}) {
  const t = useText();
  return (
    <fieldset className="plain-fieldset stack close">
      <legend className="group-label">{label}</legend>
      {rows.map((row, index) => (
        <div key={index} className="row-fields">
          {children(
            row,
            (part) => onChange(rows.map((one, at) => (at === index ? { ...one, ...part } : one))),
            index,
          )}
          <Button
            look="quiet"
            icon
            small
            aria-label={t('part.removeRow', { row: index + 1, list: label })}
            onPress={() => onChange(rows.filter((_, at) => at !== index))}
          >
            <Trash2 size={15} aria-hidden />
          </Button>
        </div>
      ))}
      <div>
        <Button small onPress={() => onChange([...rows, empty])}>
          <Plus size={15} aria-hidden />
          {addLabel}
        </Button>
      </div>
    </fieldset>
  );
}
