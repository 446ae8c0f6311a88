/** Names of the styles in `document.xml`. Those of Word's built-in styles are fixed: navigation and contents look for them. */
export const style = {
  body: "BodyText",
  plain: "Normal",
  title: "Title",
  cutOff: "Subtitle",
  headings: { 1: "Heading1", 2: "Heading2", 3: "Heading3", 4: "Heading4" },
  caption: "Caption",
  figure: "Figure",
  figuresTitle: "FiguresTitle",
  figuresLine: "FiguresLine",
  units: "TableUnits",
  table: "ReportTable",
  tableHead: "TableHead",
  tableText: { left: "TableText", center: "TableCenter", right: "TableFigures" },
  tableTotal: { left: "TotalText", center: "TotalCenter", right: "TotalFigures" },
  tableNote: "TableNote",
  sectionEnd: "SectionEnd",
  annexMark: "AnnexMark",
  annexTitle: "AnnexTitle",
  header: "Header",
  footer: "Footer",
} as const;

/** Sizes in half points: 二号 22 pt, 三号 16 pt, 四号 14 pt, 小四 12 pt, 五号 10.5 pt. */
export const size = { two: 44, three: 32, four: 28, smallFour: 24, five: 21 } as const;
