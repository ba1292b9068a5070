import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`audit_records\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`person\` text,
  	\`subject\` text,
  	\`title\` text,
  	\`hash\` text NOT NULL,
  	\`line\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_records_number_idx\` ON \`audit_records\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`audit_records_at_idx\` ON \`audit_records\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_records_action_idx\` ON \`audit_records\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`audit_records_person_idx\` ON \`audit_records\` (\`person\`);`)
  await db.run(sql`CREATE INDEX \`audit_records_subject_idx\` ON \`audit_records\` (\`subject\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`audit_records\`;`)
}
