/** `number` counts through the document; the caption stands below a chart and above a table. */
export interface Caption {
  /** What references name; absent where nothing points to it. */
  readonly id?: string;
  readonly label: "图" | "表";
  readonly number: number;
  readonly text: string;
}
