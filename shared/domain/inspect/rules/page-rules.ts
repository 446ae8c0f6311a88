import { together, withRole, type Found, type Inspected, type Rule } from "../inspected.ts";
import { isLandscape, lineHeight, millimetresInWords, pointsInWords, textArea, twips } from "../measures.ts";
import type { Outlined } from "../outlined.ts";
import { linePitch } from "../pages.ts";
import type { Profile } from "../profile.ts";
import type { ReadSection } from "../read-document.ts";

type Box = Pick<ReadSection, "top" | "right" | "bottom" | "left">;

function paper({ document, profile }: Inspected): readonly Found[] {
  const { tolerance } = profile;
  const [short, long] = [twips(profile.paper.width), twips(profile.paper.height)];
  const isRight = (section: ReadSection) => {
    const [width, height] = isLandscape(section) ? [section.height, section.width] : [section.width, section.height];
    return Math.abs(width - short) <= twips(tolerance) && Math.abs(height - long) <= twips(tolerance);
  };
  return together(
    document.sections
      .filter((section) => !isRight(section))
      .map((section) => ({
        spot: { section },
        expected: `A4（${profile.paper.width}×${profile.paper.height}毫米）`,
        found: `${millimetresInWords(section.width)}×${millimetresInWords(section.height)}毫米`,
        edits: [
          {
            kind: "section",
            section,
            size: isLandscape(section) ? { width: long, height: short } : { width: short, height: long },
          },
        ],
      })),
  );
}

/** A landscape page is the portrait page turned, one way or the other, and its margins turn with it. */
function wantedMargins({ margins }: Profile, section: ReadSection): readonly [Box, ...Box[]] {
  const { top, right, bottom, left } = {
    top: twips(margins.top),
    right: twips(margins.right),
    bottom: twips(margins.bottom),
    left: twips(margins.left),
  };
  if (!isLandscape(section)) return [{ top, right, bottom, left }];
  return [
    { top: left, right: top, bottom: right, left: bottom },
    { top: right, right: bottom, bottom: left, left: top },
  ];
}

function pageMargins({ document, profile }: Inspected): readonly Found[] {
  const off = twips(profile.tolerance) + 2;
  const fits = (section: ReadSection, box: Box) =>
    (["top", "right", "bottom", "left"] as const).every((side) => Math.abs(section[side] - box[side]) <= off);
  return together(
    document.sections.flatMap((section) => {
      const wanted = wantedMargins(profile, section);
      if (wanted.some((box) => fits(section, box))) return [];
      const [size] = wanted;
      return [
        {
          spot: { section },
          expected: boxInWords(size),
          found: boxInWords(section),
          edits: [{ kind: "section", section, size } as const],
        },
      ];
    }),
  );
}

function boxInWords({ top, right, bottom, left }: Box): string {
  const [above, below, before, behind] = [top, bottom, left, right].map((side) => millimetresInWords(side));
  return `上${above}、下${below}、左${before}、右${behind}毫米`;
}

function runningText(subject: Inspected): readonly Outlined[] {
  return withRole(subject, "body", "heading", "addressee").filter(({ paragraph }) => {
    const section = subject.document.sections[paragraph.section];
    return section !== undefined && !isLandscape(section);
  });
}

/** Lines are counted on the page as it should be, so that wrong margins are found once and not twice. */
function linesPerPage(subject: Inspected): readonly Found[] {
  const { document, profile } = subject;
  const { height } = textArea(profile);
  const wanted = lineHeight(profile);
  return together(
    runningText(subject).flatMap(({ paragraph }) => {
      const section = document.sections[paragraph.section];
      if (section === undefined) return [];
      const pitch = linePitch(paragraph, section);
      const lines = Math.floor(height / pitch);
      if (lines === profile.lines) return [];
      return [
        {
          spot: { paragraph },
          expected: `每页${profile.lines}行（行距固定值${pointsInWords(wanted)}）`,
          found: `行距约${pointsInWords(pitch)}，每页${lines}行`,
          edits: [{ kind: "paragraph", paragraph, look: { line: wanted, lineRule: "exact" } } as const],
        },
      ];
    }),
  );
}

function charactersPerLine(subject: Inspected): readonly Found[] {
  const { document, profile } = subject;
  const { width } = textArea(profile);
  return together(
    runningText(subject).flatMap(({ paragraph, role }) => {
      const section = document.sections[paragraph.section];
      const run = paragraph.runs[0];
      if (role !== "body" || section === undefined || run === undefined || paragraph.size !== profile.body.size * 2)
        return [];
      // charSpace counts in 4096ths of a point.
      const onGrid =
        section.grid.kind === "characters" && paragraph.format.snapToGrid ? section.grid.charSpace / 204.8 : 0;
      const characters = Math.floor((width + 4) / Math.max(1, paragraph.size * 10 + run.format.spacing + onGrid));
      if (characters === profile.characters) return [];
      return [{ spot: { paragraph }, expected: `每行${profile.characters}字`, found: `每行约${characters}字` }];
    }),
  );
}

/** The text stands upright; only annexes may lie across. */
function uprightText(subject: Inspected): readonly Found[] {
  const title = withRole(subject, "title")[0];
  const section = subject.document.sections[title?.paragraph.section ?? 0];
  if (title === undefined || section === undefined || !isLandscape(section)) return [];
  return [{ spots: [{ paragraph: title.paragraph }], expected: "正文用纵向页面", found: "横向页面" }];
}

export const pageRules: readonly Rule[] = [
  { number: "101", level: "error", label: "纸张大小", basis: "GB/T 9704—2012 5.1", find: paper },
  { number: "102", level: "error", label: "页边距", basis: "GB/T 9704—2012 5.2.1", find: pageMargins },
  { number: "103", level: "warning", label: "每页行数", basis: "GB/T 9704—2012 5.2.3", find: linesPerPage },
  { number: "104", level: "warning", label: "每行字数", basis: "GB/T 9704—2012 5.2.3", find: charactersPerLine },
  { number: "105", level: "error", label: "正文页面方向", basis: "GB/T 9704—2012 5.1", find: uprightText },
];
