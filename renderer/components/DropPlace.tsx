import { useState, type DragEvent, type ReactNode } from "react";

interface DropPlaceProps {
  /** Its look; with `-over` behind it while a file hangs over the place. */
  readonly className: "inspect-place" | "returned-drop";
  /** The name of the region, where it is one by itself. */
  readonly label?: string;
  readonly onDrop: (files: FileList) => void;
  readonly children: ReactNode;
}

/** A place that takes a dropped file, and shows so while one hangs over it. */
export function DropPlace({ className, label, onDrop, children }: DropPlaceProps): ReactNode {
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
      className={over ? `${className} ${className}-over` : className}
      {...(label !== undefined && { role: "region", "aria-label": label })}
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
