import { child, childrenNamed, descendants, type XmlElement } from "../xml/element.ts";

/** The faces that names such as minorEastAsia stand for. */
export type ThemeFonts = ReadonlyMap<string, string>;

/** Reads the faces of a theme. One without a Chinese face names one a script: Hans for simplified Chinese. */
export function themeFonts(theme: XmlElement | null): ThemeFonts {
  const fonts = new Map<string, string>();
  for (const kind of ["major", "minor"]) {
    const found = theme === null ? undefined : descendants(theme, `a:${kind}Font`)[0];
    const face = (name: string) => child(found, `a:${name}`)?.attributes["typeface"] || undefined;
    const chinese = childrenNamed(found, "a:font").find(({ attributes }) => attributes["script"] === "Hans");
    const [latin, eastAsia] = [face("latin"), face("ea") ?? chinese?.attributes["typeface"]];
    for (const name of ["Ascii", "HAnsi"]) if (latin !== undefined) fonts.set(`${kind}${name}`, latin);
    if (eastAsia !== undefined) fonts.set(`${kind}EastAsia`, eastAsia);
  }
  return fonts;
}
