import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openDocx, readableText } from "../support/docx-package.ts";
import { beginDraft, expectDraftSaved, openDraft, paper, showTab, side } from "./support/drafting.ts";
import { isWiderThanWindow, seriousFaults } from "./support/looks.ts";
import { expect, test } from "./support/program-test.ts";

const screenshots = join(import.meta.dirname, "../../output/screenshots");

test.use({ store: "sample" });

test("cover, red head and imprint are put on the paper, filled in, kept, taken back and exported", async ({
  folder,
  program,
}) => {
  const { page } = program;
  await beginDraft(page);
  await showTab(page, "内容");
  const form = side(page).getByRole("region", { name: "封面、版头和版记" });
  const sheets = page.getByRole("region", { name: "报告纸面" });

  await form.getByRole("checkbox", { name: "版头" }).check();
  await form
    .getByRole("textbox", { name: /^发文机关标志/ })
    .fill("遂宁市发展和改革委员会文件\n潼南区发展和改革委员会文件");
  await form.getByRole("textbox", { name: "发文字号" }).fill("遂发改〔2022〕12号");
  await expect(sheets.getByText("潼南区发展和改革委员会文件")).toBeVisible();
  await expect(sheets.getByText("遂发改〔2022〕12号")).toBeVisible();
  await form.getByRole("checkbox", { name: "封面" }).check();
  await form.getByRole("textbox", { name: "封面标题" }).fill("二〇二二年合作报告");
  await form.getByRole("checkbox", { name: "版记" }).check();
  await form.getByRole("textbox", { name: /^抄送/ }).fill("市委办公室");
  await expect(sheets.getByText("抄送：市委办公室")).toHaveCount(1);
  await expectDraftSaved(page);

  await showTab(page, "版本");
  await sheets.getByRole("button", { name: "修改封面" }).click();
  await expect(form.getByRole("textbox", { name: "封面标题" })).toBeFocused();
  await sheets.getByRole("button", { name: "修改版记" }).click();
  await expect(form.getByRole("textbox", { name: /^抄送/ })).toBeFocused();
  await paper(page).focus();
  await page.keyboard.press("Control+z");
  await expect(sheets.getByText("抄送：市委办公室")).toHaveCount(0);
  await page.keyboard.press("Control+y");
  await expect(sheets.getByText("抄送：市委办公室")).toHaveCount(1);

  await page.getByRole("button", { name: "返回列表" }).click();
  await openDraft(page);
  await expect(sheets.getByText("二〇二二年合作报告")).toBeVisible();
  const path = join(folder, "报告.docx");
  await program.chooseDestination(path);
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await page.getByRole("dialog", { name: "导出Word文件" }).getByRole("button", { name: "导出 Word" }).click();
  await expect(page.getByText("报告已导出")).toBeVisible({ timeout: 60_000 });
  const words = readableText((await openDocx(readFileSync(path))).document);
  for (const wanted of ["二〇二二年合作报告", "潼南区发展和改革委员会文件", "遂发改〔2022〕12号", "市委办公室"]) {
    expect(words).toContain(wanted);
  }
});

for (const screen of [
  { width: 1366, height: 728 },
  { width: 1920, height: 1040 },
] as const) {
  test(`what stands around the text fits ${screen.width} × ${screen.height}, light and dark`, async ({ program }) => {
    const { page } = program;
    await page.setViewportSize(screen);
    await beginDraft(page);
    await showTab(page, "内容");
    const form = side(page).getByRole("region", { name: "封面、版头和版记" });
    for (const name of ["封面", "版头", "版记"]) await form.getByRole("checkbox", { name }).check();
    await form.getByRole("textbox", { name: /^发文机关标志/ }).fill("遂宁市发展和改革委员会文件");
    const sheets = page.getByRole("region", { name: "报告纸面" });
    for (const colors of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: colors });
      for (const [name, place] of [
        ["封面", sheets.getByRole("button", { name: "修改封面" })],
        ["版头", sheets.getByRole("button", { name: "修改版头" })],
        ["版记", sheets.getByRole("button", { name: "修改版记" })],
      ] as const) {
        await place.scrollIntoViewIfNeeded();
        await page.screenshot({ path: join(screenshots, `起草-${name}-${colors}-${screen.width}.png`) });
      }
      expect(await isWiderThanWindow(page)).toBe(false);
      expect(await seriousFaults(page)).toEqual([]);
    }
  });
}
