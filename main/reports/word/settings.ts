import { noteNumbers } from "./footnotes.ts";

/**
 * `word/settings.xml`. No `updateFields`: Word would ask a question that frightens users, WPS ignores it. Adjacent
 * punctuation is set closer, as in every Chinese document of Word. Footnotes are numbered ① ② on each page anew.
 */
export function settingsXml(): string {
  const uri = "http://schemas.microsoft.com/office/word";
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/>` +
    `<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>` +
    `<w:characterSpacingControl w:val="compressPunctuation"/>` +
    `<w:footnotePr>${noteNumbers}` +
    `<w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:useFELayout/>` +
    `<w:compatSetting w:name="compatibilityMode" w:uri="${uri}" w:val="15"/></w:compat>` +
    `<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`
  );
}
