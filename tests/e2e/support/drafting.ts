import { expect, type Locator, type Page } from "@playwright/test";
import { goTo } from "./desk.ts";

/** The words of the report that lies open. */
export function paper(page: Page): Locator {
  return page.getByRole("textbox", { name: "报告正文" });
}

/** Beside the paper. */
export function side(page: Page): Locator {
  return page.getByRole("complementary", { name: "报告工具" });
}

export async function showTab(
  page: Page,
  name: "数据" | "内容" | "素材" | "检查" | "批注" | "版本" | "更新",
): Promise<void> {
  await side(page).getByRole("tab", { name }).click();
  await expect(side(page).getByRole("tab", { name })).toHaveAttribute("aria-selected", "true");
}

/** Goes to the list of reports that are being written. */
export async function showDrafts(page: Page): Promise<void> {
  await goTo(page, "报告");
  await page.getByRole("radiogroup", { name: "报告种类" }).getByText("起草的报告").click();
}

/** Begins a report and waits until it lies open. */
export async function beginDraft(page: Page, beginning: RegExp = /^标准报告/): Promise<void> {
  await showDrafts(page);
  await page.getByRole("button", { name: "起草报告" }).click();
  const dialog = page.getByRole("dialog", { name: "起草报告" });
  await dialog.getByRole("radio", { name: beginning }).check();
  await dialog.getByRole("button", { name: "开始起草" }).click();
  await expect(paper(page)).toBeVisible();
}

/** Opens the only report of the list. */
export async function openDraft(page: Page): Promise<void> {
  await showDrafts(page);
  await page.getByRole("table", { name: "起草的报告" }).getByRole("button", { name: "打开" }).click();
  await expect(paper(page)).toBeVisible();
}

/** Waits until everything typed is in the store. */
export async function expectDraftSaved(page: Page): Promise<void> {
  await expect(page.getByRole("region", { name: "起草报告" }).getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
}

/** Puts the cursor at the end of the first paragraph, heading or title with these words. */
export async function cursorBehind(page: Page, words: string): Promise<void> {
  const block = paper(page).locator("p, h2, h3, h4, h5, h6, li").filter({ hasText: words }).first();
  await block.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    range.collapse(false);
    const editor = element.closest<HTMLElement>("[contenteditable]");
    editor?.focus();
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  });
  await expect(paper(page)).toBeFocused();
  await editorHearsSelection(page);
}

/** The editor is told by the browser what is selected, a moment after it is: a key pressed at once would act on what was selected before. */
export async function editorHearsSelection(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await new Promise((done) => setTimeout(done, 100));
  });
}

/** Types through a Chinese input method: letters that are being composed, then the characters that were chosen. */
export async function compose(page: Page, letters: string, characters: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (let typed = 1; typed <= letters.length; typed += 1) {
    const text = letters.slice(0, typed);
    await session.send("Input.imeSetComposition", { text, selectionStart: typed, selectionEnd: typed });
  }
  await session.send("Input.insertText", { text: characters });
  await session.detach();
}

/** Pastes as another program has put it onto the clipboard. */
export async function paste(page: Page, html: string, text = ""): Promise<void> {
  await paper(page).evaluate(
    (element, copied) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", copied.html);
      clipboardData.setData("text/plain", copied.text);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { html, text },
  );
}

/** Gives the only report another title, as another window would. */
export async function saveElsewhere(page: Page, title: string): Promise<void> {
  await page.evaluate(async (given) => {
    const drafts = await window.hezuo["drafts:list"]({});
    const id = drafts.ok ? (drafts.value[0]?.id ?? "") : "";
    const read = await window.hezuo["drafts:read"]({ id });
    if (!read.ok) throw new Error("the report cannot be read");
    const { draft } = read.value;
    const body = JSON.parse(JSON.stringify({ ...draft.body, title: given }));
    await window.hezuo["drafts:save"]({ id, basedOn: draft.revision, body });
  }, title);
}

/** Makes the report 定稿; texts of the sample name earlier cut-off dates, so it is asked about first. */
export async function finalise(page: Page): Promise<void> {
  await page.getByRole("button", { name: "送审" }).click();
  await page.getByRole("button", { name: "定稿" }).click();
  const asked = page.getByRole("dialog", { name: "还有需要核对的内容" });
  await expect(asked).toContainText(/定稿前检查发现\d+处：/);
  await asked.getByRole("button", { name: "仍然定稿" }).click();
  await expect(page.getByRole("button", { name: "重新打开", exact: true })).toBeVisible();
}
