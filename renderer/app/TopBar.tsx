import type { ReactNode } from "react";
import { StepButtons } from "../features/history/StepButtons.tsx";
import { CutOffDate } from "./CutOffDate.tsx";
import { Search } from "./search/Search.tsx";
import { YearSwitch } from "./YearSwitch.tsx";
import "./top-bar.css";

/** What all pages share: the year, the date its figures count up to, undo and redo, and the search. */
export function TopBar(): ReactNode {
  return (
    <header className="top-bar">
      <YearSwitch />
      <CutOffDate />
      <StepButtons />
      <Search />
    </header>
  );
}
