import { readFileSync } from "node:fs";
import {
  beginDraft,
  cursorBehind,
  expectDraftSaved,
  openDraft,
  paper,
  saveElsewhere,
  side,
} from "./support/drafting.ts";
import { expect, test } from "./support/program-test.ts";
import { cards, exportEdited } from "./support/returned.ts";

test.use({ store: "sample" });

test("a chapter is dragged to another place with its text, its number follows, and one undo takes it back", async ({
  program,
}) => {
  const { page } = program;
  await beginDraft(page);
  const tree = page.getByRole("navigation", { name: "章节" });
  const headings = paper(page).getByRole("heading", { level: 3 });
  const before = await headings.allTextContents();
  await tree
    .getByRole("button", { name: "五、下一步工作打算" })
    .dragTo(tree.getByRole("button", { name: "二、分领域进展情况" }));
  await expect(tree.getByRole("button", { name: "二、下一步工作打算" })).toBeVisible();
  await expect(tree.getByRole("button", { name: "三、分领域进展情况" })).toBeVisible();
  const rest = before.filter((title) => title !== "下一步工作打算");
  await expect(headings).toHaveText([...rest.slice(0, 1), "下一步工作打算", ...rest.slice(1)]);
  await expectDraftSaved(page);
  await paper(page).focus();
  await page.keyboard.press("Control+z");
  await expect(headings).toHaveText(before);
  await expect(tree.getByRole("button", { name: "五、下一步工作打算" })).toBeVisible();
});

test("an edited file is dropped beside the paper and read; what is no single file says so", async ({
  program,
  folder,
}) => {
  const { page } = program;
  await beginDraft(page);
  const edited = await exportEdited(program, folder, (xml) => xml.replace(">总体进展情况<", ">总体进展和成效<"));
  await page.getByRole("button", { name: "读回修改稿" }).click();
  const place = side(page).getByRole("region", { name: "改稿", exact: true });
  const drop = async (...names: readonly string[]) => {
    const content = readFileSync(edited).toString("base64");
    const files = await page.evaluateHandle(
      ([base64, given]) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const data = new DataTransfer();
        for (const name of given) data.items.add(new File([bytes], name));
        return data;
      },
      [content, names] as const,
    );
    await place.dispatchEvent("drop", { dataTransfer: files });
  };
  await drop("改稿一.docx", "改稿二.docx");
  await expect(side(page).getByRole("alert")).toContainText("请只拖入一个");
  await drop("领导改稿.docx");
  await expect(cards(program, "改动的文字")).toHaveCount(1);
  await expect(side(page)).toContainText("领导改稿.docx");
});

test("a clash is answered with one's own text as well, which is then what the other window finds", async ({
  program,
}) => {
  const { page } = program;
  await beginDraft(page);
  await saveElsewhere(page, "另一个窗口写的标题");
  await cursorBehind(page, "2022年度共有合作事项");
  await page.keyboard.type("这个窗口写的。");
  await page.getByRole("button", { name: "保留我写的" }).click();
  await expectDraftSaved(page);
  await expect(page.getByRole("button", { name: "保留我写的" })).toHaveCount(0);
  await page.getByRole("button", { name: "返回列表" }).click();
  await openDraft(page);
  await expect(paper(page)).toContainText("这个窗口写的。");
  await expect(paper(page)).not.toContainText("另一个窗口写的标题");
});
