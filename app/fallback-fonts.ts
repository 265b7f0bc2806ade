import plugin from "tailwindcss/plugin";

/** Inter's height above and below the line, in parts of its em. */
const ASCENT = 1984 / 2048;
const DESCENT = 494 / 2048;

/** Fonts of common systems, regular and semibold: their names there, and the width of Inter's average letter over their own. */
const fonts: Record<string, { names: string[]; width: number }[]> = {
  "Segoe UI": [
    { names: ["Segoe UI", "SegoeUI"], width: 1.0771 },
    { names: ["Segoe UI Semibold", "SegoeUI-Semibold"], width: 1.0651 },
  ],
  Roboto: [
    { names: ["Roboto", "Roboto-Regular"], width: 1.0736 },
    { names: ["Roboto Bold", "Roboto-Bold"], width: 1.0778 },
  ],
  Arial: [
    { names: ["Arial", "ArialMT", "Liberation Sans", "LiberationSans"], width: 1.0712 },
    { names: ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "LiberationSans-Bold"], width: 1.0153 },
  ],
  "Noto Sans": [
    { names: ["Noto Sans", "NotoSans-Regular"], width: 1.0075 },
    { names: ["Noto Sans Bold", "NotoSans-Bold"], width: 0.9688 },
  ],
  "DejaVu Sans": [
    { names: ["DejaVu Sans", "DejaVuSans"], width: 0.9408 },
    { names: ["DejaVu Sans Bold", "DejaVuSans-Bold"], width: 0.8486 },
  ],
};

const percent = (part: number) => `${(part * 100).toFixed(2)}%`;

/** These fonts in the measures of Inter as "Inter on …", for the moments before it comes: nothing moves then. */
export default plugin(({ addBase }) => {
  for (const [name, weights] of Object.entries(fonts))
    weights.forEach(({ names, width }, bold) => {
      addBase({
        "@font-face": {
          fontFamily: `"Inter on ${name}"`,
          fontWeight: bold ? "550 900" : "100 549",
          src: names.map((each) => `local("${each}")`).join(", "),
          sizeAdjust: percent(width),
          ascentOverride: percent(ASCENT / width),
          descentOverride: percent(DESCENT / width),
          lineGapOverride: "0%",
        },
      });
    });
});
