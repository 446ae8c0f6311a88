import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import type { IsoDate } from "../../shared/domain/dates.ts";
import type { ReportingYear, YearKind } from "../../shared/domain/year-data.ts";
import type { YearSummary } from "../../shared/ipc/questions/years.ts";
import { todayOf, usualCutOffDate } from "./cut-off-date.ts";
import type { Frozen } from "./frozen-words.ts";
import { questionQuery } from "./query-client.ts";
import { useRemembered } from "./remembered.ts";
import { registerFlush, trackSave } from "./save-state.ts";
import { updateYear, type YearChanges } from "./update-year.ts";

/** The year all pages show, and the date up to which its figures count. */
export interface WorkingYear {
  readonly year: number;
  /** 截至日期: the year's own, or the usual one until the user has given one. */
  readonly asOf: IsoDate;
  /** Everything can be read, nothing changed. */
  readonly readOnly: boolean;
  /** Why nothing can be changed; null while everything can. */
  readonly frozen: Frozen | null;
  /** The data file allows no writing, whatever year is shown. */
  readonly storeReadOnly: boolean;
  readonly kind: YearKind;
  readonly setYear: (year: number) => void;
  /** Shows the figures at another date and keeps it with the year; an archived year keeps its own. */
  readonly setAsOf: (asOf: IsoDate) => void;
  /** Changes what belongs to the year itself (title of the report, signing unit); rejects with an AppFailure. */
  readonly changeYear: (changes: YearChanges) => Promise<ReportingYear>;
}

/** What the store says about years: it changes with every change of their items, which pages as a whole need not follow. */
interface KnownYears {
  readonly summary: YearSummary;
  readonly years: readonly YearSummary[];
}

const WorkingYearContext = createContext<WorkingYear | null>(null);
const KnownYearsContext = createContext<KnownYears | null>(null);

/** The year that the window works on; only inside a WorkingYearProvider. */
export function useWorkingYear(): WorkingYear {
  const workingYear = use(WorkingYearContext);
  if (workingYear === null) throw new Error("useWorkingYear outside of WorkingYearProvider");
  return workingYear;
}

function useKnownYears(): KnownYears {
  const known = use(KnownYearsContext);
  if (known === null) throw new Error("years are known only inside of WorkingYearProvider");
  return known;
}

/** What the store says about the year that the window works on; only inside a WorkingYearProvider. */
export function useYearSummary(): YearSummary {
  return useKnownYears().summary;
}

/** All years of the store, the newest first; only inside a WorkingYearProvider. */
export function useYears(): readonly YearSummary[] {
  return useKnownYears().years;
}

interface WorkingYearProviderProps {
  /** At least one year. */
  readonly years: readonly [YearSummary, ...YearSummary[]];
  /** The data file allows no writing. */
  readonly storeReadOnly: boolean;
  readonly children: ReactNode;
}

/** Chooses the year worked on last time, otherwise the newest. */
export function WorkingYearProvider({ years, storeReadOnly, children }: WorkingYearProviderProps): ReactNode {
  const client = useQueryClient();
  const [chosen, choose] = useRemembered("working-year", isYearText, String(years[0].year));
  const summary = years.find((one) => String(one.year) === chosen) ?? years[0];
  const [today] = useState(() => todayOf(new Date()));
  const frozen = summary.snapshotId !== null ? "archived" : storeReadOnly ? "store" : null;
  const readOnly = frozen !== null;
  const frozenAsOf = useFrozenCutOffDate(summary);
  const [picked, setPicked] = useState<{ readonly year: number; readonly asOf: IsoDate } | null>(null);
  const pickedAsOf = picked?.year === summary.year && !readOnly ? picked.asOf : null;
  const asOf = pickedAsOf ?? frozenAsOf ?? summary.cutOffDate ?? usualCutOffDate(summary.year, today);

  const { year, kind, cutOffDate } = summary;

  const changeYear = useCallback((changes: YearChanges) => saveYear(client, year, changes), [client, year]);
  const setAsOf = useCallback(
    (next: IsoDate) => {
      if (readOnly) return;
      setPicked({ year, asOf: next });
      // Once kept it is the year's own, which may change again. The foot line tells when it could not be kept; the page shows
      // the date all the same.
      const forget = () => setPicked((now) => (now?.year === year && now.asOf === next ? null : now));
      changeYear({ cutOffDate: next }).then(forget, () => undefined);
    },
    [changeYear, readOnly, year],
  );
  useEffect(() => {
    if (pickedAsOf === null || pickedAsOf === cutOffDate) return;
    // Not kept yet: tried again before closing, and when the user asks for it.
    return registerFlush(async () => void (await changeYear({ cutOffDate: pickedAsOf })));
  }, [changeYear, pickedAsOf, cutOffDate]);
  const setYear = useCallback((wanted: number) => choose(String(wanted)), [choose]);
  const workingYear = useMemo<WorkingYear>(
    () => ({ year, asOf, readOnly, frozen, storeReadOnly, kind, setYear, setAsOf, changeYear }),
    [year, asOf, readOnly, frozen, storeReadOnly, kind, setYear, setAsOf, changeYear],
  );
  const known = useMemo<KnownYears>(() => ({ summary, years }), [summary, years]);
  return (
    <WorkingYearContext value={workingYear}>
      <KnownYearsContext value={known}>{children}</KnownYearsContext>
    </WorkingYearContext>
  );
}

function isYearText(text: string): text is string {
  return /^\d{4}$/.test(text);
}

/** An archived year is shown at the date it was frozen with. */
function useFrozenCutOffDate(summary: YearSummary): IsoDate | null {
  const snapshots = useQuery({ ...questionQuery("snapshots:list", {}), enabled: summary.snapshotId !== null });
  return snapshots.data?.find((one) => one.id === summary.snapshotId)?.asOf ?? null;
}

async function saveYear(client: QueryClient, year: number, changes: YearChanges): Promise<ReportingYear> {
  const key = `year:${year}:${Object.keys(changes).join()}`;
  const saved = await trackSave(key, async () => updateYear(await knownYear(client, year), changes));
  client.setQueryData(questionQuery("years:list", {}).queryKey, (years) =>
    years?.map((one) => (one.year === saved.year ? { ...one, ...saved } : one)),
  );
  await client.invalidateQueries({ queryKey: ["reports:preview"] });
  return saved;
}

/** The year as this window last read it. */
async function knownYear(client: QueryClient, year: number): Promise<YearSummary> {
  const years = await client.ensureQueryData(questionQuery("years:list", {}));
  const known = years.find((one) => one.year === year);
  if (known === undefined) throw new Error(`the year ${year} is not there`);
  return known;
}
