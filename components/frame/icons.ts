import { icons } from "@iconify-json/lucide";
import plugin from "tailwindcss/plugin";

/** `icon-house` and so on: an icon of Lucide's as a mask in the colour of the text; the style sheet holds only those that are used. */
export default plugin(({ matchComponents }) =>
  matchComponents(
    { icon: (drawing) => ({ maskImage: `url("data:image/svg+xml,${encodeURIComponent(drawing)}")` }) },
    {
      values: Object.fromEntries(Object.entries(icons.icons).map(([name, { body }]) => [name, drawn(body)])),
    },
  ),
);

const drawn = (body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" color="#000">${body}</svg>`;
