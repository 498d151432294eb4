import { TextInput } from '../../parts/fields.js';

/** Six digits, or a recovery code: letters are taken too, and a phone offers what its app shows. */
export function CodeInput({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <TextInput
      label={label}
      {...(hint ? { hint } : {})}
      name="code"
      autoComplete="one-time-code"
      isRequired
      maxLength={60}
      value={value}
      onChange={onChange}
    />
  );
}
