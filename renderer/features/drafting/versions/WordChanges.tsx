import type { ReactNode } from "react";
import type { WordChange } from "../../../../shared/domain/draft/draft-answers.ts";

/** Words of two texts: what was deleted struck out, what was inserted underlined. */
export function WordChanges({ words }: { readonly words: readonly WordChange[] }): ReactNode {
  return placed(words).map(({ kind, text, at }) => {
    if (kind === "inserted") return <ins key={at}>{text}</ins>;
    return kind === "deleted" ? <del key={at}>{text}</del> : <span key={at}>{text}</span>;
  });
}

/** Parts of a text never move: where they begin tells them apart. */
function placed(words: readonly WordChange[]) {
  let at = 0;
  return words.map(({ kind, text }) => {
    const part = { kind, text, at };
    at += text.length;
    return part;
  });
}
