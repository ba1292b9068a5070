/** Scenes under a roof: the study, the library, the classroom, grandparents' room. */
import { colour as c } from './palette.ts'
import {
  arm,
  at,
  book,
  disc,
  faded,
  glow,
  listener,
  mountains,
  person,
  rect,
  row,
  scene,
  shape,
  stroke,
} from './shapes.ts'

/** A night window, a lamp, an open book. */
export function studyRoom(): string {
  return scene(
    [c.ink, c.night, c.plum],
    rect(180, 110, 520, 470, c.bronze, 16),
    rect(204, 134, 472, 422, c.violet, 6),
    `<clipPath id="pane"><rect x="204" y="134" width="472" height="422"/></clipPath>`,
    `<g clip-path="url(#pane)">${disc(560, 240, 58, c.straw)}${disc(536, 226, 52, c.violet)}${row(9, (index) => disc(240 + ((index * 137) % 400), 160 + ((index * 89) % 190), 4, c.cream))}${at(120, 560, 0.5, mountains(0, c.plum, c.night))}</g>`,
    stroke('M440 134 V556 M204 345 H676', c.bronze, 14),
    shelf(930, 130, 560, 2),
    glow(1030, 640, 430),
    shape('M930 560 L560 860 L1500 860 L1130 560 Z', `${c.straw}66`),
    shape('M920 566 Q1030 420 1140 566 Z', c.gold),
    disc(1030, 470, 14, c.amber),
    stroke('M1030 566 V800', c.amber, 14),
    rect(960, 796, 140, 24, c.amber, 12),
    rect(0, 820, 1600, 180, c.bronze),
    rect(0, 820, 1600, 22, c.amber),
    book(700, 770, 1.5),
    at(
      340,
      822,
      1,
      rect(-46, -110, 92, 110, c.cream, 12),
      stroke('M46 -84 Q92 -78 80 -44 Q72 -26 46 -28', c.cream, 14),
      faded(0.7, stroke('M-16 -130 Q-30 -160 -12 -186 M16 -130 Q2 -160 20 -190', c.mist, 8)),
    ),
    at(
      1330,
      822,
      1,
      rect(-90, -28, 190, 28, c.rose, 4),
      rect(-70, -56, 160, 28, c.orchid, 4),
      rect(-84, -84, 150, 28, c.gold, 4),
    ),
  )
}

const spines = [c.plum, c.gold, c.orchid, c.rose, c.amber, c.violet, c.lilac, c.bronze]

/** Shelves of books; each row is 190 tall. */
const shelf = (x: number, y: number, width: number, rows: number, from = 0): string =>
  rect(x - 18, y - 18, width + 36, rows * 200 + 18, c.bronze, 8) +
  row(rows, (line) => {
    const top = y + line * 200
    const count = Math.floor(width / 44)
    return (
      rect(x, top, width, 182, c.night) +
      row(count, (index) => {
        const tall = 120 + ((index * 37 + line * 53 + from * 19) % 52)
        const spine = spines[(index * 3 + line * 2 + from) % spines.length] ?? c.plum
        return (
          rect(x + 6 + index * 44, top + 182 - tall, 38, tall, spine, 4) +
          rect(x + 12 + index * 44, top + 182 - tall + 20, 26, 8, c.cream, 4)
        )
      })
    )
  })

/** A wall of books, a ladder, a child reading on the floor. */
export function library(): string {
  return scene(
    [c.lilac, c.mist, c.cream],
    shelf(80, 90, 620, 4),
    shelf(1080, 90, 440, 4, 3),
    rect(760, 90, 260, 420, c.plum, 130),
    rect(780, 110, 220, 380, c.straw, 110),
    stroke('M890 110 V490 M780 320 H1000', c.plum, 10),
    rect(0, 880, 1600, 120, c.gold),
    rect(0, 880, 1600, 14, c.amber),
    stroke('M560 900 L640 130 M680 900 L740 130', c.amber, 16),
    row(8, (index) =>
      stroke(
        `M${570 + index * 9} ${820 - index * 86} L${686 + index * 7} ${820 - index * 86}`,
        c.amber,
        12,
      ),
    ),
    person({
      x: 660,
      y: 726,
      size: 0.95,
      coat: c.rose,
      with: [arm(-1, [-86, -220], [-76, -290], c.rose), arm(1, [70, -150], [64, -210], c.rose)],
    }),
    `<ellipse cx="960" cy="930" rx="230" ry="34" fill="${c.orchid}"/>`,
    readingChild(940, 930),
    at(
      1180,
      930,
      1,
      rect(-70, -28, 150, 28, c.rose, 4),
      rect(-56, -56, 130, 28, c.plum, 4),
      rect(-64, -84, 120, 28, c.amber, 4),
    ),
  )
}

