import { box, dot, glow, ink, paper, row, scene, silver, slate, steel, stroke } from "./scene";

const windows = (x: number, y: number, w: number) =>
  box({ x, y, w: w * 0.62, h: w * 0.34, r: 6 }, "#ffffff", 'fill-opacity=".92"') +
  box({ x: x + 14, y: y + 16, w: w * 0.3, h: 9, r: 4 }, steel) +
  row(4, (at) => box({ x: x + 14, y: y + 44 + at * 22, w: w * (0.52 - at * 0.06), h: 7, r: 3 }, silver)) +
  box({ x: x + w * 0.66, y, w: w * 0.34, h: w * 0.34, r: 6 }, "#ffffff", 'fill-opacity=".18"');

export const laptop = (width: number): string => {
  const height = width * 0.62;
  const x = 480 - width / 2;
  const y = 560 - height;
  return scene(
    box({ x, y, w: width, h: height, r: 18 }, ink) +
      box({ x: x + 14, y: y + 14, w: width - 28, h: height - 34, r: 8 }, "url(#screen)") +
      windows(x + 50, y + 60, width - 120) +
      `<path d="M${x - 60} 560h${width + 120}l-14 26q-6 10-20 10H${x - 26}q-14 0-20-10z" fill="url(#metal)"/>` +
      box({ x: 420, y: 560, w: 120, h: 10, r: 5 }, steel),
    { y: 600, w: width + 200 },
  );
};

export const closedLaptop = (): string =>
  scene(
    '<path d="M220 250h520q22 0 27 22l53 240q6 28-24 28H164q-30 0-24-28l53-240q5-22 27-22z" fill="url(#metal)"/>' +
      '<path d="M140 512q-6 28 24 28h632q30 0 24-28l4 22q4 30-28 30H164q-32 0-28-30z" fill="#8d9893"/>' +
      stroke("M452 392l28-42 28 42-28 42z", "#f4f7f5", 10),
    { y: 575, w: 720 },
  );

export const miniComputer = (): string =>
  scene(
    box({ x: 300, y: 400, w: 360, h: 180, r: 22 }, "url(#dark)") +
      box({ x: 300, y: 400, w: 360, h: 26, r: 13 }, slate) +
      dot(340, 500, 11, glow) +
      row(2, (at) => box({ x: 400 + at * 66, y: 488, w: 46, h: 22, r: 4 }, "#151a18")) +
      dot(564, 499, 12, "#151a18") +
      row(7, (at) => box({ x: 596 + (at % 4) * 14, y: at < 4 ? 484 : 508, w: 6, h: 14, r: 3 }, "#151a18")),
    { y: 590, w: 460, zoom: 1.6 },
  );

export const thinClient = (): string =>
  scene(
    box({ x: 400, y: 220, w: 150, h: 340, r: 20 }, "url(#dark)") +
      box({ x: 380, y: 556, w: 190, h: 22, r: 11 }, slate) +
      dot(475, 270, 11, glow) +
      row(2, (at) => box({ x: 452, y: 320 + at * 44, w: 46, h: 22, r: 4 }, "#151a18")),
    { y: 588, w: 300 },
  );

export const monitor = (): string =>
  scene(
    '<path d="M430 470h100l16 96H414z" fill="url(#metal)"/>' +
      box({ x: 340, y: 560, w: 280, h: 22, r: 11 }, steel) +
      box({ x: 150, y: 110, w: 660, h: 380, r: 14 }, ink) +
      box({ x: 162, y: 122, w: 636, h: 346, r: 6 }, "url(#screen)") +
      windows(220, 180, 500),
    { y: 592, w: 460 },
  );

export const monitorBack = (): string =>
  scene(
    box({ x: 150, y: 110, w: 660, h: 380, r: 14 }, "url(#metal)") +
      box({ x: 400, y: 230, w: 160, h: 160, r: 12 }, silver) +
      row(4, (at) => dot(430 + (at % 2) * 100, 260 + Math.floor(at / 2) * 100, 7, slate)) +
      box({ x: 440, y: 300, w: 80, h: 260, r: 8 }, steel) +
      box({ x: 340, y: 556, w: 280, h: 24, r: 12 }, slate) +
      row(5, (at) => box({ x: 610 + at * 34, y: 452, w: 24, h: 14, r: 3 }, ink)),
    { y: 592, w: 460 },
  );

export const dock = (): string =>
  scene(
    stroke("M740 500q90-10 80-110t70-90", ink, 10) +
      box({ x: 240, y: 430, w: 520, h: 130, r: 20 }, "url(#dark)") +
      box({ x: 240, y: 430, w: 520, h: 22, r: 11 }, slate) +
      row(3, (at) => box({ x: 286 + at * 72, y: 486, w: 50, h: 24, r: 4 }, "#151a18")) +
      row(2, (at) => box({ x: 510 + at * 74, y: 482, w: 56, h: 32, r: 3 }, "#151a18")) +
      dot(692, 498, 14, "#151a18") +
      dot(722, 474, 6, glow),
    { y: 570, w: 660, zoom: 1.2 },
  );

export const printer = (): string =>
  scene(
    box({ x: 250, y: 170, w: 460, h: 90, r: 14 }, "url(#metal)") +
      box({ x: 220, y: 250, w: 520, h: 330, r: 20 }, paper) +
      box({ x: 220, y: 250, w: 520, h: 96, r: 20 }, slate) +
      box({ x: 560, y: 272, w: 140, h: 52, r: 6 }, "url(#screen)") +
      box({ x: 300, y: 376, w: 360, h: 40, r: 6 }, ink) +
      '<path d="M330 404h300l24 64H306z" fill="#ffffff" stroke="#c9d1cd" stroke-width="3"/>' +
      row(2, (at) => box({ x: 250, y: 484 + at * 46, w: 460, h: 38, r: 8 }, silver)) +
      row(2, (at) => box({ x: 440, y: 500 + at * 46, w: 80, h: 7, r: 3 }, slate)),
    { y: 590, w: 660 },
  );
