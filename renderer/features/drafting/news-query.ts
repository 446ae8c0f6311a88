import { queryOptions } from "@tanstack/react-query";
import { withNews, type Known, type News } from "../../../shared/domain/draft/news.ts";

/**
 * A list that is read again and again while one thing in it changes: only what is new is asked for. What was there before stays the
 * same object, so that nothing is drawn anew for it.
 */
export function newsQuery<Item>(
  queryKey: readonly [name: string, about: object],
  askNews: (known: string | null) => Promise<News<Item>>,
  keyOf: (item: Item) => string,
) {
  return queryOptions({
    queryKey,
    queryFn: async ({ client }): Promise<Known<Item>> => {
      const before = client.getQueryData<Known<Item>>(queryKey);
      return withNews(before, await askNews(before?.mark ?? null), keyOf);
    },
    structuralSharing: false,
  });
}
