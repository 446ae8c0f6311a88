import { useEffect, useRef, type ReactNode } from "react";
import type { PictureBlock } from "../../../shared/domain/report.ts";
import { CaptionLine } from "./CaptionLine.tsx";

/** A picture in its size on paper. It is drawn rather than linked: the window loads nothing but the program itself. */
export function PaperPicture({ picture }: { readonly picture: PictureBlock }): ReactNode {
  const { data, format, altText, width, height, caption } = picture;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const drawing = { isWanted: true };
    void drawInto(canvas.current, data, format, drawing);
    return () => {
      drawing.isWanted = false;
    };
  }, [data, format]);
  return (
    <figure className="paper-picture">
      <canvas
        ref={canvas}
        role="img"
        aria-label={altText}
        style={{ width: `${width}mm`, aspectRatio: `${width} / ${height}` }}
      />
      {caption !== null && <CaptionLine caption={caption} as="figcaption" />}
    </figure>
  );
}

/** A file that is no picture leaves the place empty; its description remains. */
async function drawInto(
  canvas: HTMLCanvasElement | null,
  data: string,
  format: PictureBlock["format"],
  drawing: { readonly isWanted: boolean },
): Promise<void> {
  try {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: `image/${format}` }));
    if (canvas === null || !drawing.isWanted) return;
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  } catch {
    canvas?.getContext("2d")?.clearRect(0, 0, canvas.width, canvas.height);
  }
}
