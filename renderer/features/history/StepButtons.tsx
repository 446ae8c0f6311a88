import { RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { frozenInWords } from "../../lib/frozen-words.ts";
import { useWorkingYear } from "../../lib/working-year.tsx";
import { useStepKeys } from "./step-keys.ts";
import { useSteps, type Direction } from "./use-steps.ts";
import "./history.css";

const words = { undo: "撤销", redo: "重做" } as const;
const keys = { undo: "Ctrl+Z", redo: "Ctrl+Y" } as const;
const icons = { undo: <UndoOutlined />, redo: <RedoOutlined /> } as const;

/** Characters of a quoted name on a button: what was changed stands behind it and must be seen. */
const longestName = 7;

/** 撤销 and 重做 with the name of the step that each would take. */
export function StepButtons(): ReactNode {
  const { next, take } = useSteps();
  const { frozen } = useWorkingYear();
  const why = frozen === null ? null : frozenInWords(frozen);
  useStepKeys(take);
  return (
    <div className="undo-redo" role="group" aria-label="撤销和重做">
      <StepButton direction="undo" label={next.undo?.label ?? null} why={why} onTake={take} />
      <StepButton direction="redo" label={next.redo?.label ?? null} why={why} onTake={take} />
    </div>
  );
}

interface StepButtonProps {
  readonly direction: Direction;
  /** What the step did; null when there is none. */
  readonly label: string | null;
  /** Why nothing can be taken back; null while it can. */
  readonly why: string | null;
  readonly onTake: (direction: Direction) => void;
}

function StepButton({ direction, label, why, onTake }: StepButtonProps): ReactNode {
  const name = label === null ? words[direction] : `${words[direction]}：${label}`;
  return (
    <Button
      className={`undo-redo-step undo-redo-${direction}`}
      type="text"
      icon={icons[direction]}
      disabled={label === null || why !== null}
      aria-label={name}
      title={why ?? `${name}（${keys[direction]}）`}
      onClick={() => onTake(direction)}
    >
      <span className="undo-redo-name">{direction === "undo" ? shortName(name) : words.redo}</span>
    </Button>
  );
}

function shortName(name: string): string {
  return name.replace(/“([^”]+)”/, (quoted, inside: string) => {
    const characters = [...inside.replace(/…$/, "")];
    return characters.length > longestName ? `“${characters.slice(0, longestName - 1).join("")}…”` : quoted;
  });
}
