import type { ReactNode } from "react";
import { CheckPanel } from "../checks/CheckPanel.tsx";
import { ContentPanel } from "../content/ContentPanel.tsx";
import { FigurePanel } from "../figures/FigurePanel.tsx";
import { PassagePanel } from "../passages/PassagePanel.tsx";
import { QuotePanel } from "../quotes/QuotePanel.tsx";
import { RemarkPanel } from "../remarks/RemarkPanel.tsx";
import { ReturnedPanel } from "../returned/ReturnedPanel.tsx";
import { VersionPanel } from "../versions/VersionPanel.tsx";
import { sideTabLabels, sideTabs, type Side, type SideTab } from "./use-side-tab.ts";
import "./side.css";
import "./side-figures.css";
import "./side-checks.css";

const panels: Readonly<Record<SideTab, () => ReactNode>> = {
  figures: FigurePanel,
  content: ContentPanel,
  sources: QuotePanel,
  checks: CheckPanel,
  remarks: RemarkPanel,
  versions: VersionPanel,
  passages: PassagePanel,
  returned: ReturnedPanel,
};

/** Beside the paper: what can be put in, and what has been found. */
export function SidePanel({ side }: { readonly side: Side }): ReactNode {
  const Panel = panels[side.tab];
  return (
    <aside className="side" aria-label="报告工具">
      <div className="side-tabs" role="tablist" aria-label="报告工具">
        {sideTabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`side-tab-${tab}`}
            aria-selected={tab === side.tab}
            aria-controls="side-panel"
            className="side-tab"
            onClick={() => side.show(tab)}
          >
            {sideTabLabels[tab]}
          </button>
        ))}
      </div>
      <div className="side-body" role="tabpanel" id="side-panel" aria-labelledby={`side-tab-${side.tab}`}>
        <Panel />
      </div>
    </aside>
  );
}
