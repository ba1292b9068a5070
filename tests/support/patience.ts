/**
 * How long a test waits for what has to come before it says that nothing does,
 * against a usual ten seconds: a limit, and no measure. The long run goes on
 * for most of an hour, on a machine that others may need as well.
 */
export const patience = process.env['LONG'] ? 6 : 1
