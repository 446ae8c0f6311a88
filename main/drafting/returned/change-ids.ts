import { sha256 } from "../../files/sha256.ts";

/** Names changes by what they are: the same change has the same name whenever the file is read. Equal ones are counted. */
export function changeIds(): (...what: readonly unknown[]) => string {
  const counts = new Map<string, number>();
  return (...what) => {
    const hash = sha256(JSON.stringify(what)).slice(0, 24);
    const count = counts.get(hash) ?? 0;
    counts.set(hash, count + 1);
    return count === 0 ? hash : `${hash}-${count}`;
  };
}
