import { box, dot, glow, ink, paper, row, scene, silver, slate, steel, stroke } from "./scene";

export const towerServer = (): string =>
  scene(
    box({ x: 360, y: 110, w: 240, h: 470, r: 14 }, "url(#dark)") +
      row(4, (at) => box({ x: 386, y: 150 + at * 50, w: 188, h: 38, r: 5 }, slate)) +
      row(4, (at) => dot(556, 169 + at * 50, 5, at === 3 ? steel : glow)) +
      row(9, (at) => box({ x: 392 + at * 20, y: 390, w: 10, h: 150, r: 5 }, "#171c1a")),
    { y: 590, w: 380 },
  );

export const rackServer = (units: 1 | 2): string => {
  const h = units * 92;
  const y = 430 - h / 2;
  return scene(
    box({ x: 90, y, w: 780, h, r: 6 }, "url(#dark)") +
      row(2, (at) => box({ x: 74 + at * 776, y: y + 8, w: 36, h: h - 16, r: 4 }, steel)) +
      row(8 * units, (at) => {
        const [column, line] = [at % 8, Math.floor(at / 8)];
        return (
          box({ x: 140 + column * 66, y: y + 18 + line * 86, w: 58, h: 56, r: 4 }, slate) +
          dot(188 + column * 66, y + 62 + line * 86, 4, (column + line) % 5 ? glow : steel)
        );
      }) +
      row(4, (at) => box({ x: 690 + at * 30, y: y + 22, w: 20, h: h - 44, r: 4 }, "#171c1a")),
    { y: y + h + 20, w: 860 },
  );
};

export const powerSupply = (): string =>
  scene(
    box({ x: 340, y: 190, w: 280, h: 390, r: 18 }, "url(#dark)") +
      box({ x: 390, y: 240, w: 180, h: 96, r: 8 }, "url(#screen)") +
      stroke("M486 254l-22 36h30l-22 34", paper, 9) +
      row(3, (at) => box({ x: 384, y: 400 + at * 44, w: 192, h: 14, r: 7 }, "#171c1a")),
    { y: 590, w: 420 },
  );

export const vault = (): string =>
  scene(
    box({ x: 280, y: 210, w: 400, h: 370, r: 18 }, "url(#dark)") +
      row(4, (at) => box({ x: 312 + at * 86, y: 262, w: 76, h: 270, r: 8 }, slate)) +
      row(4, (at) => box({ x: 326 + at * 86, y: 280, w: 48, h: 60, r: 5 }, "#323a37")) +
      row(4, (at) => dot(350 + at * 86, 508, 6, at === 3 ? steel : glow)) +
      box({ x: 300, y: 226, w: 80, h: 14, r: 7 }, steel),
    { y: 590, w: 520 },
  );

export const securityKeys = (): string =>
  scene(
    row(
      2,
      (at) =>
        `<g transform="rotate(${at ? 18 : -22} 480 400) translate(${at ? 90 : -90} 0)">` +
        box({ x: 420, y: 250, w: 120, h: 260, r: 26 }, at ? slate : ink) +
        box({ x: 442, y: 180, w: 76, h: 80, r: 6 }, "#d7b45a") +
        dot(480, 380, 34, "#d7b45a") +
        dot(480, 380, 20, at ? slate : ink) +
        dot(480, 482, 11, paper) +
        "</g>",
    ),
    { y: 590, w: 420, zoom: 1.2 },
  );

export const deskPhone = (): string =>
  scene(
    '<path d="M250 560l60-260q6-24 30-24h320q24 0 30 24l60 260q6 26-20 26H270q-26 0-20-26z" fill="url(#dark)"/>' +
      box({ x: 268, y: 262, w: 104, h: 330, r: 44 }, ink) +
      row(2, (at) => box({ x: 258, y: 250 + at * 270, w: 124, h: 84, r: 34 }, "#3a4440")) +
      box({ x: 412, y: 306, w: 240, h: 96, r: 8 }, "url(#screen)") +
      row(12, (at) =>
        box({ x: 416 + (at % 3) * 60, y: 422 + Math.floor(at / 3) * 38, w: 48, h: 28, r: 7 }, slate),
      ) +
      row(4, (at) => box({ x: 620, y: 422 + at * 38, w: 60, h: 28, r: 7 }, at ? slate : "#2f7f6f")),
    { y: 596, w: 620 },
  );

export const cordlessPhones = (): string =>
  scene(
    box({ x: 250, y: 520, w: 460, h: 60, r: 24 }, silver) +
      row(
        2,
        (at) =>
          box({ x: 310 + at * 200, y: 190, w: 140, h: 350, r: 40 }, "url(#dark)") +
          box({ x: 332 + at * 200, y: 236, w: 96, h: 110, r: 8 }, "url(#screen)") +
          row(9, (key) =>
            box(
              { x: 334 + at * 200 + (key % 3) * 34, y: 368 + Math.floor(key / 3) * 40, w: 26, h: 26, r: 8 },
              slate,
            ),
          ),
      ),
    { y: 590, w: 560 },
  );

export const headset = (): string =>
  scene(
    stroke("M300 400V340a180 180 0 0 1 360 0v60", ink, 34) +
      row(2, (at) => box({ x: 250 + at * 360, y: 370, w: 100, h: 170, r: 46 }, slate)) +
      row(2, (at) => box({ x: 276 + at * 360, y: 396, w: 48, h: 118, r: 24 }, "#3a4440")) +
      stroke("M300 540q10 70 110 70", ink, 16) +
      box({ x: 404, y: 590, w: 80, h: 36, r: 18 }, ink),
    { y: 640, w: 460 },
  );

export const videoBar = (): string =>
  scene(
    box({ x: 130, y: 130, w: 700, h: 330, r: 12 }, ink) +
      box({ x: 142, y: 142, w: 676, h: 306, r: 5 }, "url(#screen)") +
      row(3, (at) =>
        box({ x: 180 + at * 206, y: 186, w: 188, h: 218, r: 8 }, "#ffffff", 'fill-opacity=".12"'),
      ) +
      row(
        3,
        (at) =>
          dot(274 + at * 206, 270, 34, "#cfe6e2") +
          `<path d="M${214 + at * 206} 404q0-76 60-76t60 76z" fill="#cfe6e2"/>`,
      ) +
      box({ x: 230, y: 500, w: 500, h: 84, r: 42 }, "url(#dark)") +
      dot(480, 542, 26, "#101513") +
      dot(480, 542, 12, glow) +
      row(2, (at) =>
        row(6, (each) => box({ x: 290 + at * 230 + each * 22, y: 522, w: 9, h: 40, r: 4 }, "#101513")),
      ),
    { y: 596, w: 620 },
  );
