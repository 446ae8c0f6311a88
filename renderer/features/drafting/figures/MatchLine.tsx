import { Button } from "antd";
import type { EditorState } from "@tiptap/pm/state";
import type { ReactNode } from "react";
import { useDesk } from "../desk/desk-context.ts";
import { useEditorValue } from "../desk/use-editor-value.ts";
import { matchesIn, type PlacedMatch } from "../editor/match-marks.ts";
import { bindMatch } from "./figure-commands.ts";
import { useMatches } from "./use-matches.ts";

/** A line below the paper: a number just typed that the data knows, or one that the data contradicts. */
export function MatchLine(): ReactNode {
  const { session, readOnly } = useDesk();
  useMatches();
  const match = useEditorValue(session, nearestMatch, sameMatch);
  if (match === null || readOnly) return null;
  const { text, offers, contradicts, begin, end } = match;
  const [offer] = offers;
  const { editor } = session;
  const bind = () => {
    if (offer === undefined) return;
    const at = new Date().toISOString();
    bindMatch(begin, end, offer, crypto.randomUUID(), at)(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  return (
    <div className="match-line" role="status">
      {contradicts !== null && (
        <span>
          “{text}”与数据不一致：{contradicts.label}为{contradicts.text}
        </span>
      )}
      {contradicts === null && offer !== undefined && (
        <>
          <span>
            “{text}”与数据一致：{offer.label}
          </span>
          <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={bind}>
            关联数据（Alt+Enter）
          </Button>
        </>
      )}
    </div>
  );
}

/** The number before the cursor, or the first one found; offers before contradictions at the same place. */
function nearestMatch(state: EditorState): PlacedMatch | null {
  const matches = matchesIn(state);
  return matches.findLast(({ begin }) => begin <= state.selection.from) ?? matches[0] ?? null;
}

function sameMatch(one: PlacedMatch | null, other: PlacedMatch | null): boolean {
  return one?.begin === other?.begin && one?.text === other?.text && one?.offers === other?.offers;
}
