import { sizeInWords } from "./font-size.ts";
import type { Found } from "./inspected.ts";
import { together } from "./inspected.ts";
import type { Face, Look, Profile } from "./profile.ts";
import type { ReadParagraph, ReadRun } from "./read-document.ts";

/** Words that should have one look. */
export interface Words {
  readonly paragraph: ReadParagraph;
  readonly from: number;
  readonly to: number;
}

export function wholeOf(paragraph: ReadParagraph): Words {
  return { paragraph, from: 0, to: paragraph.text.length };
}

const chinese = /\p{Script=Han}/u;

interface Part extends Words {
  readonly run: ReadRun;
  readonly text: string;
}

/** The runs that the words cover, each cut to the words. */
function partsOf({ paragraph, from, to }: Words): readonly Part[] {
  return paragraph.runs.flatMap((run) => {
    const [start, end] = [Math.max(from, run.from), Math.min(to, run.from + run.text.length)];
    if (start >= end) return [];
    return [{ paragraph, from: start, to: end, run, text: run.text.slice(start - run.from, end - run.from) }];
  });
}

/** Whether a font is the face, stands for it, or is neither. Word writes names with or without blanks, in either language. */
export function fontFits(profile: Profile, face: Face, font: string | null): "yes" | "substitute" | "no" {
  const name = comparable(font ?? "");
  const { names, substitutes } = profile.fonts[face];
  if (names.some((candidate) => comparable(candidate) === name)) return "yes";
  return substitutes.some((candidate) => comparable(candidate) === name) ? "substitute" : "no";
}

function comparable(name: string): string {
  return name
    .replace(/^@/, "")
    .replaceAll(/[\s\u3000]/gu, "")
    .toLowerCase();
}

/** Chinese characters in another face. */
export function wrongFonts(profile: Profile, words: readonly Words[], { face }: Look): readonly Found[] {
  const { label, names } = profile.fonts[face];
  return together(
    words.flatMap((one) =>
      partsOf(one).flatMap((part) => {
        const font = part.run.format.eastAsia;
        const fits = chinese.test(part.text) ? fontFits(profile, face, font) : "yes";
        if (fits === "yes") return [];
        return [
          {
            spot: part,
            expected: label,
            found: font ?? "没有指定中文字体",
            ...(fits === "substitute" ? { level: "warning" as const } : {}),
            edits:
              names[0] === undefined ? [] : [{ kind: "runs", ...rangeOf(part), look: { font: names[0] } } as const],
          },
        ];
      }),
    ),
  );
}

/** Characters in another size. Raised figures are notes. */
export function wrongSizes(words: readonly Words[], { size }: Look): readonly Found[] {
  return together(
    words.flatMap((one) =>
      partsOf(one).flatMap((part) => {
        const { size: own, raised } = part.run.format;
        if (own === size * 2 || raised || part.text.trim() === "") return [];
        return [
          {
            spot: part,
            expected: sizeInWords(size),
            found: sizeInWords(own / 2),
            edits: [{ kind: "runs", ...rangeOf(part), look: { size: size * 2 } } as const],
          },
        ];
      }),
    ),
  );
}

export function boldWords(words: readonly Words[], { boldAllowed }: Look): readonly Found[] {
  if (boldAllowed) return [];
  return together(
    words.flatMap((one) =>
      partsOf(one).flatMap((part) =>
        part.run.format.bold && part.text.trim() !== ""
          ? [
              {
                spot: part,
                expected: "不加粗",
                found: "加粗",
                edits: [{ kind: "runs", ...rangeOf(part), look: { bold: false } } as const],
              },
            ]
          : [],
      ),
    ),
  );
}

function rangeOf({ paragraph, from, to }: Words): Words {
  return { paragraph, from, to };
}
