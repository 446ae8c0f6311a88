import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packChanges, packText } from "../../../main/drafting/text/pack-text.ts";
import { blockPlaces, changedText } from "../../../shared/domain/draft/changed-text.ts";
import type { DraftBlock, DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import { changedBody } from "../../../shared/ipc/drafts/body-schema.ts";
import { aDeskToDraftAt, aParagraphOf, blankDraft, withChapter } from "../../support/drafting-desk.ts";
import { anyBlock, anyBody } from "../../support/random-draft.ts";

const paragraphs = (...texts: readonly string[]) => texts.map((text, at) => aParagraphOf(text, `p${at}`));

describe("a save that sends only what was changed", () => {
  test("stores exactly what sending everything stores, whatever was moved, put in and taken out", () => {
    const edit = fc.record({ from: fc.nat(), to: fc.nat(), fresh: anyBlock });
    fc.assert(
      fc.property(anyBody, fc.array(edit, { maxLength: 5 }), (before, edits) => {
        const after = edits.reduce(edited, before);
        const whole = packText(after);
        const lean = packChanges(changedText(after, blockPlaces(before)), packText(before));
        expect(lean?.outline).toBe(whole.outline);
      }),
      { numRuns: 60 },
    );
  });

  test("answers the new revision, and what is read again is what was typed", async () => {
    const place = await aDeskToDraftAt();
    const draft = await blankDraft(place);
    const before = withChapter(draft.body, ...paragraphs("一", "二", "三"));
    const { revision } = await place.desk.get("drafts:save", { id: draft.id, basedOn: 1, body: before });
    const [chapter] = before.chapters;
    const after = withChapter(before, chapter!.blocks[2]!, aParagraphOf("新"), chapter!.blocks[0]!);
    const text = changedText(after, blockPlaces(before));
    expect(text.chapters[0]?.blocks).toEqual([{ kind: "kept", at: 2 }, aParagraphOf("新"), { kind: "kept", at: 0 }]);
    await place.desk.get("drafts:saveChanges", { id: draft.id, basedOn: revision, text });
    expect((await place.desk.get("drafts:read", { id: draft.id })).draft.body).toEqual(after);
  });

  test("is refused when another window has saved since, and where the stored text is damaged", async () => {
    const place = await aDeskToDraftAt();
    const draft = await blankDraft(place);
    const body = withChapter(draft.body, ...paragraphs("一"));
    await place.desk.get("drafts:save", { id: draft.id, basedOn: 1, body });
    const text = changedText(body, blockPlaces(body));
    const ask = (basedOn: number) => place.desk.ask("drafts:saveChanges", { id: draft.id, basedOn, text });
    expect(await ask(1)).toMatchObject({ ok: false, error: { kind: "draft-refused", fault: "edited-elsewhere" } });
    place.desk.context().db.exec(`UPDATE draft SET outline = replace(outline, '总体情况', '总体状况')`);
    expect(await ask(2)).toMatchObject({ ok: false, error: { kind: "draft-refused", fault: "damaged" } });
  });

  test("is bounded as a whole, not only part by part", async () => {
    const { body } = await blankDraft(await aDeskToDraftAt());
    const kept = Array.from({ length: 20_000 }, (_, at) => ({ kind: "kept", at }));
    const chapters = ["a", "b", "c"].map((id) => ({ id, title: id, blocks: kept }));
    expect(changedBody.safeParse({ ...body, chapters: chapters.slice(0, 2) }).success).toBe(true);
    expect(changedBody.safeParse({ ...body, chapters }).error?.issues[0]?.message).toBe("一份报告最多50000段");
  });
});

/** Moves a block of the first chapter that has one, and puts a new one before it. */
function edited(
  body: DraftBody,
  { from, to, fresh }: { readonly from: number; readonly to: number; readonly fresh: DraftBlock },
): DraftBody {
  const at = body.chapters.findIndex(({ blocks }) => blocks.length > 0);
  if (at < 0) return body;
  const chapters = body.chapters.map((chapter, place) => {
    if (place !== at) return chapter;
    const blocks = [...chapter.blocks];
    const [moved] = blocks.splice(from % blocks.length, 1);
    blocks.splice(to % (blocks.length + 1), 0, fresh, ...(moved === undefined ? [] : [moved]));
    return { ...chapter, blocks };
  });
  return { ...body, chapters };
}
