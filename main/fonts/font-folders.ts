import { posix, win32 } from "node:path";

/** What decides where a computer keeps its fonts. */
export interface FontPlaces {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Folders of the system, of the user, and of the office programs that bring fonts of their own. */
export function fontFolders({ platform, home, environment }: FontPlaces): readonly string[] {
  if (platform === "win32") {
    const local = environment["LOCALAPPDATA"];
    return [
      win32.join(environment["WINDIR"] ?? "C:\\Windows", "Fonts"),
      ...(local ? [win32.join(local, "Microsoft\\Windows\\Fonts")] : []),
    ];
  }
  if (platform === "darwin") {
    const word = "/Applications/Microsoft Word.app/Contents/Resources/DFonts";
    return ["/System/Library/Fonts", "/Library/Fonts", posix.join(home, "Library/Fonts"), word];
  }
  const shared = environment["XDG_DATA_HOME"] ?? posix.join(home, ".local/share");
  return ["/usr/share/fonts", "/usr/local/share/fonts", posix.join(shared, "fonts"), posix.join(home, ".fonts")];
}
