import type { ReactNode } from "react";
import type { CarryLinks, LinkedItem } from "../../../../shared/domain/carry/item-carry.ts";
import { useNavigation } from "../../../lib/navigation.tsx";

/** 结转: what the item was carried from and to, each one click away; nothing for an item without either. */
export function CarriedLine({ carried: { from, to } }: { readonly carried: CarryLinks }): ReactNode {
  if (from === null && to.length === 0) return null;
  return (
    <p className="carried-line">
      {from !== null && <Linked words={`由${from.year}年度结转：`} item={from} />}
      {to.map((item) => (
        <Linked key={item.id} words={`已结转到${item.year}年度：`} item={item} />
      ))}
    </p>
  );
}

function Linked({
  words,
  item: { id, year, title },
}: {
  readonly words: string;
  readonly item: LinkedItem;
}): ReactNode {
  const { openItem } = useNavigation();
  return (
    <span className="carried-link">
      {words}
      {title === null ? (
        "原事项已删除"
      ) : (
        <button type="button" className="link-button" onClick={() => openItem(id, { year })}>
          {title}
        </button>
      )}
    </span>
  );
}
