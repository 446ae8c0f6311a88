import type { Command, EditorState } from "@tiptap/pm/state";
import type { ReportFront } from "../../../../shared/domain/report-front.ts";

/** What stands around the text of the report on the desk; null for nothing. */
export function frontIn({ doc }: EditorState): ReportFront | null {
  const front: ReportFront | null = doc.attrs["front"];
  return front;
}

const nothing: ReportFront = { cover: null, redHead: null, hasContents: false, imprint: null };

/** Changes parts of it, as one more change of the text: it is saved, undone and exported with it. */
export function changeFront(part: Partial<ReportFront>): Command {
  return (state, dispatch) => {
    const front = { ...(frontIn(state) ?? nothing), ...part };
    const isNothing = front.cover === null && front.redHead === null && !front.hasContents && front.imprint === null;
    dispatch?.(state.tr.setDocAttribute("front", isNothing ? null : front));
    return true;
  };
}
