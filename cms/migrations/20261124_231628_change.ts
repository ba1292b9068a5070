import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`outside_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`submission\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`content_hash\` text NOT NULL,
  	\`reader\` text NOT NULL,
  	\`made_by\` text NOT NULL,
  	\`made_at\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`code_hash\` text NOT NULL,
  	\`session_hash\` text,
  	\`opened_at\` text,
  	\`revoked_by\` text,
  	\`revoked_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`outside_links_submission_idx\` ON \`outside_links\` (\`submission\`);`)
  await db.run(sql`CREATE INDEX \`outside_links_document_idx\` ON \`outside_links\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`outside_links_made_at_idx\` ON \`outside_links\` (\`made_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`outside_links_code_hash_idx\` ON \`outside_links\` (\`code_hash\`);`)
  await db.run(sql`CREATE INDEX \`outside_links_session_hash_idx\` ON \`outside_links\` (\`session_hash\`);`)
  await db.run(sql`CREATE TABLE \`outside_remarks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`link\` text NOT NULL,
  	\`submission\` text NOT NULL,
  	\`content_hash\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`outside_remarks_link_idx\` ON \`outside_remarks\` (\`link\`);`)
  await db.run(sql`CREATE INDEX \`outside_remarks_submission_idx\` ON \`outside_remarks\` (\`submission\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`outside_links\`;`)
  await db.run(sql`DROP TABLE \`outside_remarks\`;`)
}
