import { placeholderInWords } from "./known-placeholder.ts";

export type TemplateProblemKind =
  /** No placeholder of that name. */
  | "unknown"
  /** Without beginning or end, or with another one inside. */
  | "broken"
  /** The year has nothing to put there. */
  | "unfilled"
  /** The year has several figures of that name, which nothing tells apart. */
  | "ambiguous"
  /** Stands where whole paragraphs cannot go. */
  | "misplaced";

/** A placeholder that stays in the file as it is. */
export interface TemplateProblem {
  readonly kind: TemplateProblemKind;
  /** As it stands in the file. */
  readonly placeholder: string;
  /** 正文第3段“……” */
  readonly where: string;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** What a problem says; `like` is the name of a known placeholder that was probably meant. */
export function templateProblem(
  kind: TemplateProblemKind,
  name: string,
  where: string,
  like: string | null = null,
): TemplateProblem {
  const placeholder = kind === "broken" ? name : placeholderInWords(name);
  return { kind, placeholder, where, message: `${where}：${sentence(kind, placeholder, like)}` };
}

function sentence(kind: TemplateProblemKind, placeholder: string, like: string | null): string {
  switch (kind) {
    case "unknown": {
      const hint = like === null ? "请对照占位符清单修改" : `可能应为“${placeholderInWords(like)}”`;
      return `“${placeholder}”不是可以识别的占位符，${hint}，导出时保留原样。`;
    }
    case "broken":
      return `“${placeholder}”不完整，开头的“{{”和结尾的“}}”应成对写在同一段内，中间不能再有占位符，导出时保留原样。`;
    case "unfilled":
      return `“${placeholder}”在本年度没有内容可填，导出时保留原样。`;
    case "ambiguous":
      return `“${placeholder}”在本年度有几个数值，分不清填哪一个，请在指标中为它们写明不同的范围、领域或日期，导出时保留原样。`;
    case "misplaced":
      return `“${placeholder}”代表整段内容，应在正文中单独占一段，不能放在表格、文本框、页眉、页脚、脚注里或与其他文字同段，导出时保留原样。`;
    default:
      return kind satisfies never;
  }
}
