import { primary, secondary, type AxisIds } from "./chart-groups.ts";
import { axisLine, noFill, noLine, shape, textLook } from "./chart-look.ts";
import type { AxesChart, NativeAxis } from "./native-chart-options.ts";

/** An axis that is not seen need not say how its text looks. */
type Axis = Partial<NativeAxis>;

interface Placement {
  readonly id: number;
  readonly crossAxis: number;
  readonly position: "l" | "r" | "t" | "b";
  /** Where the other axis crosses this one unless it says otherwise itself. */
  readonly crosses?: "min" | "max";
}

const gridlines = `<c:majorGridlines>${shape("", axisLine)}</c:majorGridlines>`;

/** Category and value axis; with a series on the second axis two more, of which only that of its values is seen. */
export function axesXml(chart: AxesChart): string {
  const across = chart.type === "bar";
  const { categoryAxis, valueAxis, secondaryValueAxis, series } = chart;
  const first = categoryAxisXml(placed(primary, 0, across ? "l" : "b"), categoryAxis);
  const values = valueAxisXml(placed(primary, 1, across ? "b" : "l"), valueAxis, true);
  if (!series.some(({ axis }) => axis === "secondary")) return first + values;
  const { reverseOrder = false } = categoryAxis;
  const crosses = reverseOrder ? "min" : "max";
  const others = valueAxisXml(
    { ...placed(secondary, 1, across ? "t" : "r"), crosses },
    secondaryValueAxis ?? {},
    false,
  );
  const unseen = categoryAxisXml(placed(secondary, 0, across ? "l" : "b"), { visible: false, reverseOrder });
  return first + values + others + unseen;
}

function placed(ids: AxisIds, which: 0 | 1, position: Placement["position"]): Placement {
  return { id: ids[which], crossAxis: ids[which === 0 ? 1 : 0], position };
}

function categoryAxisXml(placement: Placement, axis: Axis): string {
  return (
    `<c:catAx>${axisStart(placement, axis, "")}${axisEnd(placement, axis, axisLine)}` +
    `<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`
  );
}

function valueAxisXml(placement: Placement, axis: Axis, hasGridlines: boolean): string {
  const grid = (axis.gridlines ?? hasGridlines) ? gridlines : "";
  return `<c:valAx>${axisStart(placement, axis, grid)}${axisEnd(placement, axis, noLine)}<c:crossBetween val="between"/></c:valAx>`;
}

function axisStart({ id, position }: Placement, axis: Axis, grid: string): string {
  const minimum = axis.minimum === undefined ? "" : `<c:min val="${axis.minimum}"/>`;
  const format =
    axis.numberFormat === undefined
      ? `formatCode="General" sourceLinked="1"`
      : `formatCode="${axis.numberFormat}" sourceLinked="0"`;
  return (
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${axis.reverseOrder ? "maxMin" : "minMax"}"/>${minimum}</c:scaling>` +
    `<c:delete val="${axis.visible === false ? 1 : 0}"/><c:axPos val="${position}"/>${grid}<c:numFmt ${format}/>`
  );
}

function axisEnd({ crossAxis, crosses }: Placement, axis: Axis, line: string): string {
  const crossing = axis.crossesAt === "maximum" ? "max" : (crosses ?? "autoZero");
  const look = textLook({
    ...(axis.font ? { font: axis.font } : {}),
    ...(axis.labelRotation === undefined ? {} : { rotation: axis.labelRotation * 60_000 }),
  });
  return (
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${shape(noFill, line)}${look}` +
    `<c:crossAx val="${crossAxis}"/><c:crosses val="${crossing}"/>`
  );
}
