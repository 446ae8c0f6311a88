import type { ReactNode } from "react";
import type { Run } from "../../../shared/domain/report-runs.ts";
import { captionPlace } from "./numbering.ts";
import { noteMark, useNotes } from "./notes.ts";

/** The words of a paragraph: bold and raised ones, references that lead to their place, marks of footnotes. */
export function Words({ runs }: { readonly runs: readonly Run[] }): ReactNode {
  return placed(runs).map(({ run, start }) => <Word key={start} run={run} />);
}

/** The runs with the character each begins at, which tells them apart; marks of footnotes have no length. */
function placed(runs: readonly Run[]) {
  let start = 0;
  return runs.map((run) => {
    const found = { run, start };
    start += Math.max(1, run.text.length);
    return found;
  });
}

function Word({ run }: { readonly run: Run }): ReactNode {
  const notes = useNotes();
  if ("note" in run) {
    const number = notes.get(run) ?? 1;
    return (
      <sup className="paper-note-mark" title={run.note}>
        {noteMark(number)}
      </sup>
    );
  }
  if ("target" in run) return <Reference run={run} />;
  if (run.superscript === true) return <sup>{run.text}</sup>;
  return run.bold === true ? <strong>{run.text}</strong> : run.text;
}

function Reference({ run }: { readonly run: Extract<Run, { target: string }> }): ReactNode {
  const go = () => document.getElementById(captionPlace(run.target))?.scrollIntoView({ block: "center" });
  return (
    <button type="button" className="paper-reference" onClick={go}>
      {run.text}
    </button>
  );
}
