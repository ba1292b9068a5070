/**
 * Shapes the drawings share. All are SVG text on a sheet of 1600 by 1000.
 * People have no faces: a sample person is nobody in particular.
 */
import { colour as c } from './palette.ts'

export const sheet = { width: 1600, height: 1000 }

/** A whole drawing: sky from top to bottom, then what stands before it, far things first. */
export const scene = (sky: [string, string, string], ...things: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheet.width} ${sheet.height}">` +
  `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">` +
  `<stop offset="0" stop-color="${sky[0]}"/><stop offset="0.55" stop-color="${sky[1]}"/><stop offset="1" stop-color="${sky[2]}"/></linearGradient>` +
  `<radialGradient id="glow"><stop offset="0" stop-color="${c.straw}" stop-opacity="0.95"/><stop offset="1" stop-color="${c.gold}" stop-opacity="0"/></radialGradient></defs>` +
  `<rect width="1600" height="1000" fill="url(#sky)"/>${things.join('')}</svg>`

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  radius = 0,
): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`

export const disc = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`

export const shape = (path: string, fill: string): string => `<path d="${path}" fill="${fill}"/>`

export const stroke = (path: string, colour: string, width: number): string =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

export const at = (x: number, y: number, size: number, ...things: string[]): string =>
  `<g transform="translate(${x} ${y}) scale(${size})">${things.join('')}</g>`

export const mirrored = (x: number, ...things: string[]): string =>
  `<g transform="translate(${x} 0) scale(-1 1)">${things.join('')}</g>`

export const faded = (opacity: number, ...things: string[]): string =>
  `<g opacity="${opacity}">${things.join('')}</g>`

/** The same thing many times: row(5, (index) => …). */
export const row = (count: number, thing: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => thing(index)).join('')

export const glow = (x: number, y: number, radius: number): string =>
  disc(x, y, radius, 'url(#glow)')

/** 祁连山: two ranges, the farther with snow on its tops. `base` is where the ground begins. */
export const mountains = (base: number, far: string = c.orchid, near: string = c.violet): string =>
  at(
    0,
    base,
    1,
    shape(
      'M0 0 L0 -170 L150 -290 L260 -210 L430 -380 L560 -250 L690 -330 L850 -190 L1010 -400 L1180 -240 L1310 -320 L1450 -200 L1600 -280 L1600 0 Z',
      far,
    ),
    shape(
      'M430 -380 L500 -312 L468 -322 L446 -296 L424 -326 L392 -300 L370 -320 Z M1010 -400 L1086 -328 L1050 -336 L1022 -302 L996 -338 L962 -318 L954 -345 Z M150 -290 L200 -254 L172 -256 L150 -234 L128 -258 L106 -255 Z M1310 -320 L1362 -276 L1334 -282 L1310 -256 L1284 -284 L1262 -290 Z M690 -330 L742 -286 L712 -292 L692 -270 L668 -294 L640 -305 Z',
      c.cream,
    ),
    shape(
      'M0 0 L0 -90 L180 -170 L340 -90 L520 -190 L720 -70 L900 -150 L1100 -60 L1280 -170 L1440 -100 L1600 -160 L1600 0 Z',
      near,
    ),
  )

interface Person {
  x: number
  y: number
  size?: number
  coat: string
  hair?: string
  skin?: string
  /** What stands on the figure: arms, a hat, a badge. In its own units, feet at 0 0, head at 0 -262. */
  with?: string[]
}

/** A standing figure, 300 units tall, feet at (x, y). */
export const person = ({
  x,
  y,
  size = 1,
  coat,
  hair = c.ink,
  skin = c.skin,
  ...rest
}: Person): string =>
  at(
    x,
    y,
    size,
    rect(-30, -84, 24, 84, c.ink, 8),
    rect(6, -84, 24, 84, c.ink, 8),
    shape('M-50 -60 L-44 -178 Q-40 -222 0 -224 Q40 -222 44 -178 L50 -60 Q0 -46 -50 -60 Z', coat),
    rect(-11, -238, 22, 26, skin, 8),
    disc(0, -264, 34, skin),
    shape('M-36 -260 Q-40 -304 0 -304 Q40 -304 36 -260 Q22 -284 0 -284 Q-22 -284 -36 -260 Z', hair),
    ...(rest.with ?? []),
  )

