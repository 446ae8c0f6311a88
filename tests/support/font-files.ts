/** A name and how the file writes it: as Windows does today, or as Chinese fonts of the nineties did. */
export type NameInFile = readonly [name: string, encoding: "utf-16" | "gb2312"];

/** 仿宋_GB2312 in GB2312, which Node can read but not write. */
const inGb2312: Readonly<Record<string, readonly number[]>> = {
  仿宋_GB2312: [0xb7, 0xc2, 0xcb, 0xce, ...Buffer.from("_GB2312", "latin1")],
};

/** A font file that holds nothing but its names. */
export function aFontNamed(...names: readonly NameInFile[]): Buffer {
  return fontAt(0, names);
}

/** Several such fonts in one file. */
export function aCollectionOf(...fonts: readonly (readonly NameInFile[])[]): Buffer {
  const head = Buffer.alloc(12 + fonts.length * 4);
  head.writeUInt32BE(0x74746366, 0);
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(fonts.length, 8);
  const parts: Buffer[] = [head];
  for (const [index, names] of fonts.entries()) {
    const start = Buffer.concat(parts).length;
    head.writeUInt32BE(start, 12 + index * 4);
    parts.push(fontAt(start, names));
  }
  return Buffer.concat(parts);
}

function fontAt(start: number, names: readonly NameInFile[]): Buffer {
  const table = nameTable(names);
  const head = Buffer.alloc(28);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(1, 4);
  head.write("name", 12, "latin1");
  head.writeUInt32BE(start + head.length, 20);
  head.writeUInt32BE(table.length, 24);
  return Buffer.concat([head, table]);
}

function nameTable(names: readonly NameInFile[]): Buffer {
  const texts = names.map(([name, encoding]) =>
    encoding === "gb2312" ? Buffer.from(inGb2312[name] ?? []) : Buffer.from(name, "utf16le").swap16(),
  );
  const head = Buffer.alloc(6 + names.length * 12);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [index, [, encoding]] of names.entries()) {
    const length = texts[index]?.length ?? 0;
    const fields = [3, encoding === "gb2312" ? 3 : 1, 0x0804, 4, length, offset];
    for (const [field, value] of fields.entries()) head.writeUInt16BE(value, 6 + index * 12 + field * 2);
    offset += length;
  }
  return Buffer.concat([head, ...texts]);
}
