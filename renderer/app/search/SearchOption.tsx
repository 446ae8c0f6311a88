import { useEffect, useRef, type ReactNode } from "react";
import { resultId } from "./result-id.ts";

interface SearchOptionProps {
  /** Its place among everything that can be chosen. */
  readonly place: number;
  readonly chosen: boolean;
  readonly disabled: boolean;
  readonly onChoose: (place: number) => void;
  readonly onTake: (place: number) => void;
  readonly children: ReactNode;
}

/** A line of the results that can be chosen. */
export function SearchOption({ place, chosen, disabled, onChoose, onTake, children }: SearchOptionProps): ReactNode {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    // The keyboard works in the field above, which names the chosen line; the mouse works here.
    <div
      ref={line}
      className="search-result"
      id={resultId(place)}
      role="option"
      aria-selected={chosen}
      aria-disabled={disabled}
      tabIndex={-1}
      onMouseMove={() => onChoose(place)}
      onClick={() => onTake(place)}
      onKeyDown={(event) => event.key === "Enter" && onTake(place)}
    >
      {children}
    </div>
  );
}
