import { useMemo, useState } from "react";
import type { ItemGroup, ItemGrouping } from "../../../shared/ipc/questions/item-list.ts";

type Value = ItemGroup["value"];

/** Which groups show only their head; grouped otherwise, all of them are open. */
export function useFolded(by: ItemGrouping | null) {
  const [folds, setFolds] = useState<{ readonly by: ItemGrouping | null; readonly values: readonly Value[] }>(none);
  const values = folds.by === by ? folds.values : none.values;
  const folded = useMemo(() => new Set(values), [values]);
  return {
    folded,
    fold: (value: Value, up: boolean) => {
      const others = values.filter((one) => one !== value);
      setFolds({ by, values: up ? [...others, value] : others });
    },
    foldOnly: (up: readonly Value[]) => setFolds({ by, values: up }),
  };
}

const none = { by: null, values: [] };
