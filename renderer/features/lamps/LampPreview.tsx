import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { dateInWords, type IsoDate } from "../../../shared/domain/dates.ts";
import { defaultLampRule, type LampRule } from "../../../shared/domain/lamp-rule.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import type { LampCounts } from "../../../shared/ipc/questions/years.ts";
import { errorOf } from "../../lib/app-failure.ts";
import { questionQuery } from "../../lib/query-client.ts";
import { countsInWords } from "./counts-in-words.ts";

interface LampPreviewProps {
  readonly year: number;
  readonly asOf: IsoDate;
  /** null while what is written is no rule. */
  readonly rule: LampRule | null;
}

/** How many items get which lamp by the rule as it is written, and by the one that holds now. */
export function LampPreview({ year, asOf, rule }: LampPreviewProps): ReactNode {
  const shown = useQuery({
    ...questionQuery("years:previewLamps", { year, asOf, rule: rule ?? defaultLampRule }),
    enabled: rule !== null,
    placeholderData: keepPreviousData,
    // Rules are tried out by the dozen, and items change meanwhile.
    gcTime: 0,
  });
  return (
    <div className="lamp-preview" role="status" aria-live="polite">
      <p className="lamp-preview-date">截至{dateInWords(asOf)}</p>
      {previewInWords(rule, shown.data, shown.error).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function previewInWords(
  rule: LampRule | null,
  counts: { readonly wanted: LampCounts; readonly present: LampCounts } | undefined,
  error: unknown,
): readonly string[] {
  if (rule === null) return ["改正以上内容后，这里显示按此规则的亮灯情况。"];
  if (error !== null && error !== undefined) return [errorInWords(errorOf(error)).text];
  if (counts === undefined) return ["正在计算。"];
  return [`按此规则：${countsInWords(counts.wanted)}。`, `现在：${countsInWords(counts.present)}。`];
}
