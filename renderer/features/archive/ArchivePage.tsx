import { useState, type ReactNode } from "react";
import { PageFrame } from "../../components/PageFrame.tsx";
import { ArchiveYear } from "./ArchiveYear.tsx";
import { ComparisonView } from "./comparison/ComparisonView.tsx";
import type { YearPair } from "./comparison/year-pair.ts";
import { Shelf } from "./Shelf.tsx";
import "./archive.css";

/** Freezing the year worked on, the shelf of all frozen years, and two years against each other. */
export function ArchivePage(): ReactNode {
  const [compared, compare] = useState<YearPair | null>(null);
  if (compared !== null) return <ComparisonView pair={compared} onChange={compare} onBack={() => compare(null)} />;
  return (
    <PageFrame title="归档">
      <ArchiveYear />
      <Shelf onCompare={compare} />
    </PageFrame>
  );
}
