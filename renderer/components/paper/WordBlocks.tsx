import type { ReactNode } from "react";
import { plainText } from "../../../shared/domain/report-runs.ts";
import type { CalendarBlock, CaseBlock, FiguresBlock, ListBlock } from "../../../shared/domain/report.ts";
import { noteMark } from "./notes.ts";
import { Words } from "./Words.tsx";

export function PaperList({ list: { isNumbered, items } }: { readonly list: ListBlock }): ReactNode {
  const List = isNumbered ? "ol" : "ul";
  return (
    <List className="paper-list">
      {numbered(items).map(({ runs, number }) => (
        <li key={number}>
          {isNumbered ? `${number}.` : "·"}
          <Words runs={runs} />
        </li>
      ))}
    </List>
  );
}

/** Points never move in a preview: their place is their name. */
function numbered(items: ListBlock["items"]) {
  return items.map((runs, at) => ({ runs, number: at + 1 }));
}

export function PaperFigures({ figures: { title, note, lines } }: { readonly figures: FiguresBlock }): ReactNode {
  return (
    <aside className="paper-figures" aria-label={title}>
      <p className="paper-figures-title">
        {title}
        {note !== null && <span className="paper-figures-note">{note}</span>}
      </p>
      <ul>
        {lines.map((line) => (
          <li key={plainText(line)}>
            <Words runs={line} />
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** 案例① with its title and story. */
export function PaperCase({ one: { number, title, story } }: { readonly one: CaseBlock }): ReactNode {
  return (
    <section className="paper-case" aria-label={title}>
      <p className="paper-case-title">
        案例{noteMark(number)}
        <span className="paper-case-name">{title}</span>
      </p>
      {story.map(({ runs }) => (
        <p key={plainText(runs)} className="paper-text">
          <Words runs={runs} />
        </p>
      ))}
    </section>
  );
}

/** 大事记: what happened when. */
export function PaperCalendar({ calendar: { title, events } }: { readonly calendar: CalendarBlock }): ReactNode {
  return (
    <section className="paper-calendar" aria-label={title ?? "大事记"}>
      {title !== null && <p className="paper-calendar-title">{title}</p>}
      <dl>
        {events.map(({ date, runs }) => (
          <div key={`${date} ${plainText(runs)}`}>
            <dt>{date}</dt>
            <dd>
              <Words runs={runs} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
