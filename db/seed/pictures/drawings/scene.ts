/** What the demo's pictures are drawn with: SVG on a ground of 960 × 720, in the greys of office equipment and one colour. */

export const ink = "#2b3330";
export const slate = "#59645f";
export const steel = "#98a39e";
export const silver = "#c9d1cd";
export const paper = "#f2f5f3";
export const glow = "#7fd0c6";

export type Box = { x: number; y: number; w: number; h: number; r?: number };

export const box = ({ x, y, w, h, r = 8 }: Box, fill: string, more = ""): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}" ${more}/>`;

export const dot = (x: number, y: number, r: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;

export const stroke = (path: string, colour: string, width: number): string =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** As many pieces as asked for, each at its place. */
export const row = (count: number, piece: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => piece(at)).join("");

type Stage = { y: number; w: number; zoom?: number };

/** Things on a light ground, standing on a shadow of the given width, brought nearer where they are small. */
export const scene = (things: string, { y, w, zoom = 1 }: Stage): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" viewBox="0 0 960 720">
    <defs>
      <linearGradient id="ground" x2="0" y2="1"><stop stop-color="#fbfcfb"/><stop offset="1" stop-color="#e6ebe8"/></linearGradient>
      <linearGradient id="screen" x2="1" y2="1"><stop stop-color="#1d6f71"/><stop offset="1" stop-color="#0b3a44"/></linearGradient>
      <linearGradient id="metal" x2="0" y2="1"><stop stop-color="#dfe5e2"/><stop offset="1" stop-color="#b3bdb8"/></linearGradient>
      <linearGradient id="dark" x2="0" y2="1"><stop stop-color="#454f4b"/><stop offset="1" stop-color="#262d2a"/></linearGradient>
      <radialGradient id="shade"><stop stop-color="#1b2421" stop-opacity=".28"/><stop offset="1" stop-color="#1b2421" stop-opacity="0"/></radialGradient>
    </defs>
    <rect width="960" height="720" fill="url(#ground)"/>
    <g transform="translate(480 380) scale(${zoom}) translate(-480 -${zoom === 1 ? 380 : y - 130})">
      <ellipse cx="480" cy="${y}" rx="${w / 2}" ry="26" fill="url(#shade)"/>
      ${things}
    </g>
  </svg>`;