/** An arm from the shoulder over the elbow to the hand; side -1 is left on the sheet. */
export const arm = (
  side: -1 | 1,
  elbow: [number, number],
  hand: [number, number],
  coat: string,
  skin: string = c.skin,
): string =>
  stroke(`M${side * 36} -196 Q${elbow[0]} ${elbow[1]} ${hand[0]} ${hand[1]}`, coat, 26) +
  disc(hand[0], hand[1], 15, skin)

/** A listener on a small stool, seen from behind. */
export const listener = (
  x: number,
  y: number,
  size: number,
  coat: string,
  hair: string = c.ink,
): string =>
  at(
    x,
    y,
    size,
    stroke('M-34 -40 L-42 0 M34 -40 L42 0', c.bronze, 12),
    rect(-48, -54, 96, 18, c.amber, 6),
    shape('M-58 -52 Q-62 -150 -30 -168 Q0 -180 30 -168 Q62 -150 58 -52 Q0 -36 -58 -52 Z', coat),
    rect(-11, -188, 22, 26, c.tan, 8),
    disc(0, -208, 34, hair),
    disc(-34, -204, 7, c.tan),
    disc(34, -204, 7, c.tan),
  )

export const stool = (x: number, y: number, size = 1): string =>
  at(
    x,
    y,
    size,
    stroke('M-36 -44 L-44 0 M36 -44 L44 0', c.bronze, 12),
    rect(-50, -58, 100, 20, c.amber, 6),
  )

/** A round tree, its foot at (x, y). */
export const tree = (
  x: number,
  y: number,
  size: number,
  crown: string = c.plum,
  light: string = c.violet,
): string =>
  at(
    x,
    y,
    size,
    shape('M-14 0 L-8 -190 L8 -190 L14 0 Z', c.bronze),
    disc(-62, -220, 74, crown),
    disc(62, -226, 78, crown),
    disc(0, -290, 94, crown),
    disc(-26, -262, 54, light),
    disc(48, -300, 40, light),
  )

/** A poplar, as they stand along fields and roads. */
export const poplar = (x: number, y: number, size: number, crown: string = c.gold): string =>
  at(
    x,
    y,
    size,
    rect(-6, -90, 12, 90, c.bronze, 3),
    shape('M0 -360 Q54 -220 34 -90 Q0 -60 -34 -90 Q-54 -220 0 -360 Z', crown),
  )

export const lantern = (x: number, y: number, size = 1): string =>
  at(
    x,
    y,
    size,
    glow(0, 60, 120),
    stroke('M0 0 L0 24', c.bronze, 5),
    rect(-22, 22, 44, 12, c.amber, 4),
    `<ellipse cx="0" cy="66" rx="48" ry="38" fill="${c.rose}"/>`,
    `<ellipse cx="0" cy="66" rx="20" ry="38" fill="${c.blush}"/>`,
    rect(-22, 98, 44, 12, c.amber, 4),
    stroke('M-8 112 L-8 140 M0 112 L0 148 M8 112 L8 140', c.gold, 4),
  )

/** A low house with tiled eaves, its lower left corner at (x, y). */
export const house = (x: number, y: number, size: number, wall: string = c.cream): string =>
  at(
    x,
    y,
    size,
    rect(20, -170, 360, 170, wall),
    shape('M-10 -164 Q30 -190 60 -240 L340 -240 Q370 -190 410 -164 Z', c.plum),
    rect(60, -246, 280, 14, c.night, 7),
    rect(165, -112, 70, 112, c.bronze, 4),
    row(
      2,
      (side) =>
        rect(58 + side * 210, -120, 74, 60, c.gold, 4) +
        stroke(`M${95 + side * 210} -120 v60 M${58 + side * 210} -90 h74`, c.bronze, 4),
    ),
  )

/** An open book lying towards the reader. */
export const book = (x: number, y: number, size: number): string =>
  at(
    x,
    y,
    size,
    shape('M0 0 Q-60 -34 -150 -18 L-150 70 Q-60 54 0 88 Z', c.white),
    shape('M0 0 Q60 -34 150 -18 L150 70 Q60 54 0 88 Z', c.cream),
    stroke(
      'M-124 8 Q-70 0 -24 22 M-124 32 Q-70 24 -24 46 M24 22 Q70 0 124 8 M24 46 Q70 24 124 32',
      c.lilac,
      6,
    ),
  )
