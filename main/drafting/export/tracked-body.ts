import { compareBodies } from "../../../shared/domain/draft/compare-bodies.ts";
import type { BlockChange, WordChange } from "../../../shared/domain/draft/draft-answers.ts";
import type { DraftBlock, DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import { plainText, type Run, type RunChange } from "../../../shared/domain/report-runs.ts";

/** Who is named for the changes, and when they are said to have been made. */
export type ChangeMarks = Omit<RunChange, "kind">;

/**
 * The text with what has come and gone since an earlier version marked in its paragraphs. Headings, lists, tables and charts
 * stand as they are now: Word has no kept changes that a reader could follow there.
 */
export function trackedBody(before: DraftBody, after: DraftBody, marks: ChangeMarks): DraftBody {
  const changes = compareBodies(before, after);
  const changeOf = new Map(changes.filter(({ kind }) => kind !== "deleted").map((change) => [change.blockId, change]));
  const gone = deletedBehind(changes);
  return {
    ...after,
    chapters: after.chapters.map((chapter) => ({
      ...chapter,
      blocks: [
        ...deletedBlocks(gone.get(`chapter:${chapter.id}`), marks),
        ...chapter.blocks.flatMap((block) => [
          tracked(block, changeOf.get(block.id), marks),
          ...deletedBlocks(gone.get(block.id), marks),
        ]),
      ],
    })),
  };
}

/** Deleted paragraphs by the part that they now stand behind. */
function deletedBehind(changes: readonly BlockChange[]): ReadonlyMap<string, readonly BlockChange[]> {
  const gone = new Map<string, BlockChange[]>();
  let last = "";
  for (const change of changes) {
    if (change.kind !== "deleted") last = change.blockId;
    else if (change.blockLabel === "段落") gone.set(last, [...(gone.get(last) ?? []), change]);
  }
  return gone;
}

function deletedBlocks(changes: readonly BlockChange[] | undefined, marks: ChangeMarks): DraftBlock[] {
  return (changes ?? []).map(({ blockId, words }) => ({
    kind: "paragraph",
    id: `deleted-${blockId}`,
    runs: [{ text: words.map(({ text }) => text).join(""), change: { kind: "deleted", ...marks } }],
  }));
}

function tracked(block: DraftBlock, change: BlockChange | undefined, marks: ChangeMarks): DraftBlock {
  if (block.kind !== "paragraph" || change === undefined) return block;
  const isWhole =
    change.words.map(({ kind, text }) => (kind === "deleted" ? "" : text)).join("") === plainText(block.runs);
  return isWhole ? { ...block, runs: trackedRuns(block.runs, change.words, marks) } : block;
}

/** The runs cut where words came, with those that went between them; references and footnotes stay whole. */
function trackedRuns(runs: readonly Run[], words: readonly WordChange[], marks: ChangeMarks): readonly Run[] {
  const left = words.map((word) => ({ ...word }));
  const result: Run[] = [];
  const takeDeleted = () => {
    while (left[0]?.kind === "deleted") {
      result.push({ text: left[0].text, change: { kind: "deleted", ...marks } });
      left.shift();
    }
  };
  for (const run of runs) {
    takeDeleted();
    let rest = run.text;
    if (rest === "") result.push(run);
    while (rest !== "") {
      const [word] = left;
      if (word === undefined) return [...result, ...("note" in run ? [run] : [{ ...run, text: rest }])];
      const taken = rest.slice(0, word.text.length);
      result.push(...markedRun(run, taken, word.kind === "inserted" ? { kind: "inserted", ...marks } : null));
      rest = rest.slice(taken.length);
      if (taken.length === word.text.length) left.shift();
      else left[0] = { ...word, text: word.text.slice(taken.length) };
      if (rest !== "") takeDeleted();
    }
  }
  takeDeleted();
  return result;
}

function markedRun(run: Run, text: string, change: RunChange | null): Run[] {
  if ("note" in run) return [run];
  if ("target" in run) return [{ ...run, text }];
  return [change === null ? { ...run, text } : { ...run, text, change }];
}
