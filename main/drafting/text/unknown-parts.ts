import type { DraftBlock, JsonValue } from "../../../shared/domain/draft/draft-body.ts";
import { draftBlock, runs } from "../../../shared/ipc/drafts/block-schema.ts";

/**
 * A block as it is worked with. What this version of the program does not know is kept as it is: a single run under its words, how a
 * chart or table follows the data beside its numbers, otherwise the whole block.
 */
export function knownOrKept(content: JsonValue, fallbackId: string): DraftBlock {
  const plain = draftBlock.safeParse(content);
  if (plain.success) return plain.data;
  const wrapped = draftBlock.safeParse(withKeptRuns(content));
  if (wrapped.success) return wrapped.data;
  const unbound = draftBlock.safeParse(withKeptBinding(content));
  if (unbound.success) return unbound.data;
  return { id: idOf(content) ?? fallbackId, kind: "unknown", original: content };
}

/** The block as it is stored: what was kept stands there as it came. */
export function asItCame(block: DraftBlock): JsonValue {
  if (block.kind === "unknown") return block.original;
  const json: JsonValue = JSON.parse(JSON.stringify(block));
  return changeRuns(withBindingAsItCame(json), (run) =>
    isRecord(run) && "original" in run ? (run["original"] ?? null) : run,
  );
}

function withKeptRuns(content: JsonValue): JsonValue {
  return changeRuns(content, (run) => {
    if (runs.safeParse([run]).success) return run;
    const text = isRecord(run) && typeof run["text"] === "string" ? run["text"] : "";
    return { text, original: run };
  });
}

/** The numbers are shown although the rule behind them is not understood. */
function withKeptBinding(content: JsonValue): JsonValue {
  if (!isRecord(content) || content["bound"] === undefined) return content;
  return { ...content, bound: { original: content["bound"] } };
}

function withBindingAsItCame(block: JsonValue): JsonValue {
  const bound = isRecord(block) ? block["bound"] : undefined;
  if (!isRecord(block) || bound === undefined || !isRecord(bound) || !("original" in bound)) return block;
  return { ...block, bound: bound["original"] ?? null };
}

type Change = (run: JsonValue) => JsonValue;

/** Every run of a block of words; blocks of other kinds as they are. */
function changeRuns(block: JsonValue, change: Change): JsonValue {
  if (!isRecord(block)) return block;
  switch (block["kind"]) {
    case "paragraph":
      return withList(block, "runs", change);
    case "list":
      return withList(block, "items", (item) => eachOf(item, change));
    case "figures":
      return withList(block, "lines", (line) => eachOf(line, change));
    case "case":
      return withList(block, "story", (part) => (isRecord(part) ? withList(part, "runs", change) : part));
    case "calendar":
      return withList(block, "events", (event) => (isRecord(event) ? withList(event, "runs", change) : event));
    default:
      return block;
  }
}

type JsonRecord = { readonly [name: string]: JsonValue };

function withList(record: JsonRecord, name: string, change: Change): JsonValue {
  const list = record[name];
  return list === undefined ? record : { ...record, [name]: eachOf(list, change) };
}

function eachOf(list: JsonValue, change: Change): JsonValue {
  return Array.isArray(list) ? list.map(change) : list;
}

function isRecord(value: JsonValue): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function idOf(content: JsonValue): string | null {
  const id = isRecord(content) ? content["id"] : null;
  return typeof id === "string" && /^[\w-]{1,64}$/.test(id) ? id : null;
}
