import { createContext, use, useCallback, useMemo, useState, type ReactNode } from "react";
import type { InputOf } from "../../shared/ipc/contract.ts";
import type { ItemFilter } from "../../shared/ipc/questions/item-list.ts";
import { useWorkingYear } from "./working-year.tsx";

/** The pages of the window, in the order of the rail. */
export const pages = ["overview", "items", "indicators", "sources", "reports", "archive", "check"] as const;
export type PageName = (typeof pages)[number];

export const pageTitles: Readonly<Record<PageName, string>> = {
  overview: "概览",
  items: "事项清单",
  indicators: "指标",
  sources: "素材",
  reports: "报告",
  archive: "归档",
  check: "检查",
};

export type ItemSort = InputOf<"items:page">["sort"];

/** What another page asks the list to show. The list takes it over whenever `serial` has changed. */
export interface ItemsRequest {
  readonly serial: number;
  /** The rows behind a number; null leaves the filter as it is. */
  readonly filter: ItemFilter | null;
  readonly sort: ItemSort;
  /** The item whose record opens; null for none. */
  readonly itemId: string | null;
  /** The field of that item that gets the focus; null for the record as a whole. */
  readonly field: string | null;
  /** The progress entry that the field belongs to; null for one of the item itself. */
  readonly entryId: string | null;
}

/** What another page asks 指标, 素材 or 报告 to show. The page takes it over whenever `serial` has changed. */
export interface PlaceRequest {
  readonly serial: number;
  readonly kind: "observation" | "source" | "draft";
  readonly id: string;
  /** Words in the text of the source or report that are to be shown; null for the whole of it. */
  readonly words: string | null;
}

/** Where else an item may be, and what of it to look at. */
export interface ItemPlace {
  readonly year?: number | undefined;
  readonly field?: string | null;
  /** A progress entry of the item, when that is meant. */
  readonly entryId?: string | null;
}

export interface Navigation {
  readonly page: PageName;
  readonly goTo: (page: PageName) => void;
  /** Jumps to the rows behind a number, of the year worked on. */
  readonly openItems: (filter: ItemFilter, sort?: ItemSort) => void;
  /** Jumps to the record of an item, changing to its year and into a field of it when they are named. */
  readonly openItem: (id: string, place?: ItemPlace) => void;
  readonly itemsRequest: ItemsRequest;
  /** Jumps to a figure on 指标, changing to its year when it is named. */
  readonly openObservation: (id: string, year?: number) => void;
  /** Jumps to a source on 素材, and to the sentence in which the words stand. */
  readonly openSource: (id: string, words?: string | null) => void;
  /** Lays a report of the year on the desk, at the first place that holds the words. */
  readonly openDraft: (id: string, year: number, words: string | null) => void;
  readonly placeRequest: PlaceRequest;
}

const nothingAsked: ItemsRequest = { serial: 0, filter: null, sort: null, itemId: null, field: null, entryId: null };

const noPlaceAsked: PlaceRequest = { serial: 0, kind: "source", id: "", words: null };

const NavigationContext = createContext<Navigation | null>(null);

/** Where the user is, and how to get to the rows behind a number. */
export function useNavigation(): Navigation {
  const navigation = use(NavigationContext);
  if (navigation === null) throw new Error("useNavigation outside of NavigationProvider");
  return navigation;
}

export function NavigationProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { setYear } = useWorkingYear();
  const [page, goTo] = useState<PageName>("overview");
  const [itemsRequest, setItemsRequest] = useState<ItemsRequest>(nothingAsked);

  const request = useCallback((wanted: Omit<ItemsRequest, "serial">) => {
    setItemsRequest((before) => ({ ...wanted, serial: before.serial + 1 }));
    goTo("items");
  }, []);
  const openItems = useCallback(
    (filter: ItemFilter, sort: ItemSort = null) => request({ filter, sort, itemId: null, field: null, entryId: null }),
    [request],
  );
  const openItem = useCallback(
    (id: string, { year, field = null, entryId = null }: ItemPlace = {}) => {
      if (year !== undefined) setYear(year);
      request({ filter: null, sort: null, itemId: id, field, entryId });
    },
    [request, setYear],
  );
  const [placeRequest, setPlaceRequest] = useState<PlaceRequest>(noPlaceAsked);
  const openObservation = useCallback(
    (id: string, year?: number) => {
      if (year !== undefined) setYear(year);
      setPlaceRequest(({ serial }) => ({ serial: serial + 1, kind: "observation", id, words: null }));
      goTo("indicators");
    },
    [setYear],
  );
  const openSource = useCallback((id: string, words: string | null = null) => {
    setPlaceRequest(({ serial }) => ({ serial: serial + 1, kind: "source", id, words }));
    goTo("sources");
  }, []);
  const openDraft = useCallback(
    (id: string, year: number, words: string | null) => {
      setYear(year);
      setPlaceRequest(({ serial }) => ({ serial: serial + 1, kind: "draft", id, words }));
      goTo("reports");
    },
    [setYear],
  );
  const navigation = useMemo<Navigation>(
    () => ({ page, goTo, openItems, openItem, itemsRequest, openObservation, openSource, openDraft, placeRequest }),
    [page, openItems, openItem, itemsRequest, openObservation, openSource, openDraft, placeRequest],
  );
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}
