import type { Autosave, AutosaveState, TypedText } from "../../lib/saving/autosave.ts";

/** What one field of a form needs: its value, the text being typed, and where changes go. */
export interface FieldBinding<Value> {
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly typed: TypedText | null;
  readonly readOnly: boolean;
  readonly onType: (typed: TypedText | null) => void;
  readonly onChange: (value: Value) => void;
  /** The field is left: what was typed is saved now. */
  readonly onLeave: () => void;
}

/** Binds the fields of a draft to its account. */
export type Bind<Draft extends object> = <Name extends keyof Draft & string>(name: Name) => FieldBinding<Draft[Name]>;

/** What the fields of a draft are called. */
export type FieldLabels<Draft extends object> = Readonly<Record<keyof Draft & string, string>>;

/** The value a field shows: what was changed here, before what the store holds. */
export function draftOf<Row extends Draft, Draft extends object>({ row, changes }: AutosaveState<Row, Draft>): Draft {
  return { ...row, ...changes };
}

/** Binds each field by its name in the draft. */
export function binder<Row extends Draft, Draft extends object>(
  autosave: Autosave<Row, Draft>,
  state: AutosaveState<Row, Draft>,
  labels: FieldLabels<Draft>,
  readOnly: boolean,
): Bind<Draft> {
  const draft = draftOf(state);
  return (name) => ({
    name,
    label: labels[name],
    value: draft[name],
    typed: state.typed[name] ?? null,
    readOnly,
    onType: (typed) => autosave.type(name, typed),
    onChange: (value) => autosave.change(name, value),
    onLeave: () => void autosave.flush().catch(() => undefined),
  });
}

/** The binding of a field that always has a value, for controls that can also be emptied: emptying them changes nothing. */
export function neverEmpty<Value>(field: FieldBinding<Value>): FieldBinding<Value | null> {
  return { ...field, onChange: (value) => (value === null ? undefined : field.onChange(value)) };
}
