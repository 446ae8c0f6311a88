import { axesXml } from "./chart-axes.ts";
import { axesGroups, roundGroup } from "./chart-groups.ts";
import { bare, noLine, shape, solidFill, textLook } from "./chart-look.ts";
import type { NativeChart } from "./native-chart-options.ts";

const drawingml = "http://schemas.openxmlformats.org/drawingml/2006";
const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const anyText = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

/**
 * `word/charts/chartN.xml`: a chart that Word and WPS can restyle, with its values beside the references to its workbook,
 * which is the relationship rId1. Values come only from the workbook that lies in the file (`autoUpdate` 0).
 */
export function chartSpaceXml(chart: NativeChart): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<c:chartSpace xmlns:c="${drawingml}/chart" xmlns:a="${drawingml}/main" xmlns:r="${officeRelationships}">` +
    `<c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>` +
    `<c:plotArea><c:layout/>${plotXml(chart)}${bare}</c:plotArea>${legendXml(chart)}` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${shape(solidFill("FFFFFF"), noLine)}${anyText}` +
    `<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

function plotXml(chart: NativeChart): string {
  return "categoryAxis" in chart ? axesGroups(chart) + axesXml(chart) : roundGroup(chart);
}

function legendXml({ legend }: NativeChart): string {
  if (legend === false) return "";
  const position = legend.position === "right" ? "r" : "b";
  return `<c:legend><c:legendPos val="${position}"/><c:overlay val="0"/>${bare}${textLook({ font: legend.font, rotation: 0 })}</c:legend>`;
}
