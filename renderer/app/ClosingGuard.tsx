import { App } from "antd";
import type { ReactNode } from "react";
import { errorInWords } from "../../shared/errors/error-in-words.ts";
import { ask } from "../lib/ask.ts";
import { saves } from "../lib/save-state.ts";
import { useWindowEvent } from "../lib/window-events.ts";

/**
 * Before the window closes: saves what is still being typed, and lets it close. What cannot be saved keeps it open; the page
 * says why, and has the program ask at once whether to close all the same.
 */
export function ClosingGuard(): ReactNode {
  const { message } = App.useApp();

  async function prepareToClose(): Promise<void> {
    if (await saves.flushAll()) {
      await ask("window:readyToClose", {});
      return;
    }
    message.warning({ key: "closing", duration: 10, content: `还有内容未能保存${reasonInWords()}，窗口没有关闭` });
    await ask("window:notReadyToClose", {});
  }

  useWindowEvent("window:closing", () => void prepareToClose());
  return null;
}

function reasonInWords(): string {
  const state = saves.state.read();
  return state.kind === "failed" ? `（${errorInWords(state.error).title}）` : "";
}
