/** 先进典型: plainly sample people, families and groups. */
import { figureFamilies } from './figures-families.ts'
import { figureGroups } from './figures-groups.ts'
import { figurePersons } from './figures-persons.ts'

export const figures = [...figurePersons, ...figureFamilies, ...figureGroups]
