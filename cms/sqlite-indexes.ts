/**
 * Indexes that Payload leaves out. Lists of texts and numbers stand in tables of
 * their own, which it asks by the row they belong to but orders by their place:
 * each reading and saving of a submission went through the texts of all.
 */
import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { SQLiteSchemaHook } from '@payloadcms/db-sqlite'

export const indexListsByOwner: SQLiteSchemaHook = ({ schema, extendTable }) => {
  for (const [name, table] of Object.entries(schema.tables))
    if (/_(texts|numbers)$/.test(name))
      extendTable({
        table,
        extraConfig: (columns) => ({ owner: index(`${name}_owner_idx`).on(columns.parent) }),
      })
  return schema
}
