/**
 * The patterns of a cover, each an abstract figure at its right-hand side: voices spreading,
 * mountain ridges, flowers, window lattice, waves, rays, woven ribbons, ears of grain.
 */
import type { Choices } from './choices.ts'
import type { Palette } from './palettes.ts'

export type Pattern = (choices: Choices, palette: Palette) => string

const stroke = ({ line }: Palette, width: number, opacity = 1) =>
  `fill="none" stroke="${line}" stroke-width="${width}" stroke-opacity="${opacity}"`

const tenth = (value: number): number => Math.round(value * 10) / 10

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

const at = (x: number, y: number, radius: number, degrees: number): string => {
  const angle = (degrees * Math.PI) / 180
  return `${tenth(x + radius * Math.cos(angle))} ${tenth(y + radius * Math.sin(angle))}`
}

/** Rings around a speaker. */
const voices: Pattern = (choices, palette) => {
  const [x, y] = [choices.between(930, 1120), choices.between(120, 560)]
  const gap = choices.between(34, 48)
  const rings = range(13).map(
    (ring) =>
      `<circle cx="${x}" cy="${y}" r="${tenth(30 + ring * gap)}" ${stroke(palette, 3, tenth(0.9 - ring * 0.06))}/>`,
  )
  return `<circle cx="${x}" cy="${y}" r="${tenth(gap * 5)}" fill="${palette.shade}" opacity=".35"/>${rings.join('')}<circle cx="${x}" cy="${y}" r="14" fill="${palette.line}"/>`
}

/** Ridges, one behind the other, with the sun over them. */
const ridges: Pattern = (choices, palette) => {
  const sun = `<circle cx="${choices.between(860, 1080)}" cy="${choices.between(120, 210)}" r="${choices.between(52, 78)}" fill="${palette.line}" opacity=".9"/>`
  const layers = range(4).map((layer) => {
    const base = 430 + layer * 62
    const points = range(9).map(
      (step) => `${step * 150},${tenth(base - choices.between(0, 120 - layer * 18))}`,
    )
    const area = `M0,675 L${points.join(' L')} L1200,675 Z`
    return `<path d="${area}" fill="${palette.shade}" fill-opacity="${tenth(0.25 + layer * 0.15)}" stroke="${palette.line}" stroke-opacity=".65" stroke-width="2.5" stroke-linejoin="round"/>`
  })
  return sun + layers.join('')
}

/** Flowers of a town of purple and gold. */
const flowers: Pattern = (choices, palette) => {
  const places = [
    [1010, 190, 150],
    [1120, 480, 120],
    [830, 560, 84],
    [770, 90, 60],
  ] as const
  return places
    .map(([x, y, size]) =>
      flower(x + choices.between(-40, 40), y + choices.between(-30, 30), size, choices, palette),
    )
    .join('')
}

function flower(x: number, y: number, size: number, choices: Choices, palette: Palette): string {
  const petals = 8 + 2 * choices.pick(4)
  const turn = choices.between(0, 30)
  const shapes = range(petals).map((petal) => {
    const middle = turn + (360 / petals) * petal
    const half = 150 / petals
    return `<path d="M${tenth(x)} ${tenth(y)} Q${at(x, y, size * 0.75, middle - half)} ${at(x, y, size, middle)} Q${at(x, y, size * 0.75, middle + half)} ${tenth(x)} ${tenth(y)}" fill="${palette.shade}" fill-opacity=".38" stroke="${palette.line}" stroke-width="2.5"/>`
  })
  return `${shapes.join('')}<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(size * 0.16)}" fill="${palette.line}"/>`
}

