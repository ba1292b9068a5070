/** Follows the feed into a file, for `astro dev`: new entries are added as they appear. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const retryMilliseconds = 1000

/** Resolves once the file has every entry there is; goes on following after that. */
export async function followIntoFile({ origin, secret, path, isStopping }) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, '')
  let after = 0
  const add = async (waitSeconds) => {
    const lines = await entriesAfter(after, { origin, secret, waitSeconds })
    if (lines === '') return false
    appendFileSync(path, lines)
    after = JSON.parse(lines.trimEnd().split('\n').pop()).number
    return true
  }
  while (await add(0));
  void keepFollowing(add, isStopping)
}

async function keepFollowing(add, isStopping) {
  while (!isStopping()) {
    try {
      await add(25)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      await setTimeout(retryMilliseconds)
    }
  }
}

async function entriesAfter(after, { origin, secret, waitSeconds }) {
  const response = await fetch(`${origin}/ledger?after=${after}&wait=${waitSeconds}`, {
    headers: { authorization: `Bearer ${secret}` },
  })
  if (!response.ok) throw new TypeError(`The feed answered ${response.status}.`)
  return response.text()
}
