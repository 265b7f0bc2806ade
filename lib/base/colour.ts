/** Of each theme in app/globals.css the ground (sunken) on which an accent reads worst. */
export const grounds = { light: "#eaedea", dark: "#272e2b" };

/** Black or white, whichever reads better on the given hex colour; at least 4.58 : 1 on any colour. */
export function readableOn(hex: string): "#000000" | "#ffffff" {
  return contrast(hex, "#000000") >= contrast(hex, "#ffffff") ? "#000000" : "#ffffff";
}

/** The colour itself, or the nearest darker or lighter shade of it that reaches 4.5 : 1 on the background. */
export function accessibleAccent(hex: string, background: string): string {
  const target = readableOn(background);
  for (let step = 0; step <= 100; step++) {
    const shade = mix(hex, target, step / 100);
    if (contrast(shade, background) >= 4.5) return shade;
  }
  return target;
}

/** What a brand's colour becomes: a surface with its text, and an accent with its text for each theme. */
export function brandColours(hex: string) {
  const light = accessibleAccent(hex, grounds.light);
  const dark = accessibleAccent(hex, grounds.dark);
  return {
    brand: toHex(channels(hex)),
    text: readableOn(hex),
    light,
    lightText: readableOn(light),
    dark,
    darkText: readableOn(dark),
  };
}

/** Contrast ratio of two hex colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string) {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(from: string, to: string, share: number) {
  const end = channels(to);
  return toHex(channels(from).map((channel, index) => channel + ((end[index] ?? 0) - channel) * share));
}

function channels(hex: string) {
  const digits = /^#?([\da-f]{6}|[\da-f]{3})$/i.exec(hex.trim())?.[1];
  if (!digits) throw new RangeError("A colour is written as #rrggbb.");
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
  return pairs.map((pair) => Number.parseInt(pair, 16));
}

function toHex(parts: number[]) {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}
