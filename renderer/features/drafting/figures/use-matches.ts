import { useEffect } from "react";
import type { EditorState } from "@tiptap/pm/state";
import { ask } from "../../../lib/ask.ts";
import { useDesk } from "../desk/desk-context.ts";
import { withMatches } from "../editor/match-marks.ts";
import { wordsOfParagraph } from "../model/node-to-runs.ts";
import type { DraftSession } from "../session/draft-session.ts";
import { placedMatches } from "./places-in-paragraph.ts";

/** How long typing must rest before numbers are looked up, in ms. */
const rest = 600;

/** Looks up the numbers of the paragraph that is being written, when typing rests. */
export function useMatches(): void {
  const { session, readOnly } = useDesk();
  useEffect(() => {
    if (readOnly) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(session), rest);
    };
    session.editor.on("update", lookSoon);
    return () => {
      clearTimeout(timer);
      session.editor.off("update", lookSoon);
    };
  }, [session, readOnly]);
}

async function look(session: DraftSession): Promise<void> {
  const { editor } = session;
  if (editor.isDestroyed || editor.view.composing) return;
  const found = paragraphHere(editor.state);
  if (found === null) return;
  try {
    const { blockId, words } = found;
    const matches = /\d/.test(words) ? await ask("drafts:matchFigures", { id: session.id, blockId, text: words }) : [];
    // Typing may have gone on meanwhile: then the next rest looks again.
    const now = editor.isDestroyed || editor.view.composing ? null : paragraphHere(editor.state);
    if (now === null || now.words !== words || now.start !== found.start) return;
    editor.view.dispatch(withMatches(editor.state.tr, placedMatches(now.paragraph, now.start, matches)));
  } catch {
    // An offer that cannot be made is not missed; what keeps the store from answering is told where something is saved.
  }
}

/** The longest paragraph that is looked at. */
const longestWords = 20_000;

function paragraphHere({ selection: { $from } }: EditorState) {
  const paragraph = $from.parent;
  if (!paragraph.isTextblock || !paragraph.type.inlineContent || $from.depth < 2) return null;
  const words = wordsOfParagraph(paragraph);
  const blockId: string | null = $from.node(2).attrs["id"] ?? null;
  return words.length > longestWords ? null : { paragraph, words, blockId, start: $from.start() };
}
