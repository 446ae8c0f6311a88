/** How a chart is dressed: on screen in the window's colours, on paper in black on white. */
export interface ChartDress {
  /** CSS font families. */
  readonly font: string;
  /** In the canvas' own pixels. */
  readonly fontSize: number;
  /** Width of the chart in the same pixels, for deciding which values fit. */
  readonly width: number;
  /** Text, as a CSS colour. */
  readonly ink: string;
  /** Lines behind the columns, as a CSS colour. */
  readonly grid: string;
  /** What the chart stands on, as a CSS colour: drawn between slices and inside points. */
  readonly ground: string;
}
