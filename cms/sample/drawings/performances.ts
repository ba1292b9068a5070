/** Scenes on a stage: the clapper before a great sun, two players with long sleeves. */
import { colour as c } from './palette.ts'
import {
  at,
  disc,
  faded,
  glow,
  lantern,
  mirrored,
  mountains,
  rect,
  row,
  scene,
  shape,
  stroke,
} from './shapes.ts'

/** A performer of 快板 before a great sun. */
export function clapper(): string {
  return scene(
    [c.night, c.plum, c.violet],
    faded(
      0.25,
      row(
        18,
        (ray) =>
          `<g transform="rotate(${ray * 20} 800 470)">${shape('M800 470 L760 -500 L840 -500 Z', c.gold)}</g>`,
      ),
    ),
    glow(800, 470, 560),
    disc(800, 470, 330, c.gold),
    disc(800, 470, 286, c.straw),
    mountains(830, c.violet, c.plum),
    rect(0, 820, 1600, 180, c.night),
    `<ellipse cx="800" cy="900" rx="420" ry="44" fill="${c.amber}"/>`,
    performer(),
    row(3, (index) =>
      stroke(
        `M${470 - index * 46} ${196 - index * 30} Q${410 - index * 52} ${270} ${450 - index * 60} ${360 + index * 26}`,
        c.cream,
        9,
      ),
    ),
    mirrored(
      1610,
      row(3, (index) =>
        stroke(
          `M${430 - index * 46} ${330 - index * 30} Q${370 - index * 52} ${404} ${410 - index * 60} ${494 + index * 26}`,
          c.cream,
          9,
        ),
      ),
    ),
    lantern(180, 60, 1.5),
    lantern(1420, 60, 1.5),
  )
}

const bamboo = (x: number, y: number, turn: number): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn})">` +
  rect(-20, -74, 18, 80, c.amber, 5) +
  rect(4, -78, 18, 80, c.straw, 5) +
  stroke('M-20 -36 h18 M4 -40 h18', c.bronze, 3) +
  stroke('M-11 6 Q2 30 12 4', c.rose, 5) +
  '</g>'

/** Two players with long sleeves on a small lit stage. */
export function stage(): string {
  return scene(
    [c.ink, c.night, c.plum],
    row(14, (index) => disc((index * 227) % 1600, 30 + ((index * 61) % 150), 4, c.straw)),
    glow(800, 520, 620),
    rect(260, 250, 1080, 520, c.straw),
    disc(800, 470, 170, c.gold),
    at(256, 770, 0.68, mountains(0, c.lilac, c.orchid)),
    shape('M180 250 Q250 200 280 130 L1320 130 Q1350 200 1420 250 Z', c.plum),
    rect(270, 112, 1060, 24, c.amber, 12),
    row(10, (index) =>
      shape(`M${230 + index * 114} 250 q57 66 114 0 Z`, index % 2 ? c.rose : c.gold),
    ),
    shape('M236 250 H400 Q390 560 250 760 Z', c.rose),
    shape('M1364 250 H1200 Q1210 560 1350 760 Z', c.rose),
    rect(230, 250, 30, 540, c.amber, 6),
    rect(1340, 250, 30, 540, c.amber, 6),
    rect(170, 760, 1260, 110, c.bronze, 8),
    rect(170, 760, 1260, 20, c.amber, 8),
    lantern(330, 250, 0.9),
    lantern(1270, 250, 0.9),
    player(610, 764, c.violet),
    mirrored(1600, player(610, 764, c.rose)),
    row(9, (index) =>
      at(
        90 + index * 178,
        1030,
        1.5 + (index % 2) * 0.12,
        shape('M-60 0 Q-60 -70 0 -74 Q60 -70 60 0 Z', index % 3 ? c.night : c.plum),
        disc(0, -98, 36, c.ink),
      ),
    ),
  )
}

const player = (x: number, y: number, robe: string): string =>
  at(
    x,
    y,
    1.25,
    shape('M-78 0 Q-52 -120 -40 -190 Q-36 -224 0 -226 Q36 -224 40 -190 Q52 -120 78 0 Z', robe),
    shape('M-22 -226 L0 -180 L22 -226 Z', c.cream),
    rect(-56, -120, 112, 16, c.gold, 6),
    shape('M-18 -104 L18 -104 L28 0 L-28 0 Z', c.gold),
    stroke('M-38 -200 Q-110 -190 -130 -250', robe, 30),
    stroke('M-130 -256 Q-190 -300 -176 -190 Q-168 -130 -214 -110', c.cream, 24),
    stroke('M38 -200 Q92 -176 110 -210', robe, 30),
    stroke('M112 -212 Q150 -240 156 -170 Q158 -120 128 -90', c.cream, 24),
    rect(-11, -240, 22, 26, c.skin, 8),
    disc(0, -264, 33, c.skin),
    shape(
      'M-40 -256 Q-44 -314 0 -314 Q44 -314 40 -256 Q24 -288 0 -288 Q-24 -288 -40 -256 Z',
      c.ink,
    ),
    shape('M-46 -296 Q0 -350 46 -296 Q0 -318 -46 -296 Z', c.gold),
    row(5, (index) =>
      disc(-40 + index * 20, -306 - [0, 14, 20, 14, 0][index]!, 8, index % 2 ? c.rose : c.straw),
    ),
  )

/** In a long gown, both hands beating time. */
const performer = (): string =>
  [
    at(
      800,
      900,
      2.25,
      rect(-34, -40, 26, 40, c.ink, 8),
      rect(8, -40, 26, 40, c.ink, 8),
      shape('M-66 -22 L-44 -186 Q-40 -226 0 -228 Q40 -226 44 -186 L66 -22 Q0 -8 -66 -22 Z', c.plum),
      stroke('M0 -222 Q26 -190 40 -176 M20 -200 Q44 -120 50 -20', c.gold, 5),
      disc(24, -186, 5, c.gold),
      disc(40, -150, 5, c.gold),
      rect(-11, -242, 22, 26, c.skin, 8),
      disc(0, -268, 35, c.skin),
      shape(
        'M-37 -264 Q-41 -309 0 -309 Q41 -309 37 -264 Q22 -288 0 -288 Q-22 -288 -37 -264 Z',
        c.ink,
      ),
      stroke('M-38 -196 Q-104 -190 -112 -262', c.plum, 30),
      stroke('M-104 -236 L-112 -262', c.cream, 30),
      disc(-112, -280, 16, c.skin),
      stroke('M38 -196 Q96 -150 120 -186', c.plum, 30),
      stroke('M112 -176 L122 -188', c.cream, 30),
      disc(130, -200, 16, c.skin),
      bamboo(-112, -286, -24),
      bamboo(134, -206, 18),
    ),
  ].join('')
