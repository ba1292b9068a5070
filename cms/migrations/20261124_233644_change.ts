import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`publish_at\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`expire_at\` text;`)
  await db.run(sql`CREATE INDEX \`submissions_publish_at_idx\` ON \`submissions\` (\`publish_at\`);`)
  await db.run(sql`CREATE INDEX \`submissions_expire_at_idx\` ON \`submissions\` (\`expire_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`submissions_publish_at_idx\`;`)
  await db.run(sql`DROP INDEX \`submissions_expire_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`submissions\` DROP COLUMN \`publish_at\`;`)
  await db.run(sql`ALTER TABLE \`submissions\` DROP COLUMN \`expire_at\`;`)
}
