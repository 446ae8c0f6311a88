/** Text of a chart: points and RRGGBB. */
export interface ChartFont {
  readonly size: number;
  readonly color: string;
}

/** A value written at its point. */
export interface PointLabel {
  readonly value: true;
  /** As Excel writes formats: #,##0.0. */
  readonly numberFormat: string;
  readonly font: ChartFont;
  /** Slices of a ring know no position. */
  readonly position?: "center" | "outsideEnd" | "above";
}

/** One row of values with its look. A null value is an empty cell. */
export interface NativeSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly axis?: "secondary";
  /** Absent for bars and slices. */
  readonly type?: "line";
  /** Of bars; null for bars that only hold others in their place and are not seen. */
  readonly color?: string | null;
  /** Of the slices. */
  readonly colors?: readonly string[];
  /** Of a line; width in points. */
  readonly line?: { readonly color: string; readonly width: number };
  readonly markers?: { readonly shape: "circle"; readonly size: number };
  /** By point; false for a point without its value. */
  readonly pointLabels: readonly (PointLabel | false)[];
}

export interface NativeAxis {
  readonly font: ChartFont;
  readonly minimum?: number;
  readonly numberFormat?: string;
  readonly crossesAt?: "maximum";
  readonly visible?: boolean;
  readonly gridlines?: boolean;
  /** In degrees. */
  readonly labelRotation?: number;
  readonly reverseOrder?: boolean;
}

interface ChartFrame {
  /** In pixels of 1/96 inch. */
  readonly transformation: { readonly width: number; readonly height: number };
  readonly altText: { readonly name: string; readonly title: string; readonly description: string };
  readonly categories: readonly string[];
  readonly series: readonly NativeSeries[];
  readonly legend: false | { readonly position: "bottom" | "right"; readonly font: ChartFont };
}

export interface RoundChart extends ChartFrame {
  readonly type: "pie" | "doughnut";
  /** Of a ring, in per cent. */
  readonly holeSize?: number;
}

export interface AxesChart extends ChartFrame {
  readonly type: "line" | "bar" | "column";
  readonly categoryAxis: NativeAxis;
  readonly valueAxis: NativeAxis;
  readonly secondaryValueAxis?: NativeAxis;
  readonly stacking?: "stacked";
  /** Between bars, in per cent of their width. */
  readonly gapWidth?: number;
  readonly overlap?: number;
}

/** A chart as Word keeps it: what it shows, without how it is written. */
export type NativeChart = RoundChart | AxesChart;
