/** The words behind a command. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true }>
>['values']

/** The one folder that a command names, and its options; throws `misused` where it names something else. */
export function readArguments<Options extends ParseArgsOptionsConfig>(
  options: Options,
  misused: Error,
): { target: string; values: Values<Options> } {
  const { positionals, values } = parsed(options, misused)
  const [target] = positionals
  if (target === undefined || positionals.length !== 1) throw misused
  return { target, values }
}

function parsed<Options extends ParseArgsOptionsConfig>(options: Options, misused: Error) {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    if (!(error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) throw error
    misused.cause = error
    throw misused
  }
}
