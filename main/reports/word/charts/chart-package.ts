import type { ChartSpec } from "../../../../shared/charts/chart-spec.ts";
import { nativeChart } from "../native-chart.ts";
import { xmlText } from "../xml-text.ts";
import { chartSpaceXml } from "./chart-space.ts";
import { chartWorkbook } from "./chart-workbook.ts";
import type { NativeChart } from "./native-chart-options.ts";

/** A native chart with all that goes into the file for it. */
export interface ChartPackage {
  /** Its `w:drawing`, which points to the part by `relationship`. */
  readonly drawing: (relationship: string) => string;
  readonly chart: string;
  readonly workbook: Uint8Array;
}

const emuPerPixel = 9525;
const drawingml = "http://schemas.openxmlformats.org/drawingml/2006";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The chart at a place of the document, from 1. */
export function chartPackage(spec: ChartSpec, number: number): ChartPackage {
  const chart = nativeChart(spec, number);
  return {
    drawing: (relationship) => drawingXml(chart, number, relationship),
    chart: chartSpaceXml(chart),
    workbook: chartWorkbook(chart),
  };
}

/** `.rels` of a chart: its workbook, `target` seen from the folder of the chart. */
export function chartRelationshipsXml(target: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    `<Relationship Id="rId1" Type="${office}/package" Target="${target}"/></Relationships>`
  );
}

function drawingXml({ transformation, altText }: NativeChart, id: number, relationship: string): string {
  const [cx, cy] = [transformation.width * emuPerPixel, transformation.height * emuPerPixel];
  return (
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>` +
    `<wp:effectExtent t="0" r="0" b="0" l="0"/>` +
    `<wp:docPr id="${id}" name="${altText.name}" descr="${xmlText(altText.description)}" title="${xmlText(altText.title)}"/>` +
    `<wp:cNvGraphicFramePr/><a:graphic xmlns:a="${drawingml}/main"><a:graphicData uri="${drawingml}/chart">` +
    `<c:chart xmlns:c="${drawingml}/chart" xmlns:r="${office}" r:id="${relationship}"/>` +
    `</a:graphicData></a:graphic></wp:inline></w:drawing>`
  );
}
