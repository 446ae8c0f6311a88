import type { FigureFilter, FigureSource } from "../../../shared/domain/draft/figure-source.ts";
import { isKnownGroup, sourceOfGroup } from "./group-sources.ts";

/** What a number in a text says it is: its place in the text, in UTF-16 units, and the source that it would come from. */
export interface Claim {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly source: FigureSource;
}

/** Pieces of the patterns below. 约 and its like belong to the figure. */
export const amount = String.raw`(?:约|近|超)?\d+(?:\.\d+)?(?:万亿元|亿元|万元|元)(?:以上)?`;
export const percent = String.raw`\d+(?:\.\d+)?%`;
export const points = String.raw`\d+(?:\.\d+)?个百分点`;
export const items = String.raw`\d+项`;

/** A pattern whose named groups are figures; see `sourceOfGroup`. */
export function pattern(source: string): RegExp {
  return new RegExp(source, "dgu");
}

/** A name as it stands, whatever it holds. */
export function literal(name: string): string {
  return name.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

/** The claims of all named groups of all matches, at their places in the text. */
export function claimsOf(text: string, patterns: readonly RegExp[], filter: FigureFilter): Claim[] {
  return patterns.flatMap((one) =>
    Array.from(text.matchAll(one)).flatMap((match) =>
      Object.entries(match.indices?.groups ?? {}).flatMap(([name, place]) => {
        if (place === undefined || !isKnownGroup(name)) return [];
        const [from, to] = place;
        return [{ from, to, text: text.slice(from, to), source: sourceOfGroup(name, filter) }];
      }),
    ),
  );
}

/** The claims moved by so many characters: from a sentence to its paragraph. */
export function movedBy(claims: readonly Claim[], offset: number): Claim[] {
  return claims.map((claim) => ({ ...claim, from: claim.from + offset, to: claim.to + offset }));
}