const readingChild = (x: number, y: number): string =>
  at(
    x,
    y,
    1.5,
    shape('M-100 -6 Q-90 -56 -10 -52 Q90 -56 100 -6 Q0 16 -100 -6 Z', c.ink),
    shape('M-52 -40 Q-54 -138 0 -142 Q54 -138 52 -40 Q0 -24 -52 -40 Z', c.violet),
    rect(-10, -160, 20, 24, c.skin, 8),
    disc(0, -184, 33, c.skin),
    shape(
      'M-36 -178 Q-40 -224 0 -224 Q40 -224 36 -178 Q18 -204 0 -202 Q-18 -204 -36 -178 Z',
      c.ink,
    ),
    stroke('M-44 -112 Q-70 -70 -40 -62 M44 -112 Q70 -70 40 -62', c.violet, 24),
    at(0, -92, 0.5, book(0, 0, 1)),
    disc(-58, -62, 12, c.skin),
    disc(58, -62, 12, c.skin),
  )

/** A child speaks before the blackboard; classmates listen; everyone has a small red flower. */
export function classroom(): string {
  return scene(
    [c.mist, c.mist, c.cream],
    rect(0, 720, 1600, 280, c.straw),
    rect(0, 712, 1600, 14, c.gold),
    rect(300, 110, 1000, 450, c.bronze, 14),
    rect(322, 132, 956, 406, c.night, 6),
    shape('M380 480 L560 250 L650 350 L740 280 L900 480 Z', c.violet),
    shape('M560 250 L606 302 L580 296 L560 316 L540 294 L516 306 Z', c.cream),
    shape(
      'M1020 230 Q1090 330 1090 384 Q1090 450 1020 450 Q950 450 950 384 Q950 330 1020 230 Z',
      c.orchid,
    ),
    shape('M986 390 Q984 420 1010 430', c.night),
    stroke('M980 380 Q978 416 1006 428', c.cream, 8),
    stroke('M1140 250 h100 M1140 300 h76 M1140 350 h100', c.lilac, 9),
    rect(300, 560, 1000, 20, c.amber, 6),
    rect(60, 130, 180, 320, c.plum, 10),
    rect(74, 144, 152, 292, c.straw, 4),
    stroke('M150 144 V436 M74 290 H226', c.plum, 8),
    rect(1360, 130, 180, 320, c.plum, 10),
    rect(1374, 144, 152, 292, c.straw, 4),
    stroke('M1450 144 V436 M1374 290 H1526', c.plum, 8),
    row(5, (index) => redFlower(460 + index * 170, 76, 0.8)),
    person({
      x: 790,
      y: 830,
      size: 1.05,
      coat: c.gold,
      with: [
        arm(-1, [-90, -170], [-104, -232], c.gold),
        arm(1, [80, -140], [52, -120], c.gold),
        redFlower(20, -176, 0.5),
      ],
    }),
    row(4, (index) =>
      desk(
        230 + index * 380,
        1000,
        [c.plum, c.rose, c.violet, c.amber][index] ?? c.plum,
        index % 2 === 1,
      ),
    ),
  )
}

const redFlower = (x: number, y: number, size: number): string =>
  at(
    x,
    y,
    size,
    row(6, (petal) => `<g transform="rotate(${petal * 60})">${disc(0, -24, 20, c.rose)}</g>`),
    disc(0, 0, 17, c.gold),
  )

