/** Scenes of the village: the square, the courtyard, the notice board, the field. */
import { colour as c } from './palette.ts'
import {
  arm,
  at,
  disc,
  glow,
  house,
  listener,
  mountains,
  person,
  poplar,
  rect,
  row,
  scene,
  shape,
  stool,
  stroke,
  tree,
} from './shapes.ts'

const evening: [string, string, string] = [c.plum, c.orchid, c.straw]
const morning: [string, string, string] = [c.lilac, c.mist, c.cream]

/** Listeners on small stools around one who speaks, under a great tree at evening. */
export function villageSquare(): string {
  const coats = [c.plum, c.amber, c.violet, c.rose, c.night, c.orchid, c.bronze]
  return scene(
    evening,
    glow(1180, 430, 330),
    disc(1180, 430, 84, c.straw),
    mountains(650),
    house(40, 680, 1),
    house(1180, 670, 0.9, c.straw),
    rect(0, 640, 1600, 360, c.straw),
    shape('M0 700 Q800 600 1600 700 L1600 1000 L0 1000 Z', c.gold),
    tree(300, 800, 1.7),
    at(
      830,
      760,
      1,
      stroke('M130 -150 L110 0 M250 -150 L270 0', c.bronze, 10),
      rect(95, -300, 190, 156, c.bronze, 8),
      rect(105, -290, 170, 136, c.night, 4),
      stroke('M128 -256 h90 M128 -226 h120 M128 -196 h70', c.cream, 7),
    ),
    person({
      x: 800,
      y: 770,
      size: 1.05,
      coat: c.rose,
      with: [arm(-1, [-90, -150], [-110, -210], c.rose), arm(1, [84, -150], [104, -226], c.rose)],
    }),
    row(4, (index) =>
      listener(
        420 + index * 250,
        880 + (index % 2) * 18,
        0.95,
        coats[index] ?? c.plum,
        index === 2 ? c.lilac : c.ink,
      ),
    ),
    row(5, (index) =>
      listener(
        290 + index * 255,
        985,
        1.15,
        coats[(index + 3) % 7] ?? c.plum,
        index === 1 ? c.mist : c.night,
      ),
    ),
    stool(1490, 960, 1.1),
  )
}

/** A family and a guest around a low table in the yard. */
export function courtyard(): string {
  return scene(
    morning,
    mountains(520, c.lilac, c.orchid),
    rect(0, 500, 1600, 500, c.straw),
    farmhouse(),
    shape('M0 660 Q800 600 1600 660 L1600 1000 L0 1000 Z', c.gold),
    stroke('M60 1000 L60 330 M330 1000 L330 330 M30 330 L430 330', c.bronze, 14),
    row(9, (index) =>
      disc(40 + index * 46, 312 + (index % 3) * 16, 44, index % 2 ? c.moss : c.leaf),
    ),
    row(4, (index) =>
      at(
        90 + index * 80,
        380,
        1,
        disc(0, 0, 13, c.violet),
        disc(-12, -16, 13, c.plum),
        disc(12, -16, 13, c.violet),
        disc(0, 22, 11, c.plum),
      ),
    ),
    seated(560, 880, c.violet, c.mist, 1),
    seated(1040, 880, c.rose, c.ink, -1),
    at(
      800,
      880,
      1.2,
      rect(-170, -104, 340, 22, c.bronze, 8),
      stroke('M-140 -84 L-150 0 M140 -84 L150 0', c.bronze, 16),
      shape('M-44 -106 Q-52 -160 0 -162 Q52 -160 44 -106 Z', c.plum),
      stroke('M44 -134 Q70 -146 78 -160 M-44 -146 Q-74 -140 -46 -116', c.plum, 9),
      disc(0, -168, 8, c.gold),
      rect(-118, -128, 34, 24, c.cream, 6),
      rect(92, -128, 34, 24, c.cream, 6),
    ),
    seated(1240, 950, c.amber, c.night, -1),
    row(5, (index) =>
      at(
        1360 + index * 52,
        820 + (index % 2) * 26,
        1,
        stroke('M0 60 L0 0', c.moss, 7),
        disc(0, -8, 22, index % 2 ? c.rose : c.violet),
        disc(0, -8, 8, c.straw),
      ),
    ),
  )
}

/** A figure on a stool seen from its side; towards 1 looks right. */
const seated = (x: number, y: number, coat: string, hair: string, towards: 1 | -1): string =>
  `<g transform="translate(${x} ${y}) scale(${towards * 1.25} 1.25)">` +
  stroke('M-40 -70 L-46 0 M24 -70 L30 0', c.bronze, 12) +
  rect(-54, -84, 96, 18, c.amber, 6) +
  stroke('M0 -100 L78 -96 L84 -10', c.ink, 34) +
  rect(70, -18, 54, 20, c.night, 10) +
  shape('M-52 -84 Q-56 -200 -6 -212 Q44 -206 42 -84 Z', coat) +
  stroke('M2 -176 Q40 -130 92 -134', coat, 26) +
  disc(96, -134, 14, c.skin) +
  rect(-14, -230, 24, 26, c.skin, 8) +
  disc(2, -250, 35, c.skin) +
  shape(
    'M34 -262 Q28 -292 -6 -290 Q-42 -284 -38 -240 Q-30 -222 -16 -226 Q-22 -262 34 -262 Z',
    hair,
  ) +
  '</g>'

