import { readingsOf } from "./syllables.ts";
import { joinedRanges, type TextRange } from "./text-range.ts";

/** A character of a name that is spoken: a Chinese one by its syllable, a letter or digit by itself. */
export interface NameSound extends TextRange {
  readonly sound: string;
}

const spoken = /\p{Script=Han}|[a-z0-9]/gu;

/** The places of a folded name that are spoken, in order. */
export function spokenPlaces(name: string): readonly TextRange[] {
  return Array.from(name.matchAll(spoken), ({ 0: character, index }) => ({
    start: index,
    end: index + character.length,
  }));
}

/** A folded name with the sounds that belong to its spoken places; `sounds` in the same order. */
export function soundedName(name: string, sounds: readonly string[]): readonly NameSound[] {
  return spokenPlaces(name).map(({ start, end }, index) => ({ start, end, sound: sounds[index] ?? "" }));
}

/**
 * The characters of a name that the letters stand for, at the first place where they fit: its first letters in a row
 * (xcck for 血橙出口), or whole syllables of which the last may be unfinished (neij for 内江). Empty where they do not fit.
 */
export function soundRanges(name: readonly NameSound[], letters: string): readonly TextRange[] {
  const initials = name.map(({ sound }) => sound.charAt(0)).join("");
  const at = initials.indexOf(letters);
  if (at !== -1) return joinedRanges(name.slice(at, at + letters.length));
  for (const reading of readingsOf(letters)) {
    const start = name.findIndex((_, index) => beginsWith(name.slice(index), reading));
    if (start !== -1) return joinedRanges(name.slice(start, start + reading.length));
  }
  return [];
}

/** As `soundRanges` for letters that fit only loosely, see `looseFit`. */
export function looseSoundRanges(name: readonly NameSound[], letters: string): readonly TextRange[] {
  const fit = looseFit(
    name.map(({ sound }) => sound),
    letters,
  );
  return fit === null ? [] : joinedRanges(fit.flatMap((index) => name[index] ?? []));
}

/**
 * The sounds (by their index) that letters may stand for when they are no first letters in a row: each letter is of the
 * first consonant of a sound, of which zh, ch and sh have two, and between two letters one sound may be left out, such as
 * xhcj for 血橙出口基地. Of several places the narrowest, the first of equals; null where the letters do not fit at all.
 */
export function looseFit(sounds: readonly string[], letters: string): readonly number[] | null {
  let narrowest: readonly number[] | null = null;
  for (const first of sounds.keys()) {
    const fit = looseFitFrom(sounds, letters, first);
    if (fit !== null && (narrowest === null || widthOf(fit) < widthOf(narrowest))) narrowest = fit;
  }
  return narrowest;
}

function beginsWith(name: readonly NameSound[], reading: readonly string[]): boolean {
  const last = reading.length - 1;
  return reading.every((syllable, index) => {
    const sound = name[index]?.sound;
    return index === last ? sound?.startsWith(syllable) : sound === syllable;
  });
}

function looseFitFrom(sounds: readonly string[], letters: string, first: number): readonly number[] | null {
  const fit: number[] = [];
  for (const letter of letters) {
    const last = fit.at(-1);
    const candidates = last === undefined ? [first] : [last + 1, last + 2];
    const next = candidates.find((index) => consonantOf(sounds[index] ?? "").includes(letter));
    if (next === undefined) return null;
    fit.push(next);
  }
  return fit;
}

function consonantOf(sound: string): string {
  return /^[zcs]h/.test(sound) ? sound.slice(0, 2) : sound.charAt(0);
}

function widthOf(fit: readonly number[]): number {
  return (fit.at(-1) ?? 0) - (fit[0] ?? 0);
}
