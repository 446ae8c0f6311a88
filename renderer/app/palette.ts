/** The colours of the window; the names are the custom properties that the style sheets use. */
export interface Palette {
  /** Ground of the pages. */
  readonly paper: string;
  /** Ground of what lies over a page: dialogs, lists that drop down. */
  readonly raised: string;
  /** Rail, bars and table heads. */
  readonly chrome: string;
  readonly hover: string;
  /** Hairlines, and the stronger line around what can be typed into. */
  readonly line: string;
  readonly "line-strong": string;
  readonly ink: string;
  readonly "ink-soft": string;
  /** Signs only, never words: its contrast is too low to read. */
  readonly "ink-faint": string;
  readonly accent: string;
  /** The accent while it is pointed at: words on it stay readable. */
  readonly "accent-hover": string;
  readonly "accent-text": string;
  readonly "accent-wash": string;
  readonly mark: string;
  readonly "lamp-red": string;
  readonly "lamp-yellow": string;
  readonly "lamp-green": string;
}

export const lightPalette: Palette = {
  paper: "#ffffff",
  raised: "#ffffff",
  chrome: "#f4f5f6",
  hover: "#eceff1",
  line: "#e1e5e8",
  "line-strong": "#c5cdd3",
  ink: "#1c2329",
  "ink-soft": "#56616c",
  "ink-faint": "#87929c",
  accent: "#1f5f8b",
  "accent-hover": "#184d72",
  "accent-text": "#1b5680",
  "accent-wash": "#e8f0f6",
  mark: "#fdeeb3",
  "lamp-red": "#c0362c",
  "lamp-yellow": "#b97a00",
  "lamp-green": "#2f7d4f",
};

export const darkPalette: Palette = {
  paper: "#1a1e22",
  raised: "#20252a",
  chrome: "#14171a",
  hover: "#262c32",
  line: "#2e353b",
  "line-strong": "#48525b",
  ink: "#dfe4e8",
  "ink-soft": "#a0abb5",
  "ink-faint": "#74808a",
  accent: "#3579ae",
  "accent-hover": "#2d6a9a",
  "accent-text": "#8cbfe6",
  "accent-wash": "#1b2f40",
  mark: "#5c4a12",
  "lamp-red": "#ef7a6d",
  "lamp-yellow": "#e0ad4a",
  "lamp-green": "#66b987",
};

/** Gives the style sheets their colours, through the CSSOM, which the content security policy allows. */
export function applyPalette(palette: Palette, dark: boolean, root: HTMLElement): void {
  root.dataset["appearance"] = dark ? "dark" : "light";
  root.style.colorScheme = dark ? "dark" : "light";
  for (const [name, colour] of Object.entries(palette)) root.style.setProperty(`--${name}`, String(colour));
}
