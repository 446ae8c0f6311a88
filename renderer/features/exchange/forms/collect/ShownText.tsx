import type { ReactNode } from "react";
import { fieldForm } from "../../../../../shared/exchange/import-fields.ts";
import type { CollectedCellView } from "../../../../../shared/ipc/questions/forms.ts";
import { groupThousands } from "../../../../lib/format.ts";

interface ShownTextProps {
  readonly field: CollectedCellView["field"];
  readonly text: string;
}

/** A value as tables show it: amounts with their separators and unit, a blank one in words, long texts in a few lines. */
export function ShownText({ field, text }: ShownTextProps): ReactNode {
  if (text === "") return <span className="collect-blank">空白</span>;
  const form = fieldForm(field);
  if (form === "amount") return <span className="figures">{groupThousands(text)}万元</span>;
  if (form === "percent") return <span className="figures">{text}%</span>;
  return (
    <span className="collect-text" title={text}>
      {text}
    </span>
  );
}
