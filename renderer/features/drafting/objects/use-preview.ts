import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import type { DataDefinition } from "../../../../shared/domain/draft/data-definition.ts";
import { indicatorsTitle, itemsTitle } from "../../../../shared/domain/draft/definition-in-words.ts";
import type { ObjectReading } from "../../../../shared/domain/draft/object-answers.ts";
import { questionQuery } from "../../../lib/query-client.ts";

/** What a definition that is being written gives. */
export interface Preview {
  readonly reading: ObjectReading | null;
  readonly failed: Error | null;
  /** It still shows what an earlier wish gave. */
  readonly isStale: boolean;
  /** The caption unless the person gives another. */
  readonly suggestedTitle: string;
}

/** Asks the data anew with every change of the definition. */
export function usePreview(draftId: string, definition: DataDefinition): Preview {
  const wanted = useDeferredValue(definition);
  const isWhole = wanted.data.kind === "items" ? wanted.data.measures.length > 0 : wanted.data.indicators.length > 0;
  const { data, error, isPlaceholderData } = useQuery({
    ...questionQuery("drafts:previewObject", { id: draftId, definition: wanted }),
    enabled: isWhole,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  const incomplete: ObjectReading = {
    now: null,
    missing: wanted.data.kind === "items" ? "请选择统计内容" : "请选择指标",
  };
  return {
    reading: isWhole ? (data ?? null) : incomplete,
    failed: error,
    isStale: wanted !== definition || (isWhole && isPlaceholderData),
    suggestedTitle: definition.data.kind === "items" ? itemsTitle(definition.data) : indicatorsTitle(definition.data),
  };
}
