const office = "http://schemas.microsoft.com/office/word";
const open = "http://schemas.openxmlformats.org";

const names: Readonly<Record<string, string>> = {
  wpc: `${office}/2010/wordprocessingCanvas`,
  mc: `${open}/markup-compatibility/2006`,
  o: "urn:schemas-microsoft-com:office:office",
  r: `${open}/officeDocument/2006/relationships`,
  m: `${open}/officeDocument/2006/math`,
  v: "urn:schemas-microsoft-com:vml",
  wp14: `${office}/2010/wordprocessingDrawing`,
  wp: `${open}/drawingml/2006/wordprocessingDrawing`,
  w10: "urn:schemas-microsoft-com:office:word",
  w: `${open}/wordprocessingml/2006/main`,
  w14: `${office}/2010/wordml`,
  w15: `${office}/2012/wordml`,
  wpg: `${office}/2010/wordprocessingGroup`,
  wpi: `${office}/2010/wordprocessingInk`,
  wne: `${office}/2006/wordml`,
  wps: `${office}/2010/wordprocessingShape`,
};

/** `word/document.xml` up to and with `<w:body>`; what old programs do not know they may pass over. */
export function documentOpening(): string {
  const declared = Object.entries(names).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<w:document mc:Ignorable="w14 w15 wp14"${declared.join("")}><w:body>`
  );
}
