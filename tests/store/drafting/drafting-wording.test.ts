import { expect, test } from "vitest";
import { withFigures } from "../../../shared/domain/draft/change-figures.ts";
import { contradictedWord, type MovedValue } from "../../../shared/domain/draft/direction-words.ts";
import { clauseAt, partAt, segmentAt } from "../../../shared/domain/draft/sentences.ts";
import { report } from "../../support/desk-year.ts";
import { aDeskToDraftAt, draftStandard, type DraftingDesk } from "../../support/drafting-desk.ts";
import { on, yi } from "../../support/rows.ts";

/** 公共服务共享 has done all of its plan: it is ahead of the time line now. */
async function oneFieldGoesAhead({ desk, items }: DraftingDesk): Promise<void> {
  await report(desk, items[2]!, {
    asOf: on("2021-11-30"),
    doneThisYear: yi("3"),
    text: "区域医疗中心主体工程完成过半。",
  });
}

/** Every figure as the data gives it now, agreed to; the words between them stay. */
async function takeAllOver({ desk }: DraftingDesk, id: string): Promise<void> {
  const { draft } = await desk.get("drafts:read", { id });
  const { news: standings } = await desk.get("drafts:figures", { id });
  const nowOf = new Map(standings.map(({ figure, now }) => [figure.id, now]));
  const body = withFigures(draft.body, (run) => {
    const now = nowOf.get(run.figure.id) ?? null;
    if (now === null) return run;
    const confirmed = { ...now, at: "2021-12-02T08:00:00.000Z" };
    return { ...run, text: now.text, figure: { ...run.figure, confirmed } };
  });
  await desk.get("drafts:save", { id, basedOn: draft.revision, body });
}

async function staleWords({ desk }: DraftingDesk, id: string) {
  const { findings } = await desk.get("drafts:check", { id });
  return findings.filter(({ rule }) => rule === "stale-passage");
}

test("a sentence whose numbers alone have moved is no question of words", async () => {
  const place = await aDeskToDraftAt();
  const { id } = await draftStandard(place);
  expect(await staleWords(place, id)).toEqual([]);
  await report(place.desk, place.items[0]!, {
    asOf: on("2021-11-30"),
    doneThisYear: yi("3.1"),
    text: "遂潼快速通道主体工程完成过半。",
  });
  expect(await staleWords(place, id)).toEqual([]);
});

test("a sentence that would be put in other words by now is found, also after its numbers were taken over", async () => {
  const place = await aDeskToDraftAt();
  const { id } = await draftStandard(place);
  await oneFieldGoesAhead(place);
  const before = await staleWords(place, id);
  const ofField = { severity: "warning", message: expect.stringContaining("100.0%，超时序8.3个百分点。”") };
  const ofLamps = {
    severity: "warning",
    message: expect.stringContaining("现起草为：“截至2021年11月30日，亮红灯的事项2项"),
  };
  expect(before).toContainEqual(expect.objectContaining(ofField));
  expect(before).toContainEqual(expect.objectContaining(ofLamps));
  expect(before.every(({ message }) => /现起草为：“.+”，可在“更新”中采用。$|请核对或删去。$/u.test(message))).toBe(
    true,
  );

  await takeAllOver(place, id);
  const { findings } = await place.desk.get("drafts:check", { id });
  const rules = findings.map(({ rule, figureId }) => (figureId === null ? "" : rule));
  expect(rules).not.toContain("moved-figure");
  // 落后时序 became 超时序 with its number; 公共服务共享0项 among the red ones did not become another sentence.
  const after = await staleWords(place, id);
  expect(after).not.toContainEqual(expect.objectContaining(ofField));
  expect(after).toContainEqual(expect.objectContaining(ofLamps));
});

test("a finding about words leads to the first figure of its sentence, whose card offers the new draft", async () => {
  const place = await aDeskToDraftAt();
  const { id } = await draftStandard(place);
  await oneFieldGoesAhead(place);
  const { news: figures } = await place.desk.get("drafts:figures", { id });
  for (const { quote, figureId, blockId } of await staleWords(place, id)) {
    const inside = figures.filter((one) => one.blockId === blockId && one.sentence === quote);
    expect(figureId).toBe(inside[0]?.figure.id ?? null);
  }
});

/** The word that the value of a field's figure contradicts, standing at the mark | of a sentence. */
function contradicted(marked: string, source: "pace" | "completion", value: string): string | null {
  const place = marked.indexOf("|");
  const text = marked.replace("|", "");
  const around = { clause: clauseAt(text, place), part: partAt(text, place), segment: segmentAt(text, place) };
  const moved: MovedValue = {
    source: { kind: source, filter: {} },
    before: value,
    now: { value, text: "" },
    timeLine: 75,
  };
  return contradictedWord(around, moved);
}

test("words of direction and of rank are held against the value they stand beside", () => {
  const both = "甲领域落后时序58.3个百分点、乙领域超时序|0.9个百分点，需要加快";
  expect(contradicted(both, "pace", "0.9")).toBe("需要加快");
  expect(contradicted(both, "pace", "-0.9")).toBe("超时序");
  expect(contradicted("甲领域落后时序|58.3个百分点、乙领域超时序0.9个百分点", "pace", "-58.3")).toBeNull();
  expect(contradicted("甲领域落后时序|58.3个百分点，需要加快", "pace", "-58.3")).toBeNull();
  expect(contradicted("甲领域为|70.0%，走在前列；乙领域落后时序", "completion", "70")).toBe("走在前列");
  expect(contradicted("甲领域为|92.6%，走在前列；乙领域落后时序5个百分点，需要加快", "completion", "92.6")).toBeNull();
});
