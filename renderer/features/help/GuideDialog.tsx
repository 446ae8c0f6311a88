import { Input } from "antd";
import { useMemo, useRef, useState, type ReactNode } from "react";
import written from "../../../docs/用户手册.md?raw";
import { Dialog } from "../../components/Dialog.tsx";
import { GuideBlocks } from "./GuideBlocks.tsx";
import { readGuide, sectionsWith, type GuideSection } from "./read-guide.ts";
import "./guide.css";

const guide = readGuide(written);

/** 帮助: the user guide, its headings at the left and its text beside them. It comes with the program and needs no network. */
export function GuideDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [wanted, setWanted] = useState("");
  const found = useMemo(() => sectionsWith(guide, wanted), [wanted]);
  const pageRef = useRef<HTMLDivElement>(null);
  const show = (section: GuideSection) => {
    const place = pageRef.current?.querySelector(`[data-section="${guide.indexOf(section)}"]`);
    place?.scrollIntoView({ block: "start" });
  };
  return (
    <Dialog
      open
      title="帮助：用户手册"
      width="min(1120px, 100vw - 64px)"
      centered
      onCancel={onClose}
      footer={null}
      className="guide-dialog"
    >
      <div className="guide">
        <nav className="guide-contents" aria-label="手册目录">
          <Input
            aria-label="在手册中查找"
            placeholder="查找标题和内容"
            allowClear
            autoFocus
            value={wanted}
            onChange={({ target }) => setWanted(target.value)}
            onPressEnter={({ nativeEvent }) => {
              const [first] = found;
              if (!nativeEvent.isComposing && first !== undefined) show(first);
            }}
          />
          <ul className="guide-headings">
            {found.map((section) => (
              <li key={section.title} className={`guide-heading-${section.level}`}>
                <button type="button" className="guide-heading" onClick={() => show(section)}>
                  {section.title}
                </button>
              </li>
            ))}
          </ul>
          <p className="guide-found" role="status">
            {wanted.trim() === "" ? "" : found.length === 0 ? "手册里没有找到。" : `找到${found.length}处`}
          </p>
        </nav>
        <div className="guide-page" ref={pageRef} tabIndex={0} role="region" aria-label="手册正文">
          {guide.map((section, at) => (
            <section key={section.title} data-section={at}>
              {section.level === 2 ? <h2>{section.title}</h2> : <h3>{section.title}</h3>}
              <GuideBlocks blocks={section.blocks} />
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
