import { foldingWith, type Folding } from "../../shared/domain/search/folding.ts";
import { spokenPlaces } from "../../shared/domain/search/name-sounds.ts";
import type { Spelling } from "../../shared/domain/search/spelling.ts";

let folding: Promise<Folding> | undefined;
let spelling: Promise<Spelling> | undefined;

/** How texts are compared: traditional Chinese as simplified. The table is read when it is first asked for. */
export function loadFolding(): Promise<Folding> {
  return (folding ??= readFolding());
}

/** As `loadFolding`, with the dictionary of pinyin, which only the writing of the index and letters typed need. */
export function loadSpelling(): Promise<Spelling> {
  return (spelling ??= readSpelling());
}

async function readFolding(): Promise<Folding> {
  const [simplified, taiwan, hongKong] = await Promise.all([
    import("opencc-js/dict/TSCharacters"),
    import("opencc-js/dict/TWVariantsRev"),
    import("opencc-js/dict/HKVariantsRev"),
  ]);
  const pairs = pairsOf(simplified.default);
  const simplifiedOf = new Map(pairs);
  const variants = [...pairsOf(taiwan.default), ...pairsOf(hongKong.default)];
  return foldingWith([...variants.map(([from, to]) => [from, simplifiedOf.get(to) ?? to] as const), ...pairs]);
}

/** "內 内|協 协": of several characters after a blank the first is meant. */
function pairsOf(entries: string): (readonly [string, string])[] {
  return entries.split("|").map((entry) => {
    const [from = "", to = ""] = entry.split(" ");
    return [from, to];
  });
}

/** Places whose characters sound otherwise elsewhere, and which the dictionary does not know. */
const placeNames = { 长寿区: "cháng shòu qū", 长寿: "cháng shòu", 綦江: "qí jiāng" };

const hanRun = /\p{Script=Han}+/gu;

async function readSpelling(): Promise<Spelling> {
  const [{ pinyin, customPinyin }, folded] = await Promise.all([import("pinyin-pro"), loadFolding()]);
  customPinyin(placeNames);
  const soundsOfRun = (run: string) => pinyin(run, { type: "array", toneType: "none", v: true });
  const soundsOf = (name: string) => {
    const sounds = new Map<number, string>();
    for (const { 0: run, index } of name.matchAll(hanRun)) {
      let place = index;
      const characters = Array.from(run);
      for (const [at, sound] of soundsOfRun(run).entries()) {
        sounds.set(place, soundOf(sound));
        place += characters[at]?.length ?? 1;
      }
    }
    return spokenPlaces(name).map(({ start, end }) => sounds.get(start) ?? name.slice(start, end));
  };
  return { folding: folded, soundsOf };
}

/** A character without a known sound comes back as itself. */
function soundOf(sound: string): string {
  return /^[a-z]+$/.test(sound) ? sound : "";
}
