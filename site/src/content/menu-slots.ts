/** How many filter values the menu of lectures can offer without scripts, over all groups. */
export const slotCount = 140

/** The class of what carries a slot: one letter where that is enough, for a card has ten of them. */
export const slotClass = (slot: number): string =>
  slot <= letters.length
    ? letters.charAt(slot - 1)
    : `${letters.charAt(Math.floor((slot - 1) / letters.length) - 1)}${letters.charAt((slot - 1) % letters.length)}`

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
