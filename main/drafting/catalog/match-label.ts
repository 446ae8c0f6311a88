import { foldText } from "../../../shared/domain/search/folding.ts";
import { soundedName, soundRanges } from "../../../shared/domain/search/name-sounds.ts";
import { loadFolding, loadSpelling } from "../../search/spelling.ts";

/** Whether a label holds every word that was typed: in characters of both scripts or, for letters, in pinyin. */
export async function labelMatcher(search: string): Promise<(label: string) => boolean> {
  const folding = await loadFolding();
  const words = foldText(search, folding)
    .split(/\s+/u)
    .filter((word) => word !== "");
  const hasLetters = words.some((word) => /^[a-z]+$/.test(word));
  const spelling = hasLetters ? await loadSpelling() : null;
  return (label) => {
    const folded = foldText(label, folding);
    const missing = words.filter((word) => !folded.includes(word));
    if (missing.length === 0 || spelling === null) return missing.length === 0;
    const sounds = soundedName(folded, spelling.soundsOf(folded));
    return missing.every((word) => soundRanges(sounds, word).length > 0);
  };
}
