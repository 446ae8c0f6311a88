import type { Page } from "@playwright/test";

/** A Chinese input method, as the browser hears one: letters are composed, then characters are chosen in their place. */
export interface InputMethod {
  /** Letters stand under the cursor, and are still being composed. */
  readonly letters: (letters: string) => Promise<void>;
  /** A key that the input method keeps for itself, to choose or to give up: the page only hears that there was one. */
  readonly takeKey: (key: string) => Promise<void>;
  /** The characters take the place of the letters. */
  readonly choose: (characters: string) => Promise<void>;
}

export async function inputMethodOf(page: Page): Promise<InputMethod> {
  const session = await page.context().newCDPSession(page);
  return {
    async letters(letters) {
      for (let typed = 1; typed <= letters.length; typed += 1) {
        const text = letters.slice(0, typed);
        await session.send("Input.imeSetComposition", { text, selectionStart: typed, selectionEnd: typed });
      }
    },
    async takeKey(key) {
      await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key, code: key, windowsVirtualKeyCode: 229 });
      await session.send("Input.dispatchKeyEvent", { type: "keyUp", key, code: key, windowsVirtualKeyCode: 229 });
    },
    choose: async (characters) => void (await session.send("Input.insertText", { text: characters })),
  };
}
