/**
 * What can go wrong with the site store. Codes are permanent. `chinese` is the
 * same sentence for whoever runs the site: what happened, why, what to do.
 */
export type StoreErrorCode =
  | 'STORE_FOREIGN'
  | 'STORE_DAMAGED'
  | 'STORE_OTHER_VERSION'
  | 'STORE_LOCKED'
  | 'STORE_MISSING'
  | 'BODY_DAMAGED'

/** An error for people: what happened, why, what to do. */
export interface Notice {
  what: string
  why: string
  todo: string
}

export class StoreError extends Error {
  override name = 'StoreError'
  code: StoreErrorCode
  chinese: Notice

  constructor(code: StoreErrorCode, path: string, options?: ErrorOptions) {
    const [english, chinese] = wordings[code](path)
    super(`${english.what} ${english.why} ${english.todo}`, options)
    this.code = code
    this.chinese = chinese
  }
}

const wordings: Record<StoreErrorCode, (path: string) => [Notice, Notice]> = {
  STORE_FOREIGN: (path) => [
    {
      what: `The site store ${path} was not opened.`,
      why: 'The file belongs to another program.',
      todo: 'Move it away, or set DATA_DIR to another folder.',
    },
    {
      what: `网站库 ${path} 没有打开。`,
      why: '这个文件不是本系统的网站库。',
      todo: '请把它移到别处，或者把 DATA_DIR 设为另一个文件夹，然后重新启动。',
    },
  ],
  STORE_DAMAGED: (path) => [
    {
      what: `The site store ${path} was not opened.`,
      why: 'The file is damaged.',
      todo: 'Start the publisher: it puts the file aside and makes the store anew from the ledger.',
    },
    {
      what: `网站库 ${path} 没有打开。`,
      why: '文件已损坏。',
      todo: '请启动发布程序：它会把坏文件另存，再按发布台账重建网站库，稿件不会丢失。',
    },
  ],
  STORE_OTHER_VERSION: (path) => [
    {
      what: `The site store ${path} was not opened.`,
      why: 'Another version of the program made it.',
      todo: 'Start the publisher: it puts the file aside and makes the store anew from the ledger.',
    },
    {
      what: `网站库 ${path} 没有打开。`,
      why: '它是另一版本的程序建立的。',
      todo: '请启动发布程序：它会把旧文件另存，再按发布台账重建网站库，稿件不会丢失。',
    },
  ],
  STORE_LOCKED: (path) => [
    {
      what: `The site store ${path} was not opened for writing.`,
      why: 'Another publisher holds it.',
      todo: 'Stop that publisher first, or give this one its own DATA_DIR.',
    },
    {
      what: `网站库 ${path} 没有打开。`,
      why: '另一个发布程序正在使用它。',
      todo: '请先停止那个发布程序，或者给这一个设置不同的 DATA_DIR。',
    },
  ],
  STORE_MISSING: (path) => [
    {
      what: `The site store ${path} was not opened.`,
      why: 'There is none yet.',
      todo: 'Start the publisher: its first release makes it.',
    },
    {
      what: `网站库 ${path} 没有打开。`,
      why: '它还没有建立。',
      todo: '请启动发布程序，第一个发布版本会建立它。',
    },
  ],
  BODY_DAMAGED: (hash) => [
    {
      what: `The site store has no body ${hash}.`,
      why: 'The disk has lost it, or gives back other bytes than were stored.',
      todo: 'The publisher finds this and draws the site anew; npm run publish -- verify tells more.',
    },
    {
      what: `网页内容 ${hash} 没有读出。`,
      why: '网站库里的这份内容已损坏。',
      todo: '发布程序会发现损坏，并自动重新生成全部网页；也可以运行 npm run publish -- verify 检查。',
    },
  ],
}

/** SQLite's result codes that say something about the file rather than the question. */
const codesOfDamage = new Set([11, 26])

/** Whether SQLite says that the file is damaged or is no database. */
export const isDamage = (error: unknown): boolean =>
  codesOfDamage.has(((error as { errcode?: number } | null)?.errcode ?? 0) & 0xff)

/** Whether SQLite says that another connection holds the lock. */
export const isBusy = (error: unknown): boolean =>
  (((error as { errcode?: number } | null)?.errcode ?? 0) & 0xff) === 5
