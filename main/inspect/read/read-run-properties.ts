import { child, isOn, numberOf, switchOf, valueOf, type MaybeElement } from "../xml/element.ts";
import { stated, type StatedRun } from "./properties.ts";
import type { ThemeFonts } from "./theme-fonts.ts";

/** What a `w:rPr` states. A face of the theme wins over a face by name in the same element. */
export function readRunProperties(element: MaybeElement, theme: ThemeFonts): StatedRun {
  if (element === undefined) return {};
  const fonts = child(element, "w:rFonts")?.attributes ?? {};
  const face = (name: string) => theme.get(fonts[`w:${name}Theme`] ?? "") ?? (fonts[`w:${name}`] || undefined);
  const position = valueOf(element, "w:vertAlign");
  return stated<StatedRun>({
    eastAsia: face("eastAsia"),
    latin: face("ascii") ?? face("hAnsi"),
    hintEastAsia: fonts["w:hint"] === undefined ? undefined : fonts["w:hint"] === "eastAsia",
    size: numberOf(halfPoints(valueOf(element, "w:sz"))),
    bold: switchOf(element, "w:b"),
    color: valueOf(element, "w:color"),
    spacing: numberOf(valueOf(element, "w:spacing")),
    raised: position === undefined ? undefined : position !== "baseline",
    hidden: hiddenOf(element),
  });
}

/** Strict files may write 16pt where 32 half points are meant. */
function halfPoints(text: string | undefined): string | undefined {
  const points = /^([\d.]+)pt$/.exec(text ?? "")?.[1];
  return points === undefined ? text : String(Number(points) * 2);
}

function hiddenOf(element: MaybeElement): boolean | undefined {
  const found = child(element, "w:vanish");
  return found === undefined ? undefined : isOn(found.attributes["w:val"]);
}
