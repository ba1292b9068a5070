/** Scenes of affection: a simple wedding, hands around a light. */
import { colour as c } from './palette.ts'
import {
  arm,
  at,
  disc,
  glow,
  lantern,
  mirrored,
  person,
  rect,
  row,
  scene,
  shape,
  stroke,
} from './shapes.ts'

/** A bride and a groom in a yard, tea on the table, a 囍 on the wall. */
export function wedding(): string {
  return scene(
    [c.lilac, c.mist, c.cream],
    rect(0, 300, 1600, 700, c.straw),
    shape('M-20 330 Q60 280 110 200 L1490 200 Q1540 280 1620 330 Z', c.plum),
    rect(100, 184, 1400, 26, c.night, 13),
    rect(60, 326, 1480, 470, c.cream),
    rect(560, 380, 480, 416, c.rose, 10),
    rect(584, 404, 432, 392, c.blush, 6),
    at(800, 590, 1.7, doubleHappiness()),
    row(
      2,
      (side) =>
        rect(160 + side * 1020, 430, 260, 220, c.gold, 10) +
        stroke(`M${290 + side * 1020} 430 v220 M${160 + side * 1020} 540 h260`, c.bronze, 9),
    ),
    lantern(490, 320, 1.2),
    lantern(1110, 320, 1.2),
    rect(0, 790, 1600, 210, c.gold),
    row(12, (index) =>
      disc(
        60 + ((index * 211) % 1500),
        830 + ((index * 67) % 140),
        9,
        index % 2 ? c.rose : c.cream,
      ),
    ),
    couple(),
    at(
      440,
      930,
      1.4,
      rect(-110, -130, 220, 20, c.bronze, 8),
      stroke('M-86 -110 L-92 0 M86 -110 L92 0', c.bronze, 16),
      shape('M-32 -132 Q-40 -186 0 -188 Q40 -186 32 -132 Z', c.violet),
      stroke('M32 -160 Q56 -168 62 -180', c.violet, 9),
      rect(56, -154, 28, 22, c.white, 6),
      rect(-88, -154, 28, 22, c.white, 6),
    ),
    at(
      160,
      930,
      1.3,
      shape('M-52 -90 L52 -90 L40 0 L-40 0 Z', c.plum),
      stroke('M0 -90 L-40 -180 M0 -90 L0 -210 M0 -90 L44 -176', c.moss, 8),
      bouquet(0, -190),
    ),
  )
}

const bouquet = (x: number, y: number): string =>
  at(
    x,
    y,
    1,
    shape('M-16 12 L16 12 L4 66 L-4 66 Z', c.leaf),
    row(7, (index) =>
      disc(
        Math.round(Math.cos(index) * 24),
        Math.round(Math.sin(index) * 20),
        15,
        [c.gold, c.straw, c.blush][index % 3] ?? c.gold,
      ),
    ),
    disc(0, 0, 14, c.cream),
  )

/** 囍 cut from paper, as bars: two 喜 side by side. */
const doubleHappiness = (): string =>
  row(2, (half) =>
    at(
      half ? 52 : -52,
      0,
      1,
      rect(-40, -84, 80, 12, c.gold, 3),
      rect(-6, -100, 12, 44, c.gold, 3),
      rect(-30, -62, 60, 11, c.gold, 3),
      rect(-32, -42, 64, 11, c.gold, 3),
      rect(-32, -16, 64, 11, c.gold, 3),
      rect(-32, -42, 11, 36, c.gold, 3),
      rect(21, -42, 11, 36, c.gold, 3),
      stroke('M-18 4 L-12 16 M18 4 L12 16', c.gold, 9),
      rect(-50, 20, 100, 12, c.gold, 3),
      rect(-32, 44, 64, 11, c.gold, 3),
      rect(-32, 78, 64, 11, c.gold, 3),
      rect(-32, 44, 11, 45, c.gold, 3),
      rect(21, 44, 11, 45, c.gold, 3),
    ),
  )

/** Two pairs of hands, one old and one young, hold one light. */
export function hands(): string {
  return scene(
    [c.night, c.plum, c.orchid],
    row(16, (index) =>
      disc(60 + ((index * 263) % 1500), 60 + ((index * 97) % 520), 5 + (index % 3), c.straw),
    ),
    glow(800, 420, 470),
    at(
      800,
      440,
      1.5,
      shape('M0 40 Q-84 -30 -60 -84 Q-36 -124 0 -84 Q36 -124 60 -84 Q84 -30 0 40 Z', c.gold),
      shape('M-40 -60 Q-40 -90 -20 -88', c.straw),
      stroke('M-38 -56 Q-40 -84 -22 -88', c.cream, 8),
    ),
    cupped(c.amber, c.tan),
    mirrored(1600, cupped(c.rose, c.skin)),
    rect(0, 960, 1600, 40, c.night),
  )
}

/** One hand from the left, its palm up, the fingers rising on the near side. */
const cupped = (sleeve: string, skin: string): string =>
  shape('M-40 1000 L-40 760 Q160 690 330 640 L420 800 Q240 900 130 1000 Z', sleeve) +
  shape('M318 628 L352 616 L450 792 L420 816 Z', c.cream) +
  shape(
    'M350 622 Q450 560 520 548 Q560 540 566 486 Q574 446 604 452 Q632 462 622 520 Q616 566 640 580 Q720 630 792 622 L792 756 Q690 800 590 780 Q500 770 440 788 Z',
    skin,
  ) +
  stroke(
    'M792 648 Q720 652 664 630 M792 688 Q708 694 640 664 M792 726 Q700 734 620 702',
    c.amber,
    7,
  )

/** The bride and the groom, side by side. */
const couple = (): string =>
  [
    person({
      x: 1130,
      y: 930,
      size: 1.75,
      coat: c.plum,
      with: [
        disc(26, -190, 12, c.rose),
        arm(-1, [-76, -130], [-52, -96], c.plum),
        arm(1, [66, -140], [60, -120], c.plum),
      ],
    }),
    person({
      x: 1330,
      y: 930,
      size: 1.68,
      coat: c.rose,
      with: [
        shape('M-50 -60 L-44 -100 L44 -100 L50 -60 L74 -8 Q0 16 -74 -8 Z', c.rose),
        disc(-34, -288, 20, c.ink),
        disc(34, -288, 20, c.ink),
        row(3, (index) => disc(-24 + index * 24, -306, 10, index % 2 ? c.gold : c.blush)),
        arm(-1, [-66, -140], [-30, -122], c.rose),
        arm(1, [66, -140], [0, -122], c.rose),
        bouquet(-16, -130),
      ],
    }),
  ].join('')
