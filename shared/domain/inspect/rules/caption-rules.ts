import { together, withRole, type Found, type Inspected, type Rule } from "../inspected.ts";
import type { Outlined } from "../outlined.ts";
import type { ReadBlock } from "../read-document.ts";

type Kind = "图" | "表";

/** A caption with what it says of itself. */
interface Caption extends Outlined {
  readonly kind: Kind;
  /** Null for numbers in parts such as 2-1, which count by chapter. */
  readonly value: number | null;
}

function captions(subject: Inspected): readonly Caption[] {
  return withRole(subject, "caption").flatMap((entry) => {
    const [, kind, digits, rest = ""] = /^([图表])\s*([0-9０-９]+)(.?)/u.exec(entry.paragraph.text.trim()) ?? [];
    if (kind !== "图" && kind !== "表") return [];
    const value = /[-–—.]/u.test(rest) ? null : Number((digits ?? "").normalize("NFKC"));
    return [{ ...entry, kind, value }];
  });
}

function isObject(block: ReadBlock | undefined, kind: Kind): boolean {
  if (block === undefined) return false;
  return kind === "表" ? block.kind === "table" : block.kind === "paragraph" && block.pictureHeight > 0;
}

/** Within two steps, for 单位：万元 may stand between. */
function neighbour({ document }: Inspected, { index, kind }: Caption, step: 1 | -1): boolean {
  const { blocks } = document;
  return isObject(blocks[index + step], kind) || isObject(blocks[index + 2 * step], kind);
}

function places(subject: Inspected): readonly Found[] {
  return together(
    captions(subject).flatMap((caption) => {
      const wanted = caption.kind === "表" ? -1 : 1;
      const [right, wrong] = [neighbour(subject, caption, wanted === -1 ? 1 : -1), neighbour(subject, caption, wanted)];
      if (right || !wrong) return [];
      const expected = caption.kind === "表" ? "表题在表的上方" : "图题在图的下方";
      return [
        {
          spot: { paragraph: caption.paragraph },
          expected,
          found: caption.kind === "表" ? "在表的下方" : "在图的上方",
        },
      ];
    }),
  );
}

function numbers(subject: Inspected): readonly Found[] {
  const counts: Record<Kind, number> = { 图: 0, 表: 0 };
  return captions(subject).flatMap(({ kind, value, paragraph }) => {
    if (value === null) return [];
    const due = counts[kind] + 1;
    counts[kind] = value;
    return value === due ? [] : [{ spots: [{ paragraph }], expected: `${kind}${due}`, found: `${kind}${value}` }];
  });
}

/** A table's caption keeps with the table, a figure with its caption. */
function keptTogether(subject: Inspected): readonly Found[] {
  const { blocks } = subject.document;
  return together(
    captions(subject).flatMap(({ kind, index, paragraph }) => {
      const above = blocks[index - 1];
      const first = kind === "表" ? paragraph : above?.kind === "paragraph" && above.pictureHeight > 0 ? above : null;
      const isTable = kind === "表" && !isObject(blocks[index + 1], "表") && !isObject(blocks[index + 2], "表");
      if (first === null || isTable || first.format.keepNext) return [];
      const edits = [{ kind: "paragraph", paragraph: first, look: { keepNext: true } } as const];
      return [{ spot: { paragraph }, expected: `${kind}与${kind}题在同一页`, found: "可能分在两页", edits }];
    }),
  );
}

function fields(subject: Inspected): readonly Found[] {
  return together(
    captions(subject)
      .filter(
        ({ paragraph }) => !paragraph.fields.some(({ instruction }) => /^\s*(?:SEQ|REF|STYLEREF)\b/i.test(instruction)),
      )
      .map(({ paragraph, kind }) => ({
        spot: { paragraph },
        expected: `${kind}号用“插入题注”编排`,
        found: "手工输入，增删后不会改变",
      })),
  );
}

export const captionRules: readonly Rule[] = [
  { number: "611", level: "warning", label: "图题表题位置", basis: "表题在上，图题在下", find: places },
  { number: "612", level: "warning", label: "图号表号连续", basis: "图号、表号依次编排", find: numbers },
  { number: "613", level: "warning", label: "图表与题分页", basis: "图表与题在同一页", find: keptTogether },
  { number: "614", level: "warning", label: "图号表号手工输入", basis: "引用保持正确", find: fields },
];
