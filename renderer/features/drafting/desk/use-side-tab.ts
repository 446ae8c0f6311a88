import { NodeSelection } from "@tiptap/pm/state";
import { useCallback, useEffect, useState } from "react";
import type { DraftSession } from "../session/draft-session.ts";

export const sideTabs = [
  "figures",
  "content",
  "sources",
  "checks",
  "remarks",
  "versions",
  "passages",
  "returned",
] as const;
export type SideTab = (typeof sideTabs)[number];

export const sideTabLabels: Readonly<Record<SideTab, string>> = {
  figures: "数据",
  content: "内容",
  sources: "素材",
  checks: "检查",
  remarks: "批注",
  versions: "版本",
  passages: "更新",
  returned: "改稿",
};

export interface Side {
  readonly tab: SideTab;
  readonly show: (tab: SideTab) => void;
}

const wholes = new Set(["chart", "table", "picture", "signature", "unknownBlock"]);

/** What stands beside the paper. Selecting a figure or a whole block there shows what it is. */
export function useSideTab(session: DraftSession): Side {
  const [tab, setTab] = useState<SideTab>("figures");
  useEffect(() => {
    const { editor } = session;
    const look = () => {
      const { selection } = editor.state;
      if (!(selection instanceof NodeSelection)) return;
      const { name } = selection.node.type;
      if (name === "figure") setTab("figures");
      else if (wholes.has(name)) setTab("content");
    };
    editor.on("selectionUpdate", look);
    return () => void editor.off("selectionUpdate", look);
  }, [session]);
  const show = useCallback((next: SideTab) => setTab(next), []);
  return { tab, show };
}
