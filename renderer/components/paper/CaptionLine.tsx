import type { ReactNode } from "react";
import type { Caption } from "../../../shared/domain/report-caption.ts";
import { captionPlace } from "./numbering.ts";

interface CaptionLineProps {
  readonly caption: Caption;
  readonly as: "figcaption" | "caption";
}

/** 图1 …, 表1 … */
export function CaptionLine({ caption: { id, label, number, text }, as: Line }: CaptionLineProps): ReactNode {
  return (
    <Line className="paper-caption" {...(id === undefined ? {} : { id: captionPlace(id) })}>
      {label}
      {number}　{text}
    </Line>
  );
}
