import type { ChartJsConfig } from "../../shared/charts/chartjs-config.ts";
import type { ChartSpec } from "../../shared/charts/chart-spec.ts";
import { sliceColor } from "../../shared/charts/palette.ts";

/**
 * Colours of the paper that would drown in a dark window, and what stands for them there. Each keeps the ink of its labels:
 * what bears white numbers still does.
 */
const onDark: Readonly<Record<string, string>> = {
  "#1F3F73": "#3F6FB5",
  "#A8432F": "#C45B45",
  "#111418": "#6B7781",
};

/** The same chart in colours that can be seen on a dark ground. */
export function lightenForDark(config: ChartJsConfig): ChartJsConfig {
  for (const dataset of config.data.datasets) {
    const painted: Record<string, unknown> = Object.assign(dataset);
    for (const part of ["backgroundColor", "borderColor", "pointBorderColor"]) {
      if (part in painted) painted[part] = lightened(painted[part]);
    }
  }
  return config;
}

/** The colour in which `ChartView` draws the slice at a place, for a legend of one's own. */
export function sliceColour(chart: ChartSpec, at: number, dark: boolean): string {
  const colour = `#${sliceColor(chart, at)}`;
  return dark ? (onDark[colour] ?? colour) : colour;
}

function lightened(colour: unknown): unknown {
  if (Array.isArray(colour)) return colour.map(lightened);
  return typeof colour === "string" ? (onDark[colour] ?? colour) : colour;
}
