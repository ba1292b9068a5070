/** Scenes of the town: the city at dusk, a street corner. */
import { colour as c } from './palette.ts'
import {
  arm,
  at,
  disc,
  faded,
  glow,
  mountains,
  person,
  rect,
  row,
  scene,
  shape,
  stroke,
  tree,
} from './shapes.ts'

/** The city below the mountains as its lights come on, mirrored in water. */
export function eveningCity(): string {
  return scene(
    [c.night, c.violet, c.straw],
    row(12, (index) => disc(80 + ((index * 311) % 1480), 40 + ((index * 53) % 200), 4, c.cream)),
    glow(1120, 420, 380),
    disc(1120, 440, 90, c.straw),
    mountains(660, c.orchid, c.violet),
    skyline(700, 0.9, c.plum, 3),
    skyline(730, 1, c.night, 0),
    rect(0, 724, 1600, 276, c.plum),
    faded(
      0.5,
      `<g transform="translate(0 1448) scale(1 -0.99)">${skyline(724, 1, c.night, 0)}</g>`,
    ),
    row(16, (index) =>
      rect(
        30 + ((index * 227) % 1500),
        760 + ((index * 47) % 210),
        90 + (index % 4) * 40,
        6,
        index % 3 ? c.gold : c.orchid,
        3,
      ),
    ),
    rect(0, 716, 1600, 18, c.amber),
    row(20, (index) => disc(40 + index * 80, 706, 8, c.straw)),
    row(6, (index) => at(60 + index * 300, 720, 0.5, tree(0, 0, 1, c.violet, c.orchid))),
  )
}

const skyline = (base: number, size: number, fill: string, from: number): string =>
  row(15, (index) => {
    const tall = (130 + ((index * 83 + from * 61) % 230)) * size
    const wide = 84 + ((index * 29 + from * 17) % 34)
    const left = index * 112 - from * 18 - 20
    const columns = Math.floor((wide - 20) / 22)
    const floors = Math.floor((tall - 30) / 34)
    const roof =
      index % 4 === 1
        ? shape(
            `M${left} ${base - tall} L${left + wide / 2} ${base - tall - 46} L${left + wide} ${base - tall} Z`,
            fill,
          )
        : ''
    return (
      roof +
      rect(left, base - tall, wide, tall, fill) +
      row(columns * floors, (cellIndex) => {
        const lit = (cellIndex * 7 + index * 5 + from) % 5 < 2
        const column = cellIndex % columns
        const floor = Math.floor(cellIndex / columns)
        return lit
          ? rect(left + 12 + column * 22, base - tall + 18 + floor * 34, 12, 18, c.gold, 2)
          : ''
      })
    )
  })

/** A car waits at the zebra crossing; volunteers in red waistcoats sweep and lend an arm. */
export function streetCorner(): string {
  return scene(
    [c.lilac, c.mist, c.straw],
    glow(280, 300, 300),
    disc(280, 300, 76, c.gold),
    mountains(610, c.lilac, c.orchid),
    faded(0.9, skyline(610, 0.9, c.violet, 2)),
    rect(0, 600, 1600, 400, c.mist),
    rect(0, 600, 1600, 60, c.straw),
    rect(0, 660, 1600, 210, c.night),
    row(7, (index) => shape(`M${520 + index * 78} 660 h44 l-40 210 h-52 Z`, c.cream)),
    row(3, (index) => rect(60 + index * 150, 758, 90, 12, c.gold, 6)),
    row(3, (index) => rect(1180 + index * 150, 758, 90, 12, c.gold, 6)),
    rect(0, 866, 1600, 134, c.straw),
    rect(0, 862, 1600, 14, c.amber),
    tree(1420, 640, 0.95),
    tree(110, 640, 0.8),
    car(1240, 790),
    at(
      1090,
      640,
      1,
      rect(-8, -250, 16, 250, c.ink, 4),
      rect(-36, -340, 72, 150, c.ink, 16),
      disc(0, -304, 22, c.rose),
      disc(0, -252, 22, `${c.leaf}66`),
    ),
    passersBy(),
  )
}

/** 红马甲, worn over a coat of `person`. */
const waistcoat = (): string =>
  shape(
    'M-47 -100 L-43 -180 Q-38 -222 -16 -223 L0 -186 L16 -223 Q38 -222 43 -180 L47 -100 Q0 -88 -47 -100 Z',
    c.rose,
  ) + disc(22, -158, 9, c.gold)

const car = (x: number, y: number): string =>
  at(
    x,
    y,
    1,
    shape(
      'M-150 -60 Q-140 -150 -60 -156 L60 -156 Q110 -150 150 -84 L196 -70 Q210 -60 206 0 L-160 0 Q-170 -40 -150 -60 Z',
      c.gold,
    ),
    shape(
      'M-116 -76 Q-110 -130 -60 -134 L-8 -134 L-8 -76 Z M12 -134 L56 -134 Q92 -126 116 -76 L12 -76 Z',
      c.mist,
    ),
    disc(-90, 4, 34, c.ink),
    disc(-90, 4, 14, c.lilac),
    disc(124, 4, 34, c.ink),
    disc(124, 4, 14, c.lilac),
    rect(-164, -44, 22, 20, c.cream, 8),
  )

/** Volunteers in red waistcoats, and an old person who crosses on an arm. */
const passersBy = (): string =>
  [
    person({
      x: 700,
      y: 830,
      size: 0.95,
      coat: c.plum,
      hair: c.mist,
      with: [stroke('M-64 -110 L-70 0', c.bronze, 8), arm(-1, [-70, -150], [-64, -116], c.plum)],
    }),
    person({
      x: 790,
      y: 836,
      size: 1,
      coat: c.cream,
      with: [
        waistcoat(),
        arm(-1, [-70, -150], [-56, -130], c.cream),
        arm(1, [66, -140], [54, -90], c.cream),
      ],
    }),
    person({
      x: 330,
      y: 960,
      size: 1.2,
      coat: c.cream,
      with: [
        waistcoat(),
        stroke('M96 -210 L20 -14', c.bronze, 9),
        shape('M30 -24 L-12 6 L50 10 Z', c.amber),
        arm(-1, [-60, -110], [52, -96], c.cream),
        arm(1, [84, -170], [88, -180], c.cream),
      ],
    }),
    row(3, (index) =>
      shape(
        `M${230 - index * 46} ${956 - (index % 2) * 14} q16 -22 30 0 q-12 16 -30 0 Z`,
        index % 2 ? c.amber : c.gold,
      ),
    ),
  ].join('')
