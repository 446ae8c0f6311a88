/** The syllables of standard Chinese without tones, by their first letters; ü is written v, as it is typed. */
const finalsByInitial: Readonly<Record<string, string>> = {
  "": "a ai an ang ao e ei en eng er o ou",
  b: "a ai an ang ao ei en eng i ian iao ie in ing o u",
  p: "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
  m: "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
  f: "a an ang ei en eng o ou u",
  d: "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
  t: "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
  n: "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve",
  l: "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve",
  g: "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
  k: "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
  h: "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
  j: "i ia ian iang iao ie in ing iong iu u uan ue un",
  q: "i ia ian iang iao ie in ing iong iu u uan ue un",
  x: "i ia ian iang iao ie in ing iong iu u uan ue un",
  zh: "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
  ch: "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
  sh: "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
  r: "an ang ao e en eng i ong ou u ua uan ui un uo",
  z: "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
  c: "a ai an ang ao e en eng i ong ou u uan ui un uo",
  s: "a ai an ang ao e en eng i ong ou u uan ui un uo",
  y: "a an ang ao e i in ing o ong ou u uan ue un",
  w: "a ai an ang ei en eng o u",
};

const syllables: ReadonlySet<string> = new Set(
  Object.entries(finalsByInitial).flatMap(([initial, finals]) => finals.split(" ").map((final) => initial + final)),
);
const beginnings: ReadonlySet<string> = new Set(
  [...syllables].flatMap((syllable) => Array.from(syllable, (_, end) => syllable.slice(0, end + 1))),
);
const longestSyllable = 6;

/** More readings than this of one word nobody means. */
const mostReadings = 8;

/**
 * The ways to read letters as syllables of which the last may be unfinished: `xian` as xian and xi an, `neij` as nei j.
 * A digit stands for itself. Letters that are no pinyin have none.
 */
export function readingsOf(letters: string): readonly (readonly string[])[] {
  const readings: string[][] = [];
  const read = (rest: string, before: readonly string[]) => {
    if (readings.length === mostReadings) return;
    if (rest === "") return void readings.push([...before]);
    for (let length = Math.min(longestSyllable, rest.length); length >= 1; length -= 1) {
      const next = rest.slice(0, length);
      const isWhole = syllables.has(next) || /^\d$/.test(next);
      if (isWhole || (length === rest.length && beginnings.has(next))) read(rest.slice(length), [...before, next]);
    }
  };
  // A long row of letters that comes to nothing would be tried in too many ways.
  if (letters.length <= 60) read(letters, []);
  return readings;
}
