/** The public site is ready when it serves a release; the publisher draws the first one after its start. */
import { setTimeout } from 'node:timers/promises'
import { localOrigin } from './environment.js'

const limitSeconds = 60
const pauseMilliseconds = 200

/** Undefined once there is one; after a minute the sentence that says what is wrong. */
export async function awaitFirstRelease({ SITE_HOST, SITE_PORT }, { dataDir, isStopping }) {
  const health = `${localOrigin(SITE_HOST, SITE_PORT)}/health`
  const end = performance.now() + limitSeconds * 1000
  while (!isStopping()) {
    if (await isServing(health)) return undefined
    if (performance.now() > end)
      return `公众网站还没有内容：发布程序在 ${limitSeconds} 秒内没有做好第一个版本，采编系统可以照常使用。原因记录在 ${dataDir}/logs/publisher.log 的末尾，请交给技术人员。`
    await setTimeout(pauseMilliseconds)
  }
  return undefined
}

async function isServing(health) {
  try {
    return (await fetch(health)).ok
  } catch (error) {
    // The server is being started again.
    if (!(error instanceof TypeError)) throw error
    return false
  }
}
