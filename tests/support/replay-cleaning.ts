import type { SampleCleaning } from "../../main/sample/sample-format.ts";

/** 區(qū): a Chinese character followed by its reading in brackets, as readers for learners print it. */
const reading = /(?<=\p{Script=Han})\([a-zāáǎàēéěèīíǐìōóǒòūúǔùü]+\)/gu;

const fullWidthMarks: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "?": "？",
  "(": "（",
  ")": "）",
};

/**
 * Repeats on an article, step by step, what its `cleaning` says was done to it. Throws where a dropped line or a repair
 * is not found exactly once, so that the written account cannot differ from the cleaned text.
 */
export function replayCleaning(original: string, cleaning: SampleCleaning): string {
  const lines = original
    .replaceAll(reading, "")
    .split("\n")
    .map((line) => line.replaceAll(/\s+/g, " ").trim())
    .filter((line) => line !== "");
  const kept = cleaning.dropped.reduce((rest, { line }) => without(rest, line), lines).join("\n");
  const repaired = cleaning.repairs.reduce((text, { from, to }) => replaceOnce(text, from, to), kept);
  return `${withFullWidthMarks(inSimplifiedCharacters(repaired, cleaning.characters))}\n`;
}

function without(lines: readonly string[], dropped: string): string[] {
  const place = lines.indexOf(dropped);
  if (place === -1) throw new Error(`no such line in the original: ${dropped}`);
  return lines.toSpliced(place, 1);
}

function replaceOnce(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`found ${parts.length - 1} times instead of once: ${from}`);
  return parts.join(to);
}

function inSimplifiedCharacters(text: string, pairs: string): string {
  const simplified = new Map<string, string>();
  for (const [from = "", to = ""] of pairs.split(" ")) simplified.set(from, to);
  return Array.from(text, (character) => simplified.get(character) ?? character).join("");
}

function withFullWidthMarks(text: string): string {
  return text.replaceAll(/[,:;?()]/g, (mark) => fullWidthMarks[mark] ?? mark).replaceAll(/(?<=\d)-(?=\d)/g, "—");
}
