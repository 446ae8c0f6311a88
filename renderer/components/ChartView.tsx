import { useEffect, useEffectEvent, useRef, type ReactNode } from "react";
import type { ChartSpec } from "../../shared/charts/chart-spec.ts";
import { useAppearance } from "../lib/appearance.tsx";
import { useWidth } from "../lib/use-width.ts";
import { drawChart } from "./draw-chart.ts";
import "./chart-view.css";

interface ChartViewProps {
  readonly chart: ChartSpec;
  /** Called with the place of a category when one of its columns, points or slices is clicked. */
  readonly onPick?: (category: number) => void;
  /** What picking a category does, for those who work without a mouse: 查看该领域事项. */
  readonly pickLabel?: string;
  /** Off where the page has a legend of its own beside the chart. */
  readonly legend?: boolean;
}

/** A chart definition on screen, as large as the place it is given. */
export function ChartView({ chart, onPick, pickLabel = "查看", legend = true }: ChartViewProps): ReactNode {
  const { dark } = useAppearance();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(frame);
  const pickable = onPick !== undefined;
  const pick = useEffectEvent((category: number) => onPick?.(category));

  useEffect(() => {
    if (canvas.current === null || width === 0) return;
    const drawn = drawChart(canvas.current, chart, { dark, width, legend, onPick: pickable ? (at) => pick(at) : null });
    return () => drawn.destroy();
  }, [chart, dark, width, legend, pickable]);

  return (
    <div className="chart-view" ref={frame}>
      <canvas ref={canvas} role="img" aria-label={chart.altText} />
      {onPick !== undefined && (
        <ul className="chart-keys" aria-label={`${chart.title}：${pickLabel}`}>
          {chart.categories.map((category, at) => (
            <li key={category}>
              <button type="button" onClick={() => onPick(at)}>
                {category}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