const desk = (x: number, y: number, coat: string, plaits: boolean): string =>
  listener(x, y, 1.25, coat) +
  (plaits
    ? at(
        x,
        y,
        1.25,
        stroke('M-30 -186 L-40 -136 M30 -186 L40 -136', c.ink, 14),
        disc(-41, -132, 9, c.rose),
        disc(41, -132, 9, c.rose),
      )
    : '')

/** An old person in the sun of a window, a grandchild beside, a telephone laid aside. */
export function elders(): string {
  return scene(
    [c.mist, c.cream, c.straw],
    rect(480, 100, 640, 480, c.plum, 14),
    rect(502, 122, 596, 436, c.lilac, 4),
    `<clipPath id="view"><rect x="502" y="122" width="596" height="436"/></clipPath>`,
    `<g clip-path="url(#view)">${glow(960, 240, 220)}${disc(960, 240, 60, c.straw)}${at(380, 560, 0.62, mountains(0))}</g>`,
    stroke('M800 122 V558', c.plum, 12),
    shape('M440 70 H620 Q560 340 440 600 Z M1160 70 H980 Q1040 340 1160 600 Z', c.gold),
    rect(400, 60, 800, 22, c.bronze, 11),
    rect(0, 780, 1600, 220, c.gold),
    `<ellipse cx="800" cy="900" rx="560" ry="66" fill="${c.orchid}"/>`,
    armchair(620, 900),
    at(
      980,
      905,
      1.28,
      person({
        x: 0,
        y: 0,
        size: 0.8,
        coat: c.rose,
        with: [arm(-1, [-80, -160], [-116, -176], c.rose), arm(1, [66, -140], [50, -100], c.rose)],
      }),
    ),
    at(
      1280,
      890,
      1.3,
      rect(-90, -130, 180, 18, c.bronze, 6),
      stroke('M-66 -112 L-72 0 M66 -112 L72 0', c.bronze, 14),
      rect(-60, -152, 60, 22, c.night, 8),
      stroke('M-66 -160 Q-30 -184 6 -160', c.night, 16),
      rect(26, -170, 34, 40, c.cream, 6),
    ),
    at(
      250,
      900,
      1.5,
      shape('M-46 -90 L46 -90 L34 0 L-34 0 Z', c.rose),
      stroke('M0 -90 Q-10 -180 -60 -210 M0 -90 Q0 -200 10 -240 M0 -90 Q20 -160 70 -190', c.moss, 9),
      row(
        3,
        (index) =>
          `<ellipse cx="${-60 + index * 66}" cy="${[-214, -248, -194][index]}" rx="34" ry="20" transform="rotate(${-30 + index * 30} ${-60 + index * 66} ${[-214, -248, -194][index]})" fill="${c.leaf}"/>`,
      ),
    ),
  )
}

const armchair = (x: number, y: number): string =>
  at(
    x,
    y,
    1.4,
    rect(-120, -250, 200, 230, c.plum, 44),
    stroke('M-96 -16 V0 M84 -16 V0', c.bronze, 18),
    shape('M-54 -60 Q-62 -180 -8 -186 Q50 -182 50 -60 Z', c.amber),
    rect(-16, -204, 22, 26, c.skin, 8),
    disc(-4, -228, 34, c.skin),
    shape(
      'M-40 -222 Q-44 -268 -4 -268 Q36 -268 32 -222 Q14 -250 -4 -248 Q-22 -250 -40 -222 Z',
      c.mist,
    ),
    shape('M-50 -80 Q40 -104 110 -84 L118 -6 L70 -6 L66 -36 Q0 -20 -50 -30 Z', c.night),
    rect(64, -18, 66, 22, c.ink, 10),
    at(46, -112, 0.56, book(0, 0, 1)),
    stroke('M-42 -150 Q-50 -100 -14 -92 M40 -150 Q76 -112 92 -96', c.amber, 24),
    disc(-12, -92, 13, c.skin),
    disc(96, -92, 13, c.skin),
    rect(-130, -120, 44, 110, c.violet, 22),
  )
