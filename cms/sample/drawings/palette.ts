/** 紫金: the colours every drawing is made of, from the deepest purple to the lightest gold. */
export const colour = {
  ink: '#1f1138',
  night: '#2e1a52',
  plum: '#4a2b7d',
  violet: '#6d47a6',
  orchid: '#9673c6',
  lilac: '#c4aee3',
  mist: '#ece4f7',
  cream: '#fdf5e3',
  straw: '#f6dc9c',
  gold: '#e9b949',
  amber: '#d2922b',
  bronze: '#9a6420',
  rose: '#b9425f',
  blush: '#e58f92',
  skin: '#eebd92',
  tan: '#d9a074',
  leaf: '#7d8f52',
  moss: '#55693f',
  white: '#ffffff',
} as const

export type Colour = (typeof colour)[keyof typeof colour]
