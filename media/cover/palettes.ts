/** 紫金: the colours a cover is drawn in. Text on each ground has a contrast of 7 or more. */
export interface Palette {
  /** The ground, from its upper left to its lower right. */
  ground: [string, string]
  title: string
  label: string
  /** The lines of the pattern. */
  line: string
  /** The soft shapes behind them. */
  shade: string
}

export const palettes: Palette[] = [
  {
    ground: ['#34124d', '#5a2a82'],
    title: '#fff8e6',
    label: '#f3d68a',
    line: '#d9b25f',
    shade: '#7d4aa8',
  },
  {
    ground: ['#241038', '#43206b'],
    title: '#fdf3dc',
    label: '#f0cf7c',
    line: '#c99b45',
    shade: '#5b3388',
  },
  {
    ground: ['#4a1450', '#722a6b'],
    title: '#fff6ea',
    label: '#f7d893',
    line: '#e0b867',
    shade: '#95478b',
  },
  {
    ground: ['#fbf4e4', '#f1e2c0'],
    title: '#3a1756',
    label: '#5e2f83',
    line: '#b08a3c',
    shade: '#e3cd9b',
  },
  {
    ground: ['#f5effa', '#e4d5f0'],
    title: '#34124d',
    label: '#5e2f83',
    line: '#a07a2c',
    shade: '#cdb6e0',
  },
]
