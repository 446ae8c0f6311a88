import type { Cover, ReportFront } from "../../shared/domain/report-front.ts";
import type { ReportWarning } from "../../shared/domain/report.ts";
import type { ReportForm } from "../../shared/ipc/questions/reports.ts";
import type { ReportFacts } from "./report-facts.ts";

/** What the user chose to have around the text. */
export interface ReportLayout {
  readonly form: ReportForm;
  readonly hasContents: boolean;
}

export const ordinary: ReportLayout = { form: "plain", hasContents: false };

/** The layout of a request, in which both choices may be left out. */
export function layoutOf(request: {
  readonly form?: ReportForm | undefined;
  readonly contents?: boolean | undefined;
}): ReportLayout {
  return { form: request.form ?? "plain", hasContents: request.contents ?? false };
}

/** Title, signing unit and date of the report, as the cover shows them. */
type Names = Cover;

/** null for the ordinary report. 发文字号 has blanks for the number that the registry gives; without an office there is no 版头. */
export function reportFront({ form, hasContents }: ReportLayout, names: Names): ReportFront | null {
  if (form === "plain" && !hasContents) return null;
  const { unit, date } = names;
  const isFormal = form === "red-head" && unit !== null;
  return {
    cover: form === "cover" ? names : null,
    redHead: isFormal ? { marks: [`${unit}文件`], documentNumber: `〔${date.slice(0, 4)}〕　　号` } : null,
    hasContents,
    imprint: isFormal ? { copiesTo: null, printedBy: unit, printedOn: date } : null,
  };
}

/** A form that cannot be had as chosen says so. */
export function layoutWarnings({ year }: ReportFacts, { form }: ReportLayout): readonly ReportWarning[] {
  if (form !== "red-head") return [];
  return year.signingUnit === null
    ? [{ kind: "no-red-head", message: "没有填写署名单位，报告没有加版头和版记。" }]
    : [{ kind: "no-document-number", message: "发文字号留有空白，请在登记编号后填写。" }];
}
