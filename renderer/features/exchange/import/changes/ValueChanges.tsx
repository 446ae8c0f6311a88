import type { ReactNode } from "react";
import type { FieldChange } from "../../../../../shared/exchange/plan/plan-types.ts";
import { isOwnField } from "../../../../../shared/domain/own-field.ts";
import { fieldForm } from "../../../../../shared/exchange/import-fields.ts";
import { groupThousands } from "../../../../lib/format.ts";
import { ValueList } from "./ValueList.tsx";

interface ValueChangesProps {
  readonly changes: readonly FieldChange[];
}

/** Each value of an item that changes, old → new, amounts and percentages with their units. */
export function ValueChanges({ changes }: ValueChangesProps): ReactNode {
  const shown = changes.map((change) => ({
    ...change,
    before: inWords(change, change.before),
    after: inWords(change, change.after),
  }));
  return <ValueList changes={shown} />;
}

function inWords({ field }: FieldChange, text: string): string {
  if (text === "" || isOwnField(field)) return text;
  const form = fieldForm(field);
  if (form === "amount") return `${groupThousands(text)}万元`;
  return form === "percent" ? `${text}%` : text;
}
