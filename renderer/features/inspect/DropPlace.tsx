import { useState, type DragEvent, type ReactNode } from "react";

interface DropPlaceProps {
  readonly onDrop: (files: FileList) => void;
  readonly children: ReactNode;
}

/** A place that takes a dropped file, and shows so while one hangs over it. */
export function DropPlace({ onDrop, children }: DropPlaceProps): ReactNode {
  const [over, setOver] = useState(false);
  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  // Passing from one element inside to another leaves the first of them, not the place.
  const leave = (event: DragEvent) => {
    const { relatedTarget } = event;
    if (!(relatedTarget instanceof Node && event.currentTarget.contains(relatedTarget))) setOver(false);
  };
  return (
    <div
      className={over ? "inspect-place inspect-place-over" : "inspect-place"}
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
