import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`lectures_numbers_owner_idx\` ON \`lectures_numbers\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_numbers_owner_idx\` ON \`_lectures_v_numbers\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`lecturers_texts_owner_idx\` ON \`lecturers_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_texts_owner_idx\` ON \`_lecturers_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`wordings_texts_owner_idx\` ON \`wordings_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`submissions_texts_owner_idx\` ON \`submissions_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`home_page_texts_owner_idx\` ON \`home_page_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_home_page_v_texts_owner_idx\` ON \`_home_page_v_texts\` (\`parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`lectures_numbers_owner_idx\`;`)
  await db.run(sql`DROP INDEX \`_lectures_v_numbers_owner_idx\`;`)
  await db.run(sql`DROP INDEX \`lecturers_texts_owner_idx\`;`)
  await db.run(sql`DROP INDEX \`_lecturers_v_texts_owner_idx\`;`)
  await db.run(sql`DROP INDEX \`wordings_texts_owner_idx\`;`)
  await db.run(sql`DROP INDEX \`submissions_texts_owner_idx\`;`)
  await db.run(sql`DROP INDEX \`home_page_texts_owner_idx\`;`)
  await db.run(sql`DROP INDEX \`_home_page_v_texts_owner_idx\`;`)
}
