import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`submissions_remarks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`path\` text,
  	\`quote\` text,
  	\`remark\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`submissions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`submissions_remarks_order_idx\` ON \`submissions_remarks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`submissions_remarks_parent_id_idx\` ON \`submissions_remarks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`person\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`submission\` text NOT NULL,
  	\`signed_hash\` text NOT NULL,
  	\`changed_by\` text,
  	\`at\` text NOT NULL,
  	\`seen_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`notices_key_idx\` ON \`notices\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`notices_person_idx\` ON \`notices\` (\`person\`);`)
  await db.run(sql`CREATE INDEX \`notices_document_idx\` ON \`notices\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`notices_seen_at_idx\` ON \`notices\` (\`seen_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_updated_at_idx\` ON \`notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_created_at_idx\` ON \`notices\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`review_levels\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`levels_lecture\` text DEFAULT 'three-reviews' NOT NULL,
  	\`levels_textbook\` text DEFAULT 'three-reviews' NOT NULL,
  	\`levels_chapter\` text DEFAULT 'three-reviews' NOT NULL,
  	\`levels_pledge\` text DEFAULT 'three-reviews' NOT NULL,
  	\`levels_story\` text DEFAULT 'two-reviews' NOT NULL,
  	\`levels_figure\` text DEFAULT 'two-reviews' NOT NULL,
  	\`levels_campaign\` text DEFAULT 'two-reviews' NOT NULL,
  	\`levels_campaign_piece\` text DEFAULT 'two-reviews' NOT NULL,
  	\`levels_lecturer\` text DEFAULT 'two-reviews' NOT NULL,
  	\`levels_team\` text DEFAULT 'two-reviews' NOT NULL,
  	\`levels_venue\` text DEFAULT 'two-reviews' NOT NULL,
  	\`levels_home_page\` text DEFAULT 'two-reviews' NOT NULL,
  	\`levels_theme\` text DEFAULT 'one-review' NOT NULL,
  	\`levels_audience\` text DEFAULT 'one-review' NOT NULL,
  	\`levels_form\` text DEFAULT 'one-review' NOT NULL,
  	\`levels_redirect\` text DEFAULT 'one-review' NOT NULL,
  	\`levels_site_settings\` text DEFAULT 'one-review' NOT NULL,
  	\`levels_navigation\` text DEFAULT 'one-review' NOT NULL,
  	\`due_days_three_reviews\` numeric DEFAULT 2 NOT NULL,
  	\`due_days_two_reviews\` numeric DEFAULT 2 NOT NULL,
  	\`due_days_one_review\` numeric DEFAULT 2 NOT NULL,
  	\`small_corrections\` integer DEFAULT true,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`_review_levels_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version_levels_lecture\` text DEFAULT 'three-reviews' NOT NULL,
  	\`version_levels_textbook\` text DEFAULT 'three-reviews' NOT NULL,
  	\`version_levels_chapter\` text DEFAULT 'three-reviews' NOT NULL,
  	\`version_levels_pledge\` text DEFAULT 'three-reviews' NOT NULL,
  	\`version_levels_story\` text DEFAULT 'two-reviews' NOT NULL,
  	\`version_levels_figure\` text DEFAULT 'two-reviews' NOT NULL,
  	\`version_levels_campaign\` text DEFAULT 'two-reviews' NOT NULL,
  	\`version_levels_campaign_piece\` text DEFAULT 'two-reviews' NOT NULL,
  	\`version_levels_lecturer\` text DEFAULT 'two-reviews' NOT NULL,
  	\`version_levels_team\` text DEFAULT 'two-reviews' NOT NULL,
  	\`version_levels_venue\` text DEFAULT 'two-reviews' NOT NULL,
  	\`version_levels_home_page\` text DEFAULT 'two-reviews' NOT NULL,
  	\`version_levels_theme\` text DEFAULT 'one-review' NOT NULL,
  	\`version_levels_audience\` text DEFAULT 'one-review' NOT NULL,
  	\`version_levels_form\` text DEFAULT 'one-review' NOT NULL,
  	\`version_levels_redirect\` text DEFAULT 'one-review' NOT NULL,
  	\`version_levels_site_settings\` text DEFAULT 'one-review' NOT NULL,
  	\`version_levels_navigation\` text DEFAULT 'one-review' NOT NULL,
  	\`version_due_days_three_reviews\` numeric DEFAULT 2 NOT NULL,
  	\`version_due_days_two_reviews\` numeric DEFAULT 2 NOT NULL,
  	\`version_due_days_one_review\` numeric DEFAULT 2 NOT NULL,
  	\`version_small_corrections\` integer DEFAULT true,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`_review_levels_v_created_at_idx\` ON \`_review_levels_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_review_levels_v_updated_at_idx\` ON \`_review_levels_v\` (\`updated_at\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`created_by\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`entrusted_at\` text;`)
  await db.run(sql`ALTER TABLE \`submissions_signatures\` ADD \`step\` text;`)
  await db.run(sql`ALTER TABLE \`submissions_signatures\` ADD \`step_name\` text;`)
  await db.run(sql`ALTER TABLE \`submissions_signatures\` ADD \`type\` text;`)
  await db.run(sql`ALTER TABLE \`submissions_signatures\` ADD \`hash\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`plan\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`is_small_correction\` integer;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`due_at\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`wanted_by\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`handed_to_person\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`handed_to_name\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`handed_to_by\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`handed_to_at\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`handed_to_reason\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`urgent_reason\` text;`)
  await db.run(sql`ALTER TABLE \`submissions\` ADD \`owed_until\` text;`)
  await db.run(sql`CREATE INDEX \`submissions_due_at_idx\` ON \`submissions\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`submissions_handed_to_handed_to_person_idx\` ON \`submissions\` (\`handed_to_person\`);`)
  await db.run(sql`CREATE INDEX \`submissions_owed_until_idx\` ON \`submissions\` (\`owed_until\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`submissions_remarks\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP TABLE \`review_levels\`;`)
  await db.run(sql`DROP TABLE \`_review_levels_v\`;`)
  await db.run(sql`DROP INDEX \`submissions_due_at_idx\`;`)
  await db.run(sql`DROP INDEX \`submissions_handed_to_handed_to_person_idx\`;`)
  await db.run(sql`DROP INDEX \`submissions_owed_until_idx\`;`)
  await db.run(sql`ALTER TABLE \`submissions\` DROP COLUMN \`plan\`;`)
  await db.run(sql`ALTER TABLE \`submissions\` DROP COLUMN \`is_small_correction\`;`)
  await db.run(sql`ALTER TABLE \`submissions\` DROP COLUMN \`due_at\`;`)
  await db.run(sql`ALTER TABLE \`submissions\` DROP COLUMN \`wanted_by\`;`)
  await db.run(sql`ALTER TABLE \`submissions\` DROP COLUMN \`handed_to_person\`;`)
  await db.run(sql`ALTER TABLE \`submissions\` DROP COLUMN \`handed_to_name\`;`)
  await db.run(sql`ALTER TABLE \`submissions\` DROP COLUMN \`handed_to_by\`;`)
  await db.run(sql`ALTER TABLE \`submissions\` DROP COLUMN \`handed_to_at\`;`)
  await db.run(sql`ALTER TABLE \`submissions\` DROP COLUMN \`handed_to_reason\`;`)
  await db.run(sql`ALTER TABLE \`submissions\` DROP COLUMN \`urgent_reason\`;`)
  await db.run(sql`ALTER TABLE \`submissions\` DROP COLUMN \`owed_until\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`created_by\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`entrusted_at\`;`)
  await db.run(sql`ALTER TABLE \`submissions_signatures\` DROP COLUMN \`step\`;`)
  await db.run(sql`ALTER TABLE \`submissions_signatures\` DROP COLUMN \`step_name\`;`)
  await db.run(sql`ALTER TABLE \`submissions_signatures\` DROP COLUMN \`type\`;`)
  await db.run(sql`ALTER TABLE \`submissions_signatures\` DROP COLUMN \`hash\`;`)
}
