import { beginDraft, compose, cursorBehind, expectDraftSaved, paper, showTab } from "./support/drafting.ts";
import { expect, test } from "./support/program-test.ts";

test.use({ store: "sample" });

const firstParagraph = "2022年度共有合作事项";

test("what is drawn anew around the paper while somebody types does not walk through the text for the cursor", async ({
  program: { page },
}) => {
  await beginDraft(page);
  await cursorBehind(page, firstParagraph);
  // React asks the window what is selected, and then looks for it in the whole text; the editor asks the document.
  const asked = await page.evaluateHandle(() => {
    const count = { times: 0 };
    const { getSelection } = window;
    window.getSelection = () => {
      count.times += 1;
      return getSelection.call(window);
    };
    return count;
  });
  const paragraph = paper(page).locator("p", { hasText: firstParagraph });
  await page.keyboard.type("推动合作走深走实。");
  await compose(page, "jiandaoshixiao", "见到实效");
  await expectDraftSaved(page);
  await showTab(page, "内容");
  await expect(paragraph).toContainText(/推动合作走深走实。见到实效$/);
  expect(await asked.evaluate(({ times }) => times)).toBe(0);
});

test("the paper is a text for readers of the screen, and stays the place that is typed in after something beside it was pressed", async ({
  program: { page },
}) => {
  await beginDraft(page);
  await expect(paper(page)).toHaveAttribute("contenteditable", "true");
  await cursorBehind(page, firstParagraph);
  await page.keyboard.type("其一");
  await page.getByRole("button", { name: "加粗" }).click();
  await page.keyboard.type("其二");
  const paragraph = paper(page).locator("p", { hasText: firstParagraph });
  await expect(paragraph).toContainText(/其一其二$/);
  await expect(paragraph.locator("strong").last()).toHaveText("其二");
});
