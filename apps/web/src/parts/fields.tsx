import { Check, ChevronDown, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  Checkbox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  Select,
  SelectValue,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from 'react-aria-components';
import type { Option } from '../messages/words.js';

interface Described {
  label: string;
  hint?: ReactNode;
}

/** The message of a field at fault, named by an icon as well as by colour. */
export function Problem() {
  return (
    <FieldError className="field-error">
      {({ validationErrors }) => (
        <>
          <CircleAlert size={16} aria-hidden />
          <span>{validationErrors.join(' ')}</span>
        </>
      )}
    </FieldError>
  );
}

/** One line of text. `type` as in HTML: text, email, password, date, url. */
export function TextInput({
  label,
  hint,
  placeholder,
  ...rest
}: Omit<TextFieldProps, 'children' | 'className'> & Described & { placeholder?: string }) {
  return (
    <TextField {...rest} className="field">
      <Label>{label}</Label>
      <Input {...(placeholder === undefined ? {} : { placeholder })} />
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <Problem />
    </TextField>
  );
}

/** Several lines of text. */
export function TextAreaInput({
  label,
  hint,
  placeholder,
  rows = 4,
  ...rest
}: Omit<TextFieldProps, 'children' | 'className'> & Described & { placeholder?: string; rows?: number }) {
  return (
    <TextField {...rest} className="field">
      <Label>{label}</Label>
      <TextArea rows={rows} {...(placeholder === undefined ? {} : { placeholder })} />
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <Problem />
    </TextField>
  );
}

/** One of a short list. `value` null shows `placeholder`. */
export function SelectInput({
  label,
  hint,
  options,
  value,
  onChange,
  placeholder,
  name,
  isRequired,
}: Described & {
  options: readonly Option[];
  value: string | null;
  onChange: (id: string) => void;
  placeholder?: string;
  name?: string;
  isRequired?: boolean;
}) {
  return (
    <Select
      className="field"
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      {...(name === undefined ? {} : { name })}
      {...(placeholder === undefined ? {} : { placeholder })}
      isRequired={isRequired ?? false}
    >
      <Label>{label}</Label>
      <Button className="react-aria-Button select">
        <SelectValue />
        <ChevronDown size={16} aria-hidden />
      </Button>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <Problem />
      <Popover className="popover">
        <ListBox className="listbox" items={options}>
          {(option) => (
            <ListBoxItem className="option" id={option.id} textValue={option.name}>
              <span>{option.name}</span>
              {option.note && <span className="option-note">{option.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** A yes or no. */
export function CheckInput({
  children,
  isSelected,
  onChange,
}: {
  children: ReactNode;
  isSelected: boolean;
  onChange: (selected: boolean) => void;
}) {
  return (
    <Checkbox className="check" isSelected={isSelected} onChange={onChange}>
      <CheckBox />
      {children}
    </Checkbox>
  );
}

/** The box of a checkbox with its tick. */
export function CheckBox() {
  return (
    <span className="box" aria-hidden>
      <Check size={13} strokeWidth={3.5} />
    </span>
  );
}

/** One of a few, all visible. */
export function RadioInput({
  label,
  options,
  value,
  onChange,
  inRow,
}: {
  label: string;
  options: readonly Option[];
  value: string;
  onChange: (id: string) => void;
  /** Short options stand beside each other. */
  inRow?: boolean;
}) {
  return (
    <RadioGroup className={inRow ? 'field in-row' : 'field'} value={value} onChange={onChange}>
      <Label>{label}</Label>
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className="radio">
          <span className="box" aria-hidden />
          <span>
            <span>{option.name}</span>
            {option.note && <span className="hint radio-note">{option.note}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
