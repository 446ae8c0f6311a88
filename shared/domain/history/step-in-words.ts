import { listInWords } from "../list-in-words.ts";

/** What a row of the history is about. */
export type ChangedKind =
  | "year"
  | "worklist"
  | "version"
  | "move"
  | "field"
  | "item"
  | "progress"
  | "problem"
  | "own-column"
  | "observation"
  | "source"
  | "citation";

/** What a step did to the rows of one kind. */
export interface ChangedPart {
  readonly kind: ChangedKind;
  readonly op: "insert" | "update" | "delete";
  readonly rows: number;
  /** The name of the row if it is one: of the item for its progress and citations. */
  readonly name: string | null;
  /** The changed fields as people call them. */
  readonly fields: readonly string[];
}

/** Characters of a name that a label shows. */
const longestName = 24;
const mostFields = 2;

const nouns: Readonly<Record<ChangedKind, string>> = {
  year: "年度设置",
  worklist: "清单",
  version: "清单版本",
  move: "调入调出",
  field: "领域",
  item: "事项",
  progress: "进展",
  problem: "问题",
  "own-column": "自定义列",
  observation: "指标值",
  source: "素材",
  citation: "出处",
};
const measures: Readonly<Partial<Record<ChangedKind, string>>> = {
  worklist: "份",
  version: "个",
  field: "个",
  "own-column": "个",
  observation: "个",
  source: "篇",
};
const verbs = { insert: "新增", update: "修改", delete: "删除" } as const;

/** Rows of an item that a person enters by themselves. */
const ownRows: ReadonlySet<ChangedKind> = new Set(["progress", "problem", "move"]);

/** What comes along with an item that comes or goes. */
const companions: ReadonlySet<ChangedKind> = new Set(["progress", "problem", "move", "citation", "field"]);

/**
 * Names a step by what it did: 新增事项“大内高速”, 修改“大内高速”的状态, 删除5条事项, 新增100条事项，修改28条事项. `restored` tells that
 * deleted rows came back.
 */
export function stepInWords(parts: readonly ChangedPart[], restored = false): string {
  const told = leadingParts(parts).map((part) => partInWords(part, restored));
  return told.length === 0 ? "其他改动" : told.join("，");
}

/** A name as a label quotes it, shortened when it is long. */
export function quotedName(name: string): string {
  const characters = [...name];
  return `“${characters.length > longestName ? `${characters.slice(0, longestName - 1).join("")}…` : name}”`;
}

function leadingParts(parts: readonly ChangedPart[]): readonly ChangedPart[] {
  const whole = parts.some(({ kind, op }) => kind === "item" && op !== "update");
  const items = parts.filter(({ kind }) => kind === "item");
  if (whole) return items;
  const main = parts.filter(({ kind }) => !companions.has(kind) || ownRows.has(kind));
  return main.length > 0 ? main : parts;
}

function partInWords(part: ChangedPart, restored: boolean): string {
  const { kind, op, rows, name } = part;
  if (op === "update") return updateInWords(part);
  const verb = op === "insert" && restored ? "恢复" : verbs[op];
  if (rows > 1 || name === null) return `${verb}${rows}${measures[kind] ?? "条"}${nouns[kind]}`;
  if (ownRows.has(kind) || kind === "citation") return `${verb}${quotedName(name)}的${nouns[kind]}`;
  return `${verb}${nouns[kind]}${quotedName(name)}`;
}

function updateInWords({ kind, rows, name, fields }: ChangedPart): string {
  const what = fieldsInWords(fields);
  if (kind === "year") return `修改${what}`;
  if (rows > 1 || name === null) return `修改${rows}${measures[kind] ?? "条"}${nouns[kind]}的${what}`;
  if (kind === "item") return `修改${quotedName(name)}的${what}`;
  if (ownRows.has(kind)) return `修改${quotedName(name)}${nouns[kind]}的${what}`;
  return `修改${nouns[kind]}${quotedName(name)}的${what}`;
}

function fieldsInWords(fields: readonly string[]): string {
  if (fields.length === 0) return "内容";
  return fields.length <= mostFields ? listInWords(fields) : `${fields[0]}等${fields.length}项内容`;
}
