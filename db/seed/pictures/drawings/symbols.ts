import { box, dot, glow, ink, paper, row, scene, silver, slate, stroke } from "./scene";

const cloudAt = (y: number) =>
  `<path d="M300 ${y}a104 104 0 0 1 16-206a150 150 0 0 1 288-26a116 116 0 0 1 56 232z" fill="#cfe0de" stroke="#9fbdb9" stroke-width="6"/>`;

export const cloudServer = (drives: number): string =>
  scene(
    cloudAt(360) +
      row(
        drives,
        (at) =>
          box({ x: 330, y: 400 + at * 62, w: 300, h: 52, r: 8 }, "url(#dark)") +
          dot(366, 426 + at * 62, 7, glow) +
          box({ x: 396, y: 420 + at * 62, w: 170, h: 11, r: 5 }, slate),
      ),
    { y: 604, w: 480 },
  );

export const shield = (): string =>
  scene(
    '<path d="M480 130l220 76v170q0 150-220 220q-220-70-220-220V206z" fill="#0b5a5c"/>' +
      '<path d="M480 130v466q-220-70-220-220V206z" fill="#0f6f70"/>' +
      stroke("M384 360l66 68 132-142", paper, 34),
    { y: 616, w: 420 },
  );

export const mail = (): string =>
  scene(
    box({ x: 230, y: 220, w: 500, h: 340, r: 20 }, paper, `stroke="${silver}" stroke-width="6"`) +
      stroke("M240 244l214 176q26 20 52 0l214-176", "#0b5a5c", 16) +
      dot(724, 226, 44, "#a23b2c") +
      stroke("M724 206v34", paper, 12),
    { y: 580, w: 560 },
  );

export const backup = (): string =>
  scene(
    row(
      3,
      (at) =>
        `<path d="M300 ${300 + at * 90}v62q0 38 180 38t180-38v-62z" fill="${at % 2 ? slate : ink}"/>
       <ellipse cx="480" cy="${300 + at * 90}" rx="180" ry="38" fill="${at ? "#3a4440" : slate}"/>`,
    ) +
      row(3, (at) => dot(620, 356 + at * 90, 8, glow)) +
      stroke("M356 214a150 60 0 0 1 250-14", "#0b5a5c", 20) +
      stroke("M612 150l-4 54-54-8", "#0b5a5c", 20),
    { y: 596, w: 460 },
  );

export const support = (): string =>
  scene(
    `<path d="M230 170h400q30 0 30 30v190q0 30-30 30H370l-90 84v-84h-50q-30 0-30-30V200q0-30 30-30z" fill="#0b5a5c"/>` +
      row(3, (at) => box({ x: 256, y: 236 + at * 50, w: 348 - at * 70, h: 20, r: 10 }, "#cfe6e2")) +
      `<path d="M520 380h220q24 0 24 24v116q0 24-24 24h-20v56l-66-56H520q-24 0-24-24V404q0-24 24-24z" fill="${paper}" stroke="${silver}" stroke-width="6"/>` +
      row(3, (at) => dot(574 + at * 56, 462, 14, slate)),
    { y: 624, w: 520 },
  );

export const calendar = (): string =>
  scene(
    box({ x: 270, y: 180, w: 420, h: 400, r: 22 }, paper, `stroke="${silver}" stroke-width="6"`) +
      box({ x: 270, y: 180, w: 420, h: 92, r: 22 }, "#0b5a5c") +
      row(2, (at) => box({ x: 356 + at * 220, y: 148, w: 26, h: 80, r: 13 }, ink)) +
      row(12, (at) =>
        box(
          { x: 310 + (at % 4) * 92, y: 312 + Math.floor(at / 4) * 84, w: 64, h: 56, r: 8 },
          at === 6 ? "#0b5a5c" : silver,
        ),
      ) +
      stroke("M508 424l16 16 28-32", paper, 9),
    { y: 592, w: 520 },
  );
