import type { Run } from "../../report-runs.ts";
import type { DraftBlock, DraftBody, DraftChapter } from "../draft-body.ts";
import type { ReturnedPlace } from "../returned-file.ts";
import { blockWords, withBlockWords } from "./block-words.ts";
import { changeBlocks } from "./change-part.ts";
import { withRowBehind } from "./table-rows.ts";

/** The report with something new in its place; null when that place is gone. */
export function putPart(body: DraftBody, place: ReturnedPlace, runs: readonly Run[], id: string): DraftBody | null {
  switch (place.as) {
    case "row":
      return putRow(body, place);
    case "part":
      return putWords(body, place, runs);
    case "chapter":
      return putChapter(body, place, { id, title: textOf(runs), blocks: [] });
    case "heading":
      return putBlock(body, place, { kind: "heading", id, level: place.level, text: textOf(runs) });
    case "table":
      return putBlock(body, place, tableOf(id, place.cells));
    case "block":
      return putBlock(body, place, { kind: "paragraph", id, runs });
  }
}

/** A table as it came: its first row is the head. */
function tableOf(id: string, [head = [], ...rows]: readonly (readonly string[])[]): DraftBlock {
  const columns = head.map((title) => ({ title, share: 1, align: "left" as const }));
  return { kind: "table", id, caption: null, unitsLine: null, columns, rows, totalRow: null, note: null };
}

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join("");

function putRow(body: DraftBody, { behind, row, cells }: ReturnedPlace): DraftBody | null {
  return ifChanged(body, (block) =>
    block.id === behind[0] && block.kind === "table" ? withRowBehind(block, row, cells[0] ?? []) : null,
  );
}

function putWords(
  body: DraftBody,
  { behind, behindWords, row }: ReturnedPlace,
  runs: readonly Run[],
): DraftBody | null {
  return ifChanged(body, (block) => {
    if (block.id !== behind[0] || block.kind === "unknown") return null;
    const words = blockWords(block);
    const texts = words.map(textOf);
    const before = behindWords.find((one) => texts.includes(one));
    const at = before === undefined ? Math.min(row, words.length) : texts.lastIndexOf(before) + 1;
    return withBlockWords(block, words.toSpliced(at, 0, runs));
  });
}

function ifChanged(body: DraftBody, change: (block: DraftBlock) => DraftBlock | null): DraftBody | null {
  let found = false;
  const changed = changeBlocks(body, (block) => {
    const next = change(block);
    if (next === null) return [block];
    found = true;
    return [next];
  });
  return found ? changed : null;
}

/** Behind the nearest of the blocks that are still there, or at the beginning of the chapter. */
export function putBlock(body: DraftBody, place: ReturnedPlace, fresh: DraftBlock): DraftBody | null {
  const { chapterId, behind, otherwise } = place;
  const ids = new Set([...body.chapters, ...ownAnnexes(body)].flatMap(({ blocks }) => blocks.map(({ id }) => id)));
  const before = behind.find((id) => ids.has(id));
  if (before !== undefined) return changeBlocks(body, (block) => (block.id === before ? [block, fresh] : [block]));
  if (chapterId === null) return putAtBeginning(body, fresh);
  let found = false;
  const into = <Part extends { readonly id: string; readonly blocks: readonly DraftBlock[] }>(part: Part): Part => {
    if (part.id !== chapterId) return part;
    found = true;
    return { ...part, blocks: [fresh, ...part.blocks] };
  };
  const chapters = body.chapters.map(into);
  const annexes = body.annexes.map((annex) =>
    annex.content.kind === "live" || annex.id !== chapterId
      ? annex
      : {
          ...annex,
          content: { ...annex.content, blocks: into({ id: annex.id, blocks: annex.content.blocks }).blocks },
        },
  );
  if (found) return { ...body, chapters, annexes };
  return otherwise.length === 0 ? null : putBlock(body, { ...place, behind: otherwise, otherwise: [] }, fresh);
}

function ownAnnexes(body: DraftBody) {
  return body.annexes.map(({ content }) => ({ blocks: content.kind === "own" ? content.blocks : [] }));
}

function putAtBeginning(body: DraftBody, fresh: DraftBlock): DraftBody {
  const [first, ...others] = body.chapters;
  const chapters =
    first?.title === ""
      ? [{ ...first, blocks: [fresh, ...first.blocks] }, ...others]
      : [{ id: `${fresh.id}-chapter`, title: "", blocks: [fresh] }, ...body.chapters];
  return { ...body, chapters };
}

/** A new chapter takes what stands behind its place in the one that it stands in. */
function putChapter(body: DraftBody, { chapterId, behind }: ReturnedPlace, fresh: DraftChapter): DraftBody | null {
  if (chapterId === null) return { ...body, chapters: [fresh, ...body.chapters] };
  const at = body.chapters.findIndex(
    ({ id, blocks }) => blocks.some((block) => behind.includes(block.id)) || id === chapterId,
  );
  const around = body.chapters[at];
  if (around === undefined) return null;
  const last =
    behind.map((id) => around.blocks.findIndex((block) => block.id === id)).find((place) => place >= 0) ?? -1;
  const before = { ...around, blocks: around.blocks.slice(0, last + 1) };
  return {
    ...body,
    chapters: body.chapters.toSpliced(at, 1, before, { ...fresh, blocks: around.blocks.slice(last + 1) }),
  };
}
