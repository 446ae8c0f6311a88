import type { ReactNode } from "react";
import type { FieldChange } from "../../../../../shared/exchange/plan/plan-types.ts";
import { isOwnField } from "../../../../../shared/domain/own-field.ts";
import { fieldForm } from "../../../../../shared/exchange/import-fields.ts";
import { groupThousands } from "../../../../lib/format.ts";

/** Each value that changes, old → new. */
export function ValueChanges({ changes }: { readonly changes: readonly FieldChange[] }): ReactNode {
  if (changes.length === 0) return null;
  return (
    <ul className="value-changes">
      {changes.map((change) => (
        <li key={change.field}>
          <span className="value-label">{change.label}</span>
          <del title={change.before}>{inWords(change, change.before)}</del>
          <span aria-hidden="true">→</span>
          <ins title={change.after}>{inWords(change, change.after)}</ins>
        </li>
      ))}
    </ul>
  );
}

function inWords({ field }: FieldChange, text: string): string {
  if (text === "") return "空白";
  if (isOwnField(field)) return text;
  const form = fieldForm(field);
  if (form === "amount") return `${groupThousands(text)}万元`;
  return form === "percent" ? `${text}%` : text;
}
