/** The sample accounts of the running product. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { running } from './product.ts'

const emails = {
  author: 'bianji@sample.example',
  reviewer: 'shengao@sample.example',
  secondReviewer: 'fushen@sample.example',
  finalReviewer: 'zhongshen@sample.example',
  administrator: 'guanli@sample.example',
}

export type Person = keyof typeof emails

export function accountOf(person: Person): { email: string; password: string } {
  const text = readFileSync(join(running.dataDir, 'sample-accounts.txt'), 'utf8')
  const email = emails[person]
  const password = new RegExp(`${email}\\s+密码：(\\S+)`).exec(text)?.[1]
  if (!password) throw new Error(`sample-accounts.txt has no password for ${email}.`)
  return { email, password }
}
