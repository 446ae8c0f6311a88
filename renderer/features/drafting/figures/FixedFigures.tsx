import type { EditorState } from "@tiptap/pm/state";
import type { ReactNode } from "react";
import { useDesk } from "../desk/desk-context.ts";
import { goToId } from "../desk/go-to-place.ts";
import { sameJson, useEditorValue } from "../desk/use-editor-value.ts";
import { fixedFigures } from "./figures-to-check.ts";

/** Figures that were fixed by hand, each with its reason. */
export function FixedFigures(): ReactNode {
  const { session } = useDesk();
  const fixed = useEditorValue(session, readFixed, sameJson);
  if (fixed.length === 0) return null;
  return (
    <section className="side-section" aria-labelledby="fixed-figures">
      <h2 className="side-title" id="fixed-figures">
        手工固定的数字（{fixed.length}）
      </h2>
      <ul className="side-list">
        {fixed.map(({ id, text, reason }) => (
          <li key={id}>
            <button type="button" className="link-button" onClick={() => goToId(session, id)}>
              {text}
            </button>
            <span className="figure-soft">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const readFixed = ({ doc }: EditorState) => fixedFigures(doc);
