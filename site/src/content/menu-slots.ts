/** How many filter values the menu of lectures can offer without scripts, over all groups. */
export const slotCount = 140