/** Village rules on a board with a small roof; two people read them. */
export function noticeboard(): string {
  return scene(
    [c.orchid, c.lilac, c.cream],
    glow(320, 260, 300),
    disc(320, 260, 80, c.straw),
    mountains(620),
    rect(0, 600, 1600, 400, c.straw),
    row(7, (index) =>
      poplar(60 + index * 90, 660 - (index % 2) * 12, 0.75, index % 2 ? c.gold : c.amber),
    ),
    shape('M0 720 Q700 640 1600 720 L1600 1000 L0 1000 Z', c.gold),
    house(1180, 730, 1.05),
    at(
      790,
      900,
      1.25,
      stroke('M-250 -420 L-250 0 M250 -420 L250 0', c.bronze, 22),
      shape('M-330 -420 Q-280 -450 -250 -520 L250 -520 Q280 -450 330 -420 Z', c.plum),
      rect(-260, -530, 520, 18, c.night, 9),
      rect(-234, -404, 468, 290, c.bronze, 8),
      rect(-220, -390, 440, 262, c.cream, 4),
      rect(-190, -366, 120, 28, c.rose, 6),
      row(5, (line) => rect(-190, -318 + line * 34, 170 - (line % 3) * 26, 12, c.orchid, 6)),
      rect(20, -366, 176, 96, c.mist, 6),
      shape('M20 -280 L70 -340 L104 -300 L140 -350 L196 -280 Z', c.violet),
      row(3, (line) => rect(20, -250 + line * 34, 176 - line * 22, 12, c.orchid, 6)),
    ),
    person({
      x: 560,
      y: 960,
      size: 1.2,
      coat: c.violet,
      hair: c.mist,
      with: [arm(1, [80, -190], [112, -236], c.violet)],
    }),
    person({
      x: 1010,
      y: 970,
      size: 1.15,
      coat: c.rose,
      with: [
        arm(-1, [-70, -130], [-36, -120], c.rose),
        arm(1, [70, -130], [40, -112], c.rose),
        rect(-40, -140, 84, 40, c.cream, 4),
      ],
    }),
    person({ x: 1140, y: 975, size: 0.8, coat: c.amber, hair: c.night }),
  )
}

/** Ripe wheat running towards snow mountains. */
export function wheatField(): string {
  return scene(
    [c.violet, c.lilac, c.cream],
    glow(800, 380, 420),
    disc(800, 400, 96, c.straw),
    mountains(600, c.lilac, c.orchid),
    row(9, (index) => poplar(90 + index * 62, 624, 0.42, index % 2 ? c.moss : c.leaf)),
    house(1270, 632, 0.42),
    house(1440, 628, 0.34, c.straw),
    rect(0, 600, 1600, 400, c.gold),
    row(10, (index) =>
      shape(
        `M800 600 L${index * 200 - 200} 1000 L${index * 200 - 90} 1000 Z`,
        index % 2 ? c.amber : c.straw,
      ),
    ),
    shape('M0 600 Q800 580 1600 600 L1600 626 Q800 606 0 626 Z', c.straw),
    row(26, (index) =>
      ear(
        20 + index * 63,
        1010 + (index % 3) * 22,
        0.9 + ((index * 7) % 5) * 0.07,
        (index % 5) * 4 - 8,
      ),
    ),
    row(14, (index) =>
      ear(60 + index * 118, 1060 + (index % 2) * 20, 1.5, ((index * 3) % 7) * 3 - 9),
    ),
  )
}

const ear = (x: number, y: number, size: number, lean: number): string =>
  `<g transform="translate(${x} ${y}) rotate(${lean}) scale(${size})">` +
  stroke('M0 0 Q6 -110 0 -210', c.bronze, 5) +
  row(5, (grain) => {
    const height = -150 - grain * 22
    return (
      `<ellipse cx="-11" cy="${height}" rx="8" ry="16" transform="rotate(-22 -11 ${height})" fill="${c.amber}"/>` +
      `<ellipse cx="11" cy="${height}" rx="8" ry="16" transform="rotate(22 11 ${height})" fill="${c.straw}"/>`
    )
  }) +
  stroke('M0 -250 L-8 -300 M0 -250 L8 -304 M-14 -230 L-30 -276 M14 -230 L30 -276', c.amber, 3) +
  '</g>'

/** The house, couplets beside its door. */
const farmhouse = (): string =>
  [
    at(
      330,
      620,
      2.3,
      rect(20, -170, 360, 170, c.cream),
      shape('M-20 -160 Q30 -190 60 -240 L340 -240 Q370 -190 420 -160 Z', c.plum),
      rect(60, -246, 280, 12, c.night, 6),
      rect(160, -118, 80, 118, c.bronze, 4),
      rect(198, -118, 4, 118, c.ink),
      rect(60, -122, 76, 64, c.gold, 4),
      rect(264, -122, 76, 64, c.gold, 4),
      stroke('M98 -122 v64 M60 -90 h76 M302 -122 v64 M264 -90 h76', c.bronze, 3),
      row(2, (side) => rect(146 + side * 98, -104, 12, 60, c.rose, 2)),
    ),
  ].join('')
