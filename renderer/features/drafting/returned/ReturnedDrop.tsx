import { useState, type DragEvent, type ReactNode } from "react";

interface ReturnedDropProps {
  readonly onDrop: (files: FileList) => void;
  readonly children: ReactNode;
}

/** Takes a dropped file, and shows so while one hangs over it. */
export function ReturnedDrop({ onDrop, children }: ReturnedDropProps): ReactNode {
  const [over, setOver] = useState(false);
  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  // Passing from one element inside to another leaves the first of them, not the place.
  const leave = ({ relatedTarget, currentTarget }: DragEvent) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
  };
  return (
    <div
      className={over ? "returned-drop returned-drop-over" : "returned-drop"}
      role="region"
      aria-label="改稿"
      onDragEnter={take}
      onDragOver={take}
      onDragLeave={leave}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop(event.dataTransfer.files);
      }}
    >
      {children}
    </div>
  );
}
