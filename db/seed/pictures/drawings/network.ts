import { box, dot, glow, ink, paper, row, scene, silver, slate, steel, stroke } from "./scene";

const waves = (x: number, y: number) =>
  row(3, (at) => {
    const r = 46 + at * 36;
    return stroke(
      `M${x - r} ${y}a${r} ${r} 0 0 1 ${2 * r} 0`,
      ["#0b5a5c", "#4f9a96", "#a9d0cb"][at] ?? ink,
      10,
    );
  });

export const accessPoint = (): string =>
  scene(
    `<ellipse cx="480" cy="410" rx="250" ry="150" fill="#b9c3be"/>
     <ellipse cx="480" cy="394" rx="250" ry="150" fill="#ffffff" stroke="${silver}" stroke-width="3"/>
     <ellipse cx="480" cy="394" rx="180" ry="104" fill="none" stroke="${silver}" stroke-width="4"/>` +
      dot(480, 394, 12, glow),
    { y: 566, w: 560, zoom: 1.3 },
  );

export const accessPointAtWork = (): string =>
  scene(
    box({ x: 0, y: 0, w: 960, h: 130, r: 0 }, "#b3bdb8") +
      `<path d="M330 130h300q0 64-64 64H394q-64 0-64-64z" fill="${silver}"/>` +
      dot(480, 172, 8, glow) +
      `<g transform="rotate(180 480 250)">${waves(480, 250)}</g>` +
      box({ x: 250, y: 540, w: 460, h: 22, r: 6 }, steel) +
      row(2, (at) => box({ x: 280 + at * 390, y: 560, w: 14, h: 110, r: 0 }, slate)) +
      box({ x: 400, y: 444, w: 160, h: 98, r: 8 }, ink) +
      box({ x: 409, y: 453, w: 142, h: 80, r: 4 }, "url(#screen)"),
    { y: 676, w: 620 },
  );

export const outdoorAccessPoint = (): string =>
  scene(
    box({ x: 462, y: 60, w: 36, h: 560, r: 4 }, steel) +
      row(2, (at) => box({ x: 386 + at * 158, y: 96, w: 30, h: 170, r: 15 }, slate)) +
      box({ x: 340, y: 220, w: 280, h: 270, r: 36 }, paper) +
      box({ x: 340, y: 220, w: 280, h: 270, r: 36 }, "none", `stroke="${silver}" stroke-width="5"`) +
      dot(480, 440, 10, glow) +
      row(2, (at) => box({ x: 440, y: 262 + at * 180, w: 80, h: 12, r: 6 }, silver)),
    { y: 626, w: 260 },
  );

const sockets = (columns: number, x: number, y: number, w: number) =>
  row(columns * 2, (at) => {
    const [column, line] = [at % columns, Math.floor(at / columns)];
    return (
      box({ x: x + column * w, y: y + line * 44, w: w - 7, h: 36, r: 3 }, "#101513") +
      box({ x: x + column * w + 4, y: y + line * 44 + 4, w: 6, h: 4, r: 1 }, (at * 7) % 3 ? glow : slate)
    );
  });

export const networkSwitch = (columns: number): string =>
  scene(
    box({ x: 90, y: 330, w: 780, h: 150, r: 8 }, "url(#dark)") +
      box({ x: 90, y: 322, w: 780, h: 18, r: 6 }, slate) +
      sockets(columns, 132, 366, Math.min(44, 540 / columns)) +
      row(4, (at) => box({ x: 714 + at * 34, y: 410, w: 26, h: 40, r: 2 }, "#7d8883")) +
      row(3, (at) => dot(722 + at * 22, 378, 5, at ? steel : glow)),
    { y: 500, w: 860 },
  );

export const smallSwitch = (): string =>
  scene(
    box({ x: 270, y: 370, w: 420, h: 130, r: 14 }, "url(#metal)") +
      row(8, (at) => box({ x: 300 + at * 46, y: 418, w: 38, h: 44, r: 4 }, "#101513")) +
      row(8, (at) => dot(319 + at * 46, 396, 5, at % 3 ? glow : slate)),
    { y: 514, w: 500, zoom: 1.7 },
  );

export const router = (): string =>
  scene(
    row(4, (at) => {
      const x = 270 + at * 136;
      return `<path d="M${x} 440l${(at - 1.5) * 16 - 8} -250q8 -18 22 0l8 250z" fill="${ink}"/>`;
    }) +
      box({ x: 190, y: 420, w: 580, h: 140, r: 26 }, "url(#dark)") +
      row(5, (at) => dot(250 + at * 34, 490, 7, at < 4 ? glow : steel)) +
      box({ x: 560, y: 474, w: 150, h: 34, r: 6 }, "#151a18"),
    { y: 572, w: 700 },
  );

export const firewall = (wide: boolean): string => {
  const w = wide ? 780 : 480;
  const x = 480 - w / 2;
  return scene(
    box({ x, y: 350, w, h: 150, r: 14 }, "url(#metal)") +
      box({ x, y: 350, w: 120, h: 150, r: 14 }, "#a23b2c") +
      stroke(`M${x + 60} 388l32 12v26q0 26-32 40q-32-14-32-40v-26z`, "#ffffff", 7) +
      row(wide ? 12 : 5, (at) => box({ x: x + 160 + at * 46, y: 410, w: 38, h: 44, r: 4 }, "#101513")) +
      row(wide ? 12 : 5, (at) => dot(x + 179 + at * 46, 388, 5, at % 4 ? glow : slate)),
    { y: 514, w: w + 80, zoom: wide ? 1.05 : 1.5 },
  );
};
