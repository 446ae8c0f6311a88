import type { ReactNode } from "react";
import { chartHeight } from "../../../shared/charts/chart-size.ts";
import type { ChartSpec } from "../../../shared/charts/chart-spec.ts";
import type { Block, HeadingBlock, ParagraphBlock } from "../../../shared/domain/report.ts";
import { ChartView } from "../ChartView.tsx";
import { headingNumbers } from "../../../shared/domain/heading-numbers.ts";
import { CaptionLine } from "./CaptionLine.tsx";
import { PaperPicture } from "./PaperPicture.tsx";
import { PaperTable } from "./PaperTable.tsx";
import { PaperCalendar, PaperCase, PaperFigures, PaperList } from "./WordBlocks.tsx";
import { Words } from "./Words.tsx";

interface BlocksProps {
  readonly blocks: readonly Block[];
  /** The name of the place of a block on the paper, for jumping to it. */
  readonly placeOf: (at: number) => string;
}

/** The content of a chapter or annex, one view for each kind of block. */
export function Blocks({ blocks, placeOf }: BlocksProps): ReactNode {
  const numbers = headingNumbers(blocks);
  return blocks.map((block, at) => (
    <PaperBlock key={placeOf(at)} block={block} number={numbers[at] ?? ""} place={placeOf(at)} />
  ));
}

interface PaperBlockProps {
  readonly block: Block;
  readonly number: string;
  readonly place: string;
}

function PaperBlock({ block, number, place }: PaperBlockProps): ReactNode {
  switch (block.kind) {
    case "heading":
      return <PaperHeading heading={block} number={number} place={place} />;
    case "paragraph":
      return <PaperParagraph paragraph={block} />;
    case "list":
      return <PaperList list={block} />;
    case "figures":
      return <PaperFigures figures={block} />;
    case "case":
      return <PaperCase one={block} />;
    case "calendar":
      return <PaperCalendar calendar={block} />;
    case "chart":
      return (
        <figure className="paper-chart">
          <div className="paper-chart-frame" style={{ height: frameHeight(block.chart) }}>
            <ChartView chart={block.chart} />
          </div>
          <CaptionLine caption={block.caption} as="figcaption" />
          {block.note != null && <p className="paper-note">{block.note}</p>}
        </figure>
      );
    case "table":
      return <PaperTable table={block} />;
    case "picture":
      return <PaperPicture picture={block} />;
    default:
      return block satisfies never;
  }
}

/** As high as on paper; the room of the numbers on screen comes on top. */
function frameHeight(chart: ChartSpec): number {
  return chartHeight(chart) + 32;
}

interface PaperHeadingProps {
  readonly heading: HeadingBlock;
  readonly number: string;
  readonly place: string;
}

function PaperHeading({ heading: { level, text }, number, place }: PaperHeadingProps): ReactNode {
  const Heading = ({ 2: "h4", 3: "h5", 4: "h6" } as const)[level];
  return (
    <Heading id={place} className={`paper-heading paper-heading-${level}`}>
      {number}
      {text}
    </Heading>
  );
}

function PaperParagraph({ paragraph }: { readonly paragraph: ParagraphBlock }): ReactNode {
  return (
    <p className="paper-text">
      <Words runs={paragraph.runs} />
    </p>
  );
}
