/**
 * An ESLint rule: a folder with an index.ts is entered by it alone. Files inside the folder
 * import each other freely; everything outside asks the door.
 */
import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

const doors = new Map()

function hasDoor(folder) {
  if (!doors.has(folder)) doors.set(folder, existsSync(join(folder, 'index.ts')))
  return doors.get(folder)
}

/** The outermost folder with a door that the import passes by, if any. */
export function passedDoor(importer, specifier) {
  if (!specifier.startsWith('.')) return undefined
  const target = resolve(dirname(importer), specifier)
  const isInside = (folder) => !relative(folder, importer).startsWith(`..${sep}`)
  let passed
  for (let folder = dirname(target); !isInside(folder); folder = dirname(folder)) {
    if (hasDoor(folder) && target !== join(folder, 'index.ts')) passed = folder
  }
  return passed
}

export const oneDoor = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      passed: 'Import {{ door }} instead; if it lacks what is needed, add it there.',
    },
  },
  create(context) {
    const check = (node) => {
      if (typeof node.source?.value !== 'string') return
      const folder = passedDoor(context.filename, node.source.value)
      if (!folder) return
      const door = relative(context.cwd, join(folder, 'index.ts'))
      context.report({ node: node.source, messageId: 'passed', data: { door } })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    }
  },
}
