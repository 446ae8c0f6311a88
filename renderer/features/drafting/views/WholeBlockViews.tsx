import type { NodeViewProps } from "@tiptap/core";
import { NodeViewWrapper } from "@tiptap/react";
import { useRef, type ReactNode } from "react";
import { chartHeight } from "../../../../shared/charts/chart-size.ts";
import type { Caption } from "../../../../shared/domain/report-caption.ts";
import type { TableBlock } from "../../../../shared/domain/report-table.ts";
import type { ChartBlock, PictureBlock } from "../../../../shared/domain/report.ts";
import { ChartView } from "../../../components/ChartView.tsx";
import { PaperPicture } from "../../../components/paper/PaperPicture.tsx";
import { PaperTable } from "../../../components/paper/PaperTable.tsx";
import { useNearView } from "./use-near-view.ts";

type ViewProps = Pick<NodeViewProps, "node">;

/** A chart as it stands on paper. */
export function ChartNode({ node }: ViewProps): ReactNode {
  const block: ChartBlock = node.attrs["block"];
  const frame = useRef<HTMLDivElement>(null);
  const isNear = useNearView(frame);
  return (
    <NodeViewWrapper className="desk-whole" data-id={node.attrs["id"]}>
      <figure className="paper-chart">
        <div className="paper-chart-frame" style={{ height: chartHeight(block.chart) + 32 }} ref={frame}>
          {isNear && <ChartView chart={block.chart} />}
        </div>
        <DeskCaption caption={block.caption} />
        {block.note != null && <p className="paper-note">{block.note}</p>}
      </figure>
    </NodeViewWrapper>
  );
}

/** A table as it stands on paper; the number of its caption is given by the style sheet. */
export function TableNode({ node }: ViewProps): ReactNode {
  const block: TableBlock = node.attrs["block"];
  return (
    <NodeViewWrapper className="desk-whole" data-id={node.attrs["id"]}>
      <DeskCaption caption={block.caption} />
      <PaperTable table={{ ...block, caption: null }} />
    </NodeViewWrapper>
  );
}

export function PictureNode({ node }: ViewProps): ReactNode {
  const block: PictureBlock = node.attrs["block"];
  return (
    <NodeViewWrapper className="desk-whole" data-id={node.attrs["id"]}>
      <PaperPicture picture={{ ...block, caption: null }} />
      <DeskCaption caption={block.caption} />
    </NodeViewWrapper>
  );
}

function DeskCaption({ caption }: { readonly caption: Caption | null }): ReactNode {
  if (caption === null) return null;
  return (
    <p
      className={`paper-caption desk-caption ${caption.label === "图" ? "desk-caption-figure" : "desk-caption-table"}`}
    >
      {caption.text}
    </p>
  );
}

/** What a newer version of the program has put here: kept as it is, shown as what it is. */
export function UnknownNode({ node }: ViewProps): ReactNode {
  return (
    <NodeViewWrapper className="desk-unknown" data-id={node.attrs["id"]}>
      较新版本的内容，本版本不能显示。内容原样保留。
    </NodeViewWrapper>
  );
}
