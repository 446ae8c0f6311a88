import type { ReactNode } from "react";
import { PageFrame } from "../../components/PageFrame.tsx";
import { ArchiveYear } from "./ArchiveYear.tsx";
import { Shelf } from "./Shelf.tsx";
import "./archive.css";

/** Freezing the year worked on, and the shelf of all frozen years. */
export function ArchivePage(): ReactNode {
  return (
    <PageFrame title="归档">
      <ArchiveYear />
      <Shelf />
    </PageFrame>
  );
}
