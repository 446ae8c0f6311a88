import type { ReactNode } from "react";
import { lampLabels } from "../../shared/domain/labels.ts";
import type { Lamp as LampColour } from "../../shared/domain/pace.ts";
import "./lamp.css";

/** A shape of its own for every lamp, so that it is told apart without its colour. */
const shapes: Readonly<Record<LampColour, ReactNode>> = {
  green: <circle cx="6" cy="6" r="5" />,
  yellow: <path d="M6 0.8 11.6 11H0.4Z" />,
  red: <path d="M1 1h10v10H1z" />,
  none: <circle cx="6" cy="6" r="4.4" fill="none" strokeWidth="1.2" stroke="currentColor" strokeDasharray="2 1.6" />,
};

interface LampProps {
  readonly lamp: LampColour;
  /** Only the shape is drawn, the word is still read out; for narrow columns whose head says 亮灯. */
  readonly shapeOnly?: boolean;
  /** 红灯：完成32.0%，…: why it shines; shown under the pointer and read out in place of the word. */
  readonly explanation?: string;
}

/** 亮灯 as a shape with its word. */
export function Lamp({ lamp, shapeOnly = false, explanation }: LampProps): ReactNode {
  const words = shapeOnly && explanation !== undefined ? explanation : lampLabels[lamp];
  return (
    <span className="lamp" title={explanation ?? (shapeOnly ? words : undefined)}>
      <LampShape lamp={lamp} />
      <span className={shapeOnly ? "only-read-out" : "lamp-word"}>{words}</span>
    </span>
  );
}

/** The bare shape, for a place whose own words say what it means. */
export function LampShape({ lamp }: { readonly lamp: LampColour }): ReactNode {
  return (
    <svg className={`lamp-shape lamp-${lamp}`} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {shapes[lamp]}
    </svg>
  );
}
