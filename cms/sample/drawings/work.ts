/** Scenes of work: a team before its shift, young trees set into sand. */
import { colour as c } from './palette.ts'
import {
  arm,
  at,
  disc,
  faded,
  glow,
  mountains,
  person,
  poplar,
  rect,
  row,
  scene,
  shape,
  stroke,
} from './shapes.ts'

/** A team in helmets before the shift, under the saw-tooth roof of a workshop. */
export function workshop(): string {
  const coats = [c.violet, c.plum, c.amber, c.violet, c.plum]
  return scene(
    [c.mist, c.cream, c.straw],
    row(
      5,
      (index) =>
        shape(`M${index * 320} 230 L${index * 320} 60 L${index * 320 + 320} 230 Z`, c.plum) +
        shape(
          `M${index * 320 + 20} 214 L${index * 320 + 20} 112 L${index * 320 + 210} 214 Z`,
          c.straw,
        ),
    ),
    rect(0, 226, 1600, 34, c.night),
    row(4, (index) => rect(150 + index * 420, 260, 34, 500, c.lilac)),
    at(330, 470, 1.3, gear(c.orchid)),
    at(520, 590, 0.85, gear(c.lilac)),
    rect(1020, 400, 420, 340, c.plum, 16),
    rect(1050, 430, 200, 130, c.straw, 8),
    stroke('M1070 530 L1110 490 L1150 510 L1200 456 L1230 480', c.rose, 8),
    row(3, (index) => disc(1300 + index * 46, 470, 16, [c.gold, c.leaf, c.rose][index] ?? c.gold)),
    row(4, (index) => rect(1290, 520 + index * 44, 120, 20, c.violet, 8)),
    rect(960, 720, 540, 60, c.night, 8),
    rect(0, 770, 1600, 230, c.gold),
    stroke('M0 800 H1600', c.amber, 12),
    row(16, (index) => shape(`M${index * 110 - 30} 976 h56 l24 24 h-56 Z`, c.night)),
    row(5, (index) =>
      helmeted(
        330 + index * 200,
        950 - [0, 34, 52, 34, 0][index]!,
        coats[index] ?? c.plum,
        index === 2,
      ),
    ),
  )
}

const gear = (fill: string): string =>
  row(
    10,
    (tooth) => `<g transform="rotate(${tooth * 36})">${rect(-20, -136, 40, 60, fill, 6)}</g>`,
  ) +
  disc(0, 0, 106, fill) +
  disc(0, 0, 44, c.cream)

const helmeted = (x: number, y: number, coat: string, speaks: boolean): string =>
  person({
    x,
    y,
    size: 1.25,
    coat,
    with: [
      shape('M-42 -272 Q-40 -322 0 -324 Q40 -322 42 -272 Z', speaks ? c.rose : c.gold),
      rect(-50, -280, 100, 14, speaks ? c.rose : c.amber, 7),
      rect(-48, -150, 96, 12, c.straw, 2),
      rect(-50, -96, 100, 12, c.straw, 2),
      ...(speaks
        ? [
            arm(-1, [-80, -160], [-96, -214], coat),
            arm(1, [74, -150], [60, -110], coat),
            rect(34, -134, 50, 62, c.cream, 4),
          ]
        : [arm(-1, [-70, -140], [-30, -118], coat), arm(1, [70, -140], [30, -118], coat)]),
    ],
  })

/** People set a row of young trees into sand held by squares of straw. */
export function saplings(): string {
  return scene(
    [c.orchid, c.lilac, c.cream],
    glow(1230, 260, 300),
    disc(1230, 260, 78, c.straw),
    mountains(610),
    row(10, (index) => poplar(40 + index * 66, 590, 0.5, index % 2 ? c.leaf : c.moss)),
    shape('M0 580 Q300 520 700 590 T1600 560 L1600 1000 L0 1000 Z', c.straw),
    shape('M0 740 Q500 640 900 720 T1600 690 L1600 1000 L0 1000 Z', c.gold),
    faded(
      0.7,
      row(9, (index) =>
        stroke(`M${-100 + index * 220} 1000 L${260 + index * 130} 690`, c.amber, 7),
      ),
      row(4, (index) =>
        stroke(
          `M0 ${760 + index * 70} Q800 ${690 + index * 76} 1600 ${740 + index * 70}`,
          c.amber,
          7,
        ),
      ),
    ),
    row(6, (index) => sapling(850 + index * 130, 760 + (index % 2) * 8, 0.62)),
    row(4, (index) => sapling(170 + index * 370, 960, 1.15)),
    planters(),
  )
}

const sapling = (x: number, y: number, size: number): string =>
  at(
    x,
    y,
    size,
    `<ellipse cx="0" cy="0" rx="50" ry="12" fill="${c.bronze}"/>`,
    stroke('M0 0 Q4 -80 0 -160', c.bronze, 9),
    row(
      5,
      (leaf) =>
        `<ellipse cx="${leaf % 2 ? 30 : -30}" cy="${-70 - leaf * 24}" rx="32" ry="14" transform="rotate(${leaf % 2 ? -28 : 28} ${leaf % 2 ? 30 : -30} ${-70 - leaf * 24})" fill="${leaf % 2 ? c.leaf : c.moss}"/>`,
    ),
    `<ellipse cx="0" cy="-182" rx="13" ry="28" fill="${c.leaf}"/>`,
  )

/** People of three ages who plant. */
const planters = (): string =>
  [
    person({
      x: 420,
      y: 930,
      size: 1.25,
      coat: c.violet,
      with: [
        stroke('M120 -190 L86 0', c.bronze, 10),
        shape('M66 -20 h44 l-8 50 h-26 Z', c.plum),
        arm(-1, [-50, -110], [96, -110], c.violet),
        arm(1, [110, -190], [112, -170], c.violet),
        shape('M-42 -276 Q0 -326 42 -276 Z', c.gold),
        rect(-58, -284, 116, 12, c.amber, 6),
      ],
    }),
    person({
      x: 840,
      y: 935,
      size: 1.2,
      coat: c.rose,
      with: [arm(-1, [-76, -120], [-110, -120], c.rose), arm(1, [66, -130], [54, -90], c.rose)],
    }),
    person({
      x: 1160,
      y: 930,
      size: 1.15,
      coat: c.plum,
      hair: c.mist,
      with: [
        shape('M64 -90 L120 -90 L112 -30 L72 -30 Z', c.amber),
        stroke('M64 -90 Q92 -140 120 -90', c.bronze, 6),
        arm(1, [86, -150], [92, -118], c.plum),
        arm(-1, [-66, -140], [-52, -90], c.plum),
      ],
    }),
    person({ x: 1330, y: 940, size: 0.85, coat: c.gold }),
  ].join('')
