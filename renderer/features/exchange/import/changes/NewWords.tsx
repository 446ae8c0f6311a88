import type { ReactNode } from "react";
import type { ImportPlan } from "../../../../../shared/ipc/questions/exchange.ts";

/** Names that the year does not know yet: a slip of the pen shows here before it becomes a second name. */
export function NewWords({ words }: { readonly words: ImportPlan["newWords"] }): ReactNode {
  const kinds = [
    { label: "领域", names: words.fields },
    { label: "合作方", names: words.parties },
    { label: "单位", names: words.units },
  ].filter(({ names }) => names.length > 0);
  if (kinds.length === 0) return null;
  return (
    <p className="exchange-note new-words">
      新出现的名称，请看看有没有写错。
      {kinds.map(({ label, names }) => (
        <span key={label}>
          {label}：{names.join("、")}。
        </span>
      ))}
    </p>
  );
}
