import { App } from "antd";
import { useEffect, useEffectEvent, type ReactNode } from "react";
import { pages, useNavigation } from "../lib/navigation.tsx";
import { saves } from "../lib/save-state.ts";

/** Keys that work on every page: Ctrl+S answers that saving needs no key, Ctrl+1 to Ctrl+7 change the page. */
export function Shortcuts(): ReactNode {
  const { message } = App.useApp();
  const { goTo } = useNavigation();

  async function answerSave(): Promise<void> {
    const allSafe = await saves.flushAll();
    if (allSafe) message.success({ key: "saved", content: "已自动保存" });
    else message.warning({ key: "saved", content: "有内容未能保存，请看窗口左下角的说明" });
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const page = pages[Number(event.key) - 1];
    if (event.key !== "s" && page === undefined) return;
    event.preventDefault();
    if (page === undefined) void answerSave();
    else goTo(page);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
  return null;
}
