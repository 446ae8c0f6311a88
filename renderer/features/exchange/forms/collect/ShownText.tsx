import type { ReactNode } from "react";
import type { CollectedCellView } from "../../../../../shared/ipc/questions/forms.ts";
import { groupThousands } from "../../../../lib/format.ts";

interface ShownTextProps {
  readonly form: CollectedCellView["form"];
  readonly text: string;
}

/** A value as tables show it: amounts with their separators and unit, a blank one in words, long texts in a few lines. */
export function ShownText({ form, text }: ShownTextProps): ReactNode {
  if (text === "") return <span className="collect-blank">空白</span>;
  if (form === "amount") return <span className="figures">{groupThousands(text)}万元</span>;
  if (form === "percent") return <span className="figures">{text}%</span>;
  return (
    <span className="collect-text" title={text}>
      {text}
    </span>
  );
}
