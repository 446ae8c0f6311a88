import type { ReactNode } from "react";
import type { Caption } from "../../../../shared/domain/report.ts";

interface CaptionLineProps {
  readonly caption: Caption;
  readonly as: "figcaption" | "caption";
}

/** 图1 …, 表1 … */
export function CaptionLine({ caption: { label, number, text }, as: Line }: CaptionLineProps): ReactNode {
  return (
    <Line className="paper-caption">
      {label}
      {number}　{text}
    </Line>
  );
}
