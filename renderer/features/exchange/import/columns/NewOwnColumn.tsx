import { Input, Select } from "antd";
import type { ReactNode } from "react";
import {
  longestOwnUnit,
  ownColumnKindLabels,
  ownColumnKinds,
  type OwnColumnKind,
} from "../../../../../shared/domain/own-column.ts";
import type { OwnForm } from "../../../../../shared/exchange/import-fields.ts";

interface NewOwnColumnProps {
  /** What the column of the sheet is called. */
  readonly name: string;
  readonly form: OwnForm;
  /** The words that stand in the column, for choices. */
  readonly words: readonly string[];
  readonly onChange: (form: OwnForm) => void;
}

const kinds = ownColumnKinds.map((value) => ({ value, label: ownColumnKindLabels[value] }));

/** What a column that the import sets up holds: guessed from its cells, to be corrected here. */
export function NewOwnColumn({ name, form, words, onChange }: NewOwnColumnProps): ReactNode {
  const { kind, unit } = form;
  const take = (next: OwnColumnKind) =>
    onChange({ kind: next, unit: next === "number" ? unit : null, choices: next === "choice" ? [...words] : [] });
  return (
    <span className="new-own-column">
      <Select<OwnColumnKind>
        className="unit-select"
        size="small"
        aria-label={`“${name}”的内容`}
        options={words.length === 0 ? kinds.filter(({ value }) => value !== "choice") : kinds}
        value={kind}
        onChange={take}
      />
      {kind === "number" && (
        <Input
          size="small"
          aria-label={`“${name}”的计量单位`}
          placeholder="单位"
          maxLength={longestOwnUnit}
          value={unit ?? ""}
          onChange={({ target }) => onChange({ ...form, unit: target.value === "" ? null : target.value })}
        />
      )}
    </span>
  );
}
