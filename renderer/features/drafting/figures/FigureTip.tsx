import { useEffect, useState, type ReactNode, type RefObject } from "react";
import { useDesk } from "../desk/desk-context.ts";
import { FigureFacts } from "./FigureFacts.tsx";
import { figureStateLabels } from "./figure-state.ts";
import { placedFigure } from "./figures-in.ts";

/** How long the pointer rests on a figure before its card appears, in ms. */
const restBeforeShowing = 250;

interface Pointed {
  readonly place: number;
  readonly left: number;
  readonly top: number;
}

/** Pointing at a figure shows where it comes from. */
export function FigureTip({ room }: { readonly room: RefObject<HTMLDivElement | null> }): ReactNode {
  const { session } = useDesk();
  const [pointed, point] = useState<Pointed | null>(null);
  useEffect(() => {
    const element = room.current;
    if (element === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onOver = ({ target }: MouseEvent) => {
      clearTimeout(timer);
      const figure = target instanceof Element ? target.closest(".desk-figure") : null;
      if (figure === null) point(null);
      else timer = setTimeout(() => point(placeOf(session.editor.view.posAtDOM(figure, 0), figure)), restBeforeShowing);
    };
    const hide = () => {
      clearTimeout(timer);
      point(null);
    };
    element.addEventListener("mouseover", onOver);
    element.addEventListener("mouseleave", hide);
    element.addEventListener("scroll", hide, { passive: true });
    element.addEventListener("keydown", hide);
    return () => {
      hide();
      element.removeEventListener("mouseover", onOver);
      element.removeEventListener("mouseleave", hide);
      element.removeEventListener("scroll", hide);
      element.removeEventListener("keydown", hide);
    };
  }, [room, session]);

  const node = pointed === null ? null : session.editor.state.doc.nodeAt(pointed.place);
  if (pointed === null || node?.type.name !== "figure") return null;
  const { figure, text, state } = placedFigure(node, pointed.place, session.readings());
  const reading = session.readings().get(figure.id);
  if (reading === undefined) return null;
  return (
    <div className="figure-tip" role="tooltip" style={{ left: pointed.left, top: pointed.top }}>
      <p className="figure-text">
        <strong>{text}</strong>
        {state !== null && <span className={`figure-state figure-state-${state}`}>{figureStateLabels[state]}</span>}
      </p>
      {reading.now !== null && reading.now.text !== text && <p>数据现在是{reading.now.text}</p>}
      <FigureFacts reading={reading} most={4} />
    </div>
  );
}

/** Width and height that a card may take, in px. */
const card = { width: 320, height: 240 };

function placeOf(place: number, figure: Element): Pointed {
  const { left, bottom, top } = figure.getBoundingClientRect();
  const isLow = bottom + card.height > window.innerHeight;
  return {
    place,
    left: Math.min(left, window.innerWidth - card.width - 8),
    top: isLow ? Math.max(8, top - card.height) : bottom + 4,
  };
}
