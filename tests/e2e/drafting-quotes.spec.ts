import { beginDraft, cursorBehind, expectDraftSaved, paper, showTab, side } from "./support/drafting.ts";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "sample" });

test("a sentence of a source is found, quoted with its source in a footnote, or only named there", async ({
  program,
}) => {
  const { page } = program;
  await beginDraft(page);
  await cursorBehind(page, "2022年度共有合作事项");
  const paragraph = paper(page).locator("p", { hasText: "2022年度共有合作事项" });
  const notes = await paragraph.locator(".desk-footnote").count();
  await showTab(page, "素材");
  await side(page).getByRole("textbox", { name: "查找素材中的句子" }).fill("住院 直接结算");
  const first = side(page).getByRole("listitem").first();
  await expect(first.locator("blockquote")).toContainText("直接结算");
  const sentence = (await first.locator("blockquote").textContent()) ?? "";
  await first.getByRole("button", { name: "引用原文" }).click();
  await expect(paragraph).toContainText(`“${sentence.slice(0, 8)}`);
  await expect(paragraph.locator(".desk-footnote")).toHaveCount(notes + 1);
  await expect(paragraph.locator(".desk-footnote").last()).toHaveAttribute("title", /^来源：.+。$/);
  await first.getByRole("button", { name: "只注出处" }).click();
  await expect(paragraph.locator(".desk-footnote")).toHaveCount(notes + 2);
  await expectDraftSaved(page);
});
