import type { IsoDate } from "../../../shared/domain/dates.ts";
import { xmlText } from "./xml-text.ts";

export interface CoreProperties {
  readonly title: string;
  /** 署名单位, or null. */
  readonly author: string | null;
  /** Stands for the time of writing, so that the same report has the same bytes whenever it is made. */
  readonly date: IsoDate;
}

/** `docProps/core.xml`. */
export function coreXml({ title, author, date }: CoreProperties): string {
  const creator = xmlText(author ?? "合作年报");
  const time = `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    `xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title>` +
    `<dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${creator}</cp:lastModifiedBy><cp:revision>1</cp:revision>${time}` +
    `<dc:language>zh-CN</dc:language></cp:coreProperties>`
  );
}
