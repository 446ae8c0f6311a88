import type { FindingLevel } from "./finding.ts";
import type { Face, FaceFonts, Look, Profile } from "./profile.ts";
import { builtInProfiles, type BuiltInProfile } from "./profiles.ts";

type Part<Whole> = { readonly [Key in keyof Whole]?: Whole[Key] | undefined };

/** What an office wants differently from a profile that comes with the program; the rest stays as there. */
export interface OwnProfile {
  readonly name: string;
  readonly basedOn: BuiltInProfile;
  readonly paper?: Part<Profile["paper"]> | undefined;
  readonly margins?: Part<Profile["margins"]> | undefined;
  readonly tolerance?: number | undefined;
  readonly lines?: number | undefined;
  readonly characters?: number | undefined;
  readonly title?: Part<Look> | undefined;
  readonly body?: Part<Look> | undefined;
  readonly indent?: number | undefined;
  readonly headings?: readonly Part<Look>[] | undefined;
  readonly pageNumber?: Part<Look> | undefined;
  readonly pageNumberDistance?: Part<Profile["pageNumberDistance"]> | undefined;
  readonly annexMark?: Part<Look> | undefined;
  readonly annexTitle?: Part<Look> | undefined;
  readonly tableSizes?: readonly number[] | undefined;
  readonly copies?: Part<Look> | undefined;
  readonly fonts?: { readonly [Name in Face]?: Part<FaceFonts> | undefined } | undefined;
  readonly rules?: Readonly<Record<string, FindingLevel | "off">> | undefined;
}

/** A profile by name, or an office's own. */
export type ProfileChoice = BuiltInProfile | OwnProfile;

export function profileOf(choice: ProfileChoice): Profile {
  if (typeof choice === "string") return builtInProfiles[choice];
  const base = builtInProfiles[choice.basedOn];
  const [first, second, third, fourth] = base.headings;
  const heading = (look: Look, level: number) => changed(look, choice.headings?.[level - 1]);
  return {
    name: choice.name,
    label: choice.name,
    paper: changed(base.paper, choice.paper),
    margins: changed(base.margins, choice.margins),
    tolerance: choice.tolerance ?? base.tolerance,
    lines: choice.lines ?? base.lines,
    characters: choice.characters ?? base.characters,
    title: changed(base.title, choice.title),
    body: changed(base.body, choice.body),
    indent: choice.indent ?? base.indent,
    headings: [heading(first, 1), heading(second, 2), heading(third, 3), heading(fourth, 4)],
    pageNumber: changed(base.pageNumber, choice.pageNumber),
    pageNumberDistance: changed(base.pageNumberDistance, choice.pageNumberDistance),
    annexMark: changed(base.annexMark, choice.annexMark),
    annexTitle: changed(base.annexTitle, choice.annexTitle),
    tableSizes: choice.tableSizes ?? base.tableSizes,
    formal: base.formal,
    copies: changed(base.copies, choice.copies),
    fonts: changedFonts(base.fonts, choice.fonts ?? {}),
    rules: choice.rules ?? {},
  };
}

function changed<Whole extends object>(base: Whole, part: Part<Whole> | undefined): Whole {
  const given = Object.entries(part ?? {}).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(given) };
}

function changedFonts(base: Profile["fonts"], own: NonNullable<OwnProfile["fonts"]>): Profile["fonts"] {
  return {
    xiaoBiaoSong: changed(base.xiaoBiaoSong, own.xiaoBiaoSong),
    fangSong: changed(base.fangSong, own.fangSong),
    kaiTi: changed(base.kaiTi, own.kaiTi),
    heiTi: changed(base.heiTi, own.heiTi),
    songTi: changed(base.songTi, own.songTi),
  };
}
