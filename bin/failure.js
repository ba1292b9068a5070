/** A reason to stop that the person at the keyboard can mend: what, why, what to do. */
export class Failure extends Error {
  name = 'Failure'

  constructor({ code, what, why, todo }, options) {
    super(`${what}${why}${todo}`, options)
    this.code = code
  }
}

/** Says it in one sentence and ends. What is not a Failure keeps its stack: it is a fault of ours. */
export function endWith(error) {
  if (error instanceof Failure) process.stderr.write(`\n✗ ${error.message}\n`)
  else
    process.stderr.write(`\n✗ 程序出错，请把下面的内容交给技术人员：\n${error?.stack ?? error}\n`)
  process.exitCode = 1
}
