import { beginDraft, cursorBehind, paper, paste } from "./support/drafting.ts";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "sample" });

test("pages end between two lines, however far into the report, where the sheet is drawn smaller", async ({
  program: { page },
}) => {
  await beginDraft(page);
  await cursorBehind(page, "2022年度共有合作事项");
  const paragraph = `<p>${"各地各部门聚焦重点任务，细化工作举措，压实工作责任。".repeat(4)}</p>`;
  await paste(page, paragraph.repeat(300));
  await expect(page.locator(".desk-page-end").nth(50)).toBeAttached();
  // Lines of the paragraph above each end, which is a whole number of them.
  const partsOfLines = () =>
    paper(page).evaluate((text) => {
      const line = ((28.9 * 96) / 72) * text.currentCSSZoom;
      const blocks = [...text.querySelectorAll(".desk-chapter > p")].map((block) => block.getBoundingClientRect());
      const ends = [...document.querySelectorAll(".desk-page-end")].map((end) => end.getBoundingClientRect().bottom);
      return ends.flatMap((end) => {
        const lines = blocks
          .filter(({ top, bottom }) => top < end && end < bottom)
          .map(({ top }) => (end - top) / line);
        return lines.map((count) => Math.abs(count - Math.round(count)));
      });
    });
  await expect.poll(async () => Math.max(...(await partsOfLines()))).toBeLessThan(0.15);
  expect((await partsOfLines()).length).toBeGreaterThan(10);
});