/** The lattice of a paper window. */
const lattice: Pattern = (choices, palette) => {
  const cell = choices.between(84, 112)
  const squares = range(40).map((index) => {
    const [x, y] = [690 + (index % 5) * cell + cell / 2, Math.floor(index / 5) * cell + cell / 2]
    const half = tenth(cell * (choices.pick(3) === 0 ? 0.24 : 0.36))
    return `<path d="M${tenth(x)} ${tenth(y - cell / 2)}V${tenth(y + cell / 2)}M${tenth(x - cell / 2)} ${tenth(y)}H${tenth(x + cell / 2)}" ${stroke(palette, 2, 0.5)}/><rect x="${tenth(x - half)}" y="${tenth(y - half)}" width="${tenth(half * 2)}" height="${tenth(half * 2)}" transform="rotate(45 ${tenth(x)} ${tenth(y)})" ${stroke(palette, 3, 0.85)}/>`
  })
  return squares.join('')
}

/** Waves laid like scales. */
const waves: Pattern = (choices, palette) => {
  const radius = choices.between(64, 86)
  const scales = range(60).map((index) => {
    const row = Math.floor(index / 10)
    const x = tenth(1200 - (index % 10) * radius * 2 + (row % 2) * radius)
    const y = tenth(675 - row * radius * 0.62 + radius * 0.3)
    const arcs = [1, 0.72, 0.44].map(
      (part) =>
        `<circle cx="${x}" cy="${y}" r="${tenth(radius * part)}" ${stroke(palette, 2.5, 0.75)}/>`,
    )
    return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${palette.ground[1]}"/>${arcs.join('')}`
  })
  const moon = `<circle cx="${choices.between(940, 1090)}" cy="${choices.between(110, 180)}" r="58" fill="${palette.line}" opacity=".85"/>`
  return moon + scales.reverse().join('')
}

/** Rays from beyond the corner. */
const rays: Pattern = (choices, palette) => {
  const [x, y] = [choices.between(1080, 1200), choices.between(600, 690)]
  const count = 15 + choices.pick(8)
  const beams = range(count).map((beam) => {
    const degrees = 180 + (beam * 100) / count
    const [from, to] = [choices.between(150, 210), choices.between(420, 760)]
    return `<path d="M${at(x, y, from, degrees)} L${at(x, y, to, degrees)}" ${stroke(palette, 4, 0.8)} stroke-linecap="round"/>`
  })
  return `<circle cx="${x}" cy="${y}" r="260" fill="${palette.shade}" opacity=".4"/><circle cx="${x}" cy="${y}" r="118" fill="${palette.line}"/>${beams.join('')}`
}

/** Ribbons woven across the ground. */
const ribbons: Pattern = (choices, palette) => {
  const [start, bend] = [choices.between(330, 520), choices.between(120, 260)]
  return range(11)
    .map((band) => {
      const y = start + band * 20
      return `<path d="M-20 ${tenth(y + 150)} C320 ${tenth(y - bend)} 640 ${tenth(y + bend + 60)} 1220 ${tenth(y - bend - band * 14)}" ${stroke(palette, band % 3 === 0 ? 5 : 2.5, tenth(0.9 - band * 0.06))}/>`
    })
    .join('')
}

/** Ears of grain bending in the wind. */
const grain: Pattern = (choices, palette) =>
  range(6)
    .map((stalk) => {
      const [foot, height] = [760 + stalk * 78, choices.between(330, 520)]
      const lean = choices.between(50, 120)
      return ear(foot, height, lean, palette)
    })
    .join('')

function ear(foot: number, height: number, lean: number, palette: Palette): string {
  const [tipX, tipY] = [foot + lean, 675 - height]
  const stem = `<path d="M${foot} 690 Q${foot} ${tenth(tipY + height * 0.4)} ${tenth(tipX)} ${tenth(tipY)}" ${stroke(palette, 3, 0.8)}/>`
  const kernels = range(12).map((kernel) => {
    const along = kernel / 24
    const x = tenth(tipX - lean * along * 1.35)
    const y = tenth(tipY + height * along)
    const side = kernel % 2 === 0 ? 28 : -64
    return `<ellipse cx="${x}" cy="${y}" rx="24" ry="8" transform="rotate(${side} ${x} ${y})" fill="${palette.shade}" stroke="${palette.line}" stroke-width="2.5"/>`
  })
  return stem + kernels.join('')
}

export const patterns: Pattern[] = [voices, ridges, flowers, lattice, waves, rays, ribbons, grain]
