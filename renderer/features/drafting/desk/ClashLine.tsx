import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import { ask } from "../../../lib/ask.ts";
import { useSharedPart } from "../../../lib/shared-value.ts";
import { errorOf } from "../../../lib/app-failure.ts";
import type { SavingState } from "../session/draft-saver.ts";
import { useDesk } from "./desk-context.ts";

function whatStopped(saving: SavingState): SavingState | null {
  return saving.phase === "clash" || saving.phase === "failed" ? saving : null;
}

/** The text could not be saved: why, and where another window has saved too, the choice between the two. */
export function ClashLine(): ReactNode {
  const { session } = useDesk();
  // Only what cannot be saved: the rest changes while somebody types.
  const stopped = useSharedPart(session.saver.state, whatStopped);
  const [problem, setProblem] = useState<string | null>(null);
  const [choosing, setChoosing] = useState(false);
  if (stopped?.error == null) return null;
  const { phase, error } = stopped;
  const { title, text } = errorInWords(error);

  const choose = async (side: "mine" | "theirs") => {
    setChoosing(true);
    setProblem(null);
    try {
      const { draft } = await ask("drafts:read", { id: session.id });
      if (side === "theirs") session.putTheirs(draft);
      else session.saver.rebase(draft.revision);
      await session.saver.flush();
    } catch (thrown) {
      setProblem(errorInWords(errorOf(thrown)).text);
    } finally {
      setChoosing(false);
    }
  };
  return (
    <div className="desk-line" role="alert">
      <span>
        {phase === "clash" ? text : `${title}。${text}您写的内容还保留在这里。`}
        {problem}
      </span>
      {phase === "clash" ? (
        <>
          <Button size="small" disabled={choosing} onClick={() => void choose("mine")}>
            保留我写的
          </Button>
          <Button size="small" disabled={choosing} onClick={() => void choose("theirs")}>
            用另一处保存的
          </Button>
        </>
      ) : (
        <Button size="small" onClick={() => void session.saver.flush().catch(() => undefined)}>
          重试
        </Button>
      )}
    </div>
  );
}
