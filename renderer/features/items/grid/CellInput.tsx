import {
  useLayoutEffect,
  useRef,
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from "react";
import { keysId } from "./GridWords.tsx";
import type { OpenCell } from "./use-cell-editing.ts";
import { useInSight } from "./use-in-sight.ts";
import "./cell-input.css";

interface CellInputProps {
  readonly inputRef: RefObject<HTMLTextAreaElement | null>;
  readonly gridId: string;
  /** Id of the cell that the cursor is on, when it is drawn. */
  readonly activeId: string | null;
  /** Where the cell lies on the sheet, in px; null while there is no cursor. */
  readonly place: { readonly left: number; readonly top: number; readonly width: number } | null;
  /** The cell stays in sight while the list is scrolled sideways. */
  readonly frozen: boolean;
  readonly open: OpenCell | null;
  readonly label: string;
  readonly figures: boolean;
  readonly choices: readonly string[];
  /** A sentence about the cell: why its content is not saved, or why nothing can be typed. */
  readonly problem: string | null;
  readonly readOnly: boolean;
  readonly onFocus: () => void;
  readonly onType: (text: string) => void;
  readonly onComposing: () => void;
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onChoose: (choice: string) => void;
  readonly onLeave: () => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/**
 * The one field that has the focus while the list is used. It lies over the cursor's cell, unseen until something is typed: so
 * the first key of an input method already reaches a text field, and a composition begins there as it does anywhere else.
 */
export function CellInput(props: CellInputProps): ReactNode {
  const { inputRef, gridId, activeId, place, frozen, open, label, figures, choices, problem, readOnly } = props;
  const { onFocus, onType, onComposing, onKey, onChoose, onLeave, onCopy, onCut, onPaste } = props;
  const mode = open?.mode ?? null;
  useCaretAtEnd(inputRef, mode);
  const choicesRef = useRef<HTMLUListElement>(null);
  const problemRef = useRef<HTMLParagraphElement>(null);
  useInSight(choicesRef);
  useInSight(problemRef);
  const listId = `${gridId}choices`;
  const chosen = open?.chosen ?? null;
  const active = open === null ? activeId : chosen === null ? null : `${listId}${chosen}`;
  return (
    <div className={frozen ? "grid-input-layer grid-input-layer-frozen" : "grid-input-layer"}>
      <div
        className="grid-input-place"
        style={place === null ? parked : { left: place.left, top: place.top, width: place.width }}
      >
        <textarea
          ref={inputRef}
          className={`grid-input${open === null ? "" : " grid-input-open"}${figures ? " grid-right" : ""}${problem === null ? "" : " grid-input-problem"}`}
          rows={1}
          aria-label={open === null ? "事项清单单元格" : label}
          aria-controls={open === null ? gridId : choices.length > 0 ? listId : undefined}
          aria-activedescendant={active ?? undefined}
          aria-describedby={problem !== null ? `${gridId}problem` : open === null ? keysId(gridId) : undefined}
          aria-invalid={problem !== null && open === null ? true : undefined}
          aria-autocomplete={open !== null && choices.length > 0 ? "list" : undefined}
          aria-readonly={readOnly ? true : undefined}
          autoComplete="off"
          spellCheck={false}
          value={open?.text ?? ""}
          onFocus={onFocus}
          onBlur={onLeave}
          onChange={(event) => onType(event.target.value)}
          onCompositionStart={onComposing}
          onKeyDown={onKey}
          onCopy={onCopy}
          onCut={onCut}
          onPaste={onPaste}
        />
        {open !== null && choices.length > 0 && (
          <ul ref={choicesRef} className="grid-choices" role="listbox" id={listId} aria-label={`${label}可选内容`}>
            {choices.map((choice, index) => (
              <li
                key={choice}
                id={`${listId}${index}`}
                role="option"
                aria-selected={index === chosen}
                className="grid-choice"
                onMouseDown={(event) => {
                  event.preventDefault();
                  onChoose(choice);
                }}
              >
                {choice}
              </li>
            ))}
          </ul>
        )}
        {problem !== null && (
          <p ref={problemRef} className="grid-cell-problem" id={`${gridId}problem`} role="alert">
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}

const parked: CSSProperties = { left: 0, top: 0, width: 1 };

/** A cell that is opened with its content shows the end of it, ready to go on. */
function useCaretAtEnd(ref: RefObject<HTMLTextAreaElement | null>, mode: OpenCell["mode"] | null): void {
  useLayoutEffect(() => {
    const field = ref.current;
    if (mode === "editing" && field !== null) field.setSelectionRange(field.value.length, field.value.length);
  }, [ref, mode]);
}
