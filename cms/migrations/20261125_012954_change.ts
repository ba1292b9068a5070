import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`lectures\` ADD \`review_every\` text;`)
  await db.run(sql`ALTER TABLE \`lectures\` ADD \`review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`lectures_review_owner_idx\` ON \`lectures\` (\`review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`_lectures_v\` ADD \`version_review_every\` text;`)
  await db.run(sql`ALTER TABLE \`_lectures_v\` ADD \`version_review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_review_owner_idx\` ON \`_lectures_v\` (\`version_review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`teams\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`teams\` ADD \`review_every\` text;`)
  await db.run(sql`ALTER TABLE \`teams\` ADD \`review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`teams_review_owner_idx\` ON \`teams\` (\`review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`_teams_v\` ADD \`version_review_on\` text;`)
  await db.run(sql`ALTER TABLE \`_teams_v\` ADD \`version_review_every\` text;`)
  await db.run(sql`ALTER TABLE \`_teams_v\` ADD \`version_review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_version_review_owner_idx\` ON \`_teams_v\` (\`version_review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`lecturers\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`lecturers\` ADD \`review_every\` text;`)
  await db.run(sql`ALTER TABLE \`lecturers\` ADD \`review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`lecturers_review_owner_idx\` ON \`lecturers\` (\`review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`_lecturers_v\` ADD \`version_review_on\` text;`)
  await db.run(sql`ALTER TABLE \`_lecturers_v\` ADD \`version_review_every\` text;`)
  await db.run(sql`ALTER TABLE \`_lecturers_v\` ADD \`version_review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_version_version_review_owner_idx\` ON \`_lecturers_v\` (\`version_review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`themes\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`themes\` ADD \`review_every\` text;`)
  await db.run(sql`ALTER TABLE \`themes\` ADD \`review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`themes_review_owner_idx\` ON \`themes\` (\`review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`_themes_v\` ADD \`version_review_on\` text;`)
  await db.run(sql`ALTER TABLE \`_themes_v\` ADD \`version_review_every\` text;`)
  await db.run(sql`ALTER TABLE \`_themes_v\` ADD \`version_review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`_themes_v_version_version_review_owner_idx\` ON \`_themes_v\` (\`version_review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`audiences\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`audiences\` ADD \`review_every\` text;`)
  await db.run(sql`ALTER TABLE \`audiences\` ADD \`review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`audiences_review_owner_idx\` ON \`audiences\` (\`review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`_audiences_v\` ADD \`version_review_on\` text;`)
  await db.run(sql`ALTER TABLE \`_audiences_v\` ADD \`version_review_every\` text;`)
  await db.run(sql`ALTER TABLE \`_audiences_v\` ADD \`version_review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`_audiences_v_version_version_review_owner_idx\` ON \`_audiences_v\` (\`version_review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`forms\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`forms\` ADD \`review_every\` text;`)
  await db.run(sql`ALTER TABLE \`forms\` ADD \`review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`forms_review_owner_idx\` ON \`forms\` (\`review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`_forms_v\` ADD \`version_review_on\` text;`)
  await db.run(sql`ALTER TABLE \`_forms_v\` ADD \`version_review_every\` text;`)
  await db.run(sql`ALTER TABLE \`_forms_v\` ADD \`version_review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`_forms_v_version_version_review_owner_idx\` ON \`_forms_v\` (\`version_review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`textbooks\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`textbooks\` ADD \`review_every\` text;`)
  await db.run(sql`ALTER TABLE \`textbooks\` ADD \`review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`textbooks_review_owner_idx\` ON \`textbooks\` (\`review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`_textbooks_v\` ADD \`version_review_on\` text;`)
  await db.run(sql`ALTER TABLE \`_textbooks_v\` ADD \`version_review_every\` text;`)
  await db.run(sql`ALTER TABLE \`_textbooks_v\` ADD \`version_review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`_textbooks_v_version_version_review_owner_idx\` ON \`_textbooks_v\` (\`version_review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`chapters\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`chapters\` ADD \`review_every\` text;`)
  await db.run(sql`ALTER TABLE \`chapters\` ADD \`review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`chapters_review_owner_idx\` ON \`chapters\` (\`review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`_chapters_v\` ADD \`version_review_on\` text;`)
  await db.run(sql`ALTER TABLE \`_chapters_v\` ADD \`version_review_every\` text;`)
  await db.run(sql`ALTER TABLE \`_chapters_v\` ADD \`version_review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_version_review_owner_idx\` ON \`_chapters_v\` (\`version_review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`review_every\` text;`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`campaigns_review_owner_idx\` ON \`campaigns\` (\`review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_review_on\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_review_every\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_review_owner_idx\` ON \`_campaigns_v\` (\`version_review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`campaign_pieces\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`campaign_pieces\` ADD \`review_every\` text;`)
  await db.run(sql`ALTER TABLE \`campaign_pieces\` ADD \`review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`campaign_pieces_review_owner_idx\` ON \`campaign_pieces\` (\`review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`_campaign_pieces_v\` ADD \`version_review_on\` text;`)
  await db.run(sql`ALTER TABLE \`_campaign_pieces_v\` ADD \`version_review_every\` text;`)
  await db.run(sql`ALTER TABLE \`_campaign_pieces_v\` ADD \`version_review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`_campaign_pieces_v_version_version_review_owner_idx\` ON \`_campaign_pieces_v\` (\`version_review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`stories\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`stories\` ADD \`review_every\` text;`)
  await db.run(sql`ALTER TABLE \`stories\` ADD \`review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`stories_review_owner_idx\` ON \`stories\` (\`review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_review_on\` text;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_review_every\` text;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_review_owner_idx\` ON \`_stories_v\` (\`version_review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`figures\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`figures\` ADD \`review_every\` text;`)
  await db.run(sql`ALTER TABLE \`figures\` ADD \`review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`figures_review_owner_idx\` ON \`figures\` (\`review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`_figures_v\` ADD \`version_review_on\` text;`)
  await db.run(sql`ALTER TABLE \`_figures_v\` ADD \`version_review_every\` text;`)
  await db.run(sql`ALTER TABLE \`_figures_v\` ADD \`version_review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_version_review_owner_idx\` ON \`_figures_v\` (\`version_review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`venues\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`venues\` ADD \`review_every\` text;`)
  await db.run(sql`ALTER TABLE \`venues\` ADD \`review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`venues_review_owner_idx\` ON \`venues\` (\`review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`_venues_v\` ADD \`version_review_on\` text;`)
  await db.run(sql`ALTER TABLE \`_venues_v\` ADD \`version_review_every\` text;`)
  await db.run(sql`ALTER TABLE \`_venues_v\` ADD \`version_review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`_venues_v_version_version_review_owner_idx\` ON \`_venues_v\` (\`version_review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`redirects\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`redirects\` ADD \`review_every\` text;`)
  await db.run(sql`ALTER TABLE \`redirects\` ADD \`review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`redirects_review_owner_idx\` ON \`redirects\` (\`review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`_redirects_v\` ADD \`version_review_on\` text;`)
  await db.run(sql`ALTER TABLE \`_redirects_v\` ADD \`version_review_every\` text;`)
  await db.run(sql`ALTER TABLE \`_redirects_v\` ADD \`version_review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`_redirects_v_version_version_review_owner_idx\` ON \`_redirects_v\` (\`version_review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`home_page\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`home_page\` ADD \`review_every\` text;`)
  await db.run(sql`ALTER TABLE \`home_page\` ADD \`review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`home_page_review_owner_idx\` ON \`home_page\` (\`review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`_home_page_v\` ADD \`version_review_on\` text;`)
  await db.run(sql`ALTER TABLE \`_home_page_v\` ADD \`version_review_every\` text;`)
  await db.run(sql`ALTER TABLE \`_home_page_v\` ADD \`version_review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`_home_page_v_version_version_review_owner_idx\` ON \`_home_page_v\` (\`version_review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`navigation\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`navigation\` ADD \`review_every\` text;`)
  await db.run(sql`ALTER TABLE \`navigation\` ADD \`review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`navigation_review_owner_idx\` ON \`navigation\` (\`review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`_navigation_v\` ADD \`version_review_on\` text;`)
  await db.run(sql`ALTER TABLE \`_navigation_v\` ADD \`version_review_every\` text;`)
  await db.run(sql`ALTER TABLE \`_navigation_v\` ADD \`version_review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`_navigation_v_version_version_review_owner_idx\` ON \`_navigation_v\` (\`version_review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`review_on\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`review_every\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`site_settings_review_owner_idx\` ON \`site_settings\` (\`review_owner_id\`);`)
  await db.run(sql`ALTER TABLE \`_site_settings_v\` ADD \`version_review_on\` text;`)
  await db.run(sql`ALTER TABLE \`_site_settings_v\` ADD \`version_review_every\` text;`)
  await db.run(sql`ALTER TABLE \`_site_settings_v\` ADD \`version_review_owner_id\` text(36) REFERENCES users(id) ON DELETE SET NULL;`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_version_version_review_owner_idx\` ON \`_site_settings_v\` (\`version_review_owner_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_lectures\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` numeric,
  	\`title\` text NOT NULL,
  	\`promise\` text,
  	\`theme_id\` text(36),
  	\`team_id\` text(36),
  	\`picture_id\` text(36),
  	\`picture_caption\` text,
  	\`outline\` text,
  	\`script\` text,
  	\`dialect_name\` text,
  	\`dialect_text\` text,
  	\`valid_until\` text,
  	\`review_on\` text,
  	\`owner\` text,
  	\`slug\` text,
  	\`sample\` integer,
  	\`unit_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`theme_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`team_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_lectures\`("id", "number", "title", "promise", "theme_id", "team_id", "picture_id", "picture_caption", "outline", "script", "dialect_name", "dialect_text", "valid_until", "review_on", "owner", "slug", "sample", "unit_id", "updated_at", "created_at") SELECT "id", "number", "title", "promise", "theme_id", "team_id", "picture_id", "picture_caption", "outline", "script", "dialect_name", "dialect_text", "valid_until", "review_on", "owner", "slug", "sample", "unit_id", "updated_at", "created_at" FROM \`lectures\`;`)
  await db.run(sql`DROP TABLE \`lectures\`;`)
  await db.run(sql`ALTER TABLE \`__new_lectures\` RENAME TO \`lectures\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`lectures_number_idx\` ON \`lectures\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`lectures_title_idx\` ON \`lectures\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`lectures_theme_idx\` ON \`lectures\` (\`theme_id\`);`)
  await db.run(sql`CREATE INDEX \`lectures_team_idx\` ON \`lectures\` (\`team_id\`);`)
  await db.run(sql`CREATE INDEX \`lectures_picture_idx\` ON \`lectures\` (\`picture_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`lectures_slug_idx\` ON \`lectures\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`lectures_sample_idx\` ON \`lectures\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`lectures_unit_idx\` ON \`lectures\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`lectures_updated_at_idx\` ON \`lectures\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`lectures_created_at_idx\` ON \`lectures\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__lectures_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_number\` numeric,
  	\`version_title\` text NOT NULL,
  	\`version_promise\` text,
  	\`version_theme_id\` text(36),
  	\`version_team_id\` text(36),
  	\`version_picture_id\` text(36),
  	\`version_picture_caption\` text,
  	\`version_outline\` text,
  	\`version_script\` text,
  	\`version_dialect_name\` text,
  	\`version_dialect_text\` text,
  	\`version_valid_until\` text,
  	\`version_review_on\` text,
  	\`version_owner\` text,
  	\`version_slug\` text,
  	\`version_sample\` integer,
  	\`version_unit_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`lectures\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_theme_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_team_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__lectures_v\`("id", "parent_id", "version_number", "version_title", "version_promise", "version_theme_id", "version_team_id", "version_picture_id", "version_picture_caption", "version_outline", "version_script", "version_dialect_name", "version_dialect_text", "version_valid_until", "version_review_on", "version_owner", "version_slug", "version_sample", "version_unit_id", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_number", "version_title", "version_promise", "version_theme_id", "version_team_id", "version_picture_id", "version_picture_caption", "version_outline", "version_script", "version_dialect_name", "version_dialect_text", "version_valid_until", "version_review_on", "version_owner", "version_slug", "version_sample", "version_unit_id", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_lectures_v\`;`)
  await db.run(sql`DROP TABLE \`_lectures_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__lectures_v\` RENAME TO \`_lectures_v\`;`)
  await db.run(sql`CREATE INDEX \`_lectures_v_parent_idx\` ON \`_lectures_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_number_idx\` ON \`_lectures_v\` (\`version_number\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_title_idx\` ON \`_lectures_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_theme_idx\` ON \`_lectures_v\` (\`version_theme_id\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_team_idx\` ON \`_lectures_v\` (\`version_team_id\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_picture_idx\` ON \`_lectures_v\` (\`version_picture_id\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_slug_idx\` ON \`_lectures_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_sample_idx\` ON \`_lectures_v\` (\`version_sample\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_unit_idx\` ON \`_lectures_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_updated_at_idx\` ON \`_lectures_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_version_version_created_at_idx\` ON \`_lectures_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_created_at_idx\` ON \`_lectures_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_lectures_v_updated_at_idx\` ON \`_lectures_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_teams\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`awaits_name\` integer,
  	\`tier\` text DEFAULT 'squad' NOT NULL,
  	\`parent_id\` text(36),
  	\`field\` text,
  	\`contact_office\` text,
  	\`contact_telephone\` text,
  	\`introduction\` text,
  	\`picture_id\` text(36),
  	\`picture_caption\` text,
  	\`order\` numeric DEFAULT 100,
  	\`slug\` text,
  	\`sample\` integer,
  	\`unit_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_teams\`("id", "name", "awaits_name", "tier", "parent_id", "field", "contact_office", "contact_telephone", "introduction", "picture_id", "picture_caption", "order", "slug", "sample", "unit_id", "updated_at", "created_at") SELECT "id", "name", "awaits_name", "tier", "parent_id", "field", "contact_office", "contact_telephone", "introduction", "picture_id", "picture_caption", "order", "slug", "sample", "unit_id", "updated_at", "created_at" FROM \`teams\`;`)
  await db.run(sql`DROP TABLE \`teams\`;`)
  await db.run(sql`ALTER TABLE \`__new_teams\` RENAME TO \`teams\`;`)
  await db.run(sql`CREATE INDEX \`teams_name_idx\` ON \`teams\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`teams_parent_idx\` ON \`teams\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`teams_picture_idx\` ON \`teams\` (\`picture_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`teams_slug_idx\` ON \`teams\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`teams_sample_idx\` ON \`teams\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`teams_unit_idx\` ON \`teams\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`teams_updated_at_idx\` ON \`teams\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`teams_created_at_idx\` ON \`teams\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__teams_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text NOT NULL,
  	\`version_awaits_name\` integer,
  	\`version_tier\` text DEFAULT 'squad' NOT NULL,
  	\`version_parent_id\` text(36),
  	\`version_field\` text,
  	\`version_contact_office\` text,
  	\`version_contact_telephone\` text,
  	\`version_introduction\` text,
  	\`version_picture_id\` text(36),
  	\`version_picture_caption\` text,
  	\`version_order\` numeric DEFAULT 100,
  	\`version_slug\` text,
  	\`version_sample\` integer,
  	\`version_unit_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__teams_v\`("id", "parent_id", "version_name", "version_awaits_name", "version_tier", "version_parent_id", "version_field", "version_contact_office", "version_contact_telephone", "version_introduction", "version_picture_id", "version_picture_caption", "version_order", "version_slug", "version_sample", "version_unit_id", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_name", "version_awaits_name", "version_tier", "version_parent_id", "version_field", "version_contact_office", "version_contact_telephone", "version_introduction", "version_picture_id", "version_picture_caption", "version_order", "version_slug", "version_sample", "version_unit_id", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_teams_v\`;`)
  await db.run(sql`DROP TABLE \`_teams_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__teams_v\` RENAME TO \`_teams_v\`;`)
  await db.run(sql`CREATE INDEX \`_teams_v_parent_idx\` ON \`_teams_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_version_name_idx\` ON \`_teams_v\` (\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_version_parent_idx\` ON \`_teams_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_version_picture_idx\` ON \`_teams_v\` (\`version_picture_id\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_version_slug_idx\` ON \`_teams_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_version_sample_idx\` ON \`_teams_v\` (\`version_sample\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_version_unit_idx\` ON \`_teams_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_version_updated_at_idx\` ON \`_teams_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_version_created_at_idx\` ON \`_teams_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_created_at_idx\` ON \`_teams_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_updated_at_idx\` ON \`_teams_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_lecturers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`team_id\` text(36),
  	\`dialect\` text,
  	\`introduction\` text,
  	\`consent_given_by\` text,
  	\`consent_name\` text,
  	\`consent_picture\` text,
  	\`consent_record\` text,
  	\`portrait_id\` text(36),
  	\`portrait_caption\` text,
  	\`slug\` text,
  	\`sample\` integer,
  	\`unit_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`team_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`portrait_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_lecturers\`("id", "name", "team_id", "dialect", "introduction", "consent_given_by", "consent_name", "consent_picture", "consent_record", "portrait_id", "portrait_caption", "slug", "sample", "unit_id", "updated_at", "created_at") SELECT "id", "name", "team_id", "dialect", "introduction", "consent_given_by", "consent_name", "consent_picture", "consent_record", "portrait_id", "portrait_caption", "slug", "sample", "unit_id", "updated_at", "created_at" FROM \`lecturers\`;`)
  await db.run(sql`DROP TABLE \`lecturers\`;`)
  await db.run(sql`ALTER TABLE \`__new_lecturers\` RENAME TO \`lecturers\`;`)
  await db.run(sql`CREATE INDEX \`lecturers_name_idx\` ON \`lecturers\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`lecturers_team_idx\` ON \`lecturers\` (\`team_id\`);`)
  await db.run(sql`CREATE INDEX \`lecturers_portrait_idx\` ON \`lecturers\` (\`portrait_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`lecturers_slug_idx\` ON \`lecturers\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`lecturers_sample_idx\` ON \`lecturers\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`lecturers_unit_idx\` ON \`lecturers\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`lecturers_updated_at_idx\` ON \`lecturers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`lecturers_created_at_idx\` ON \`lecturers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__lecturers_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text NOT NULL,
  	\`version_team_id\` text(36),
  	\`version_dialect\` text,
  	\`version_introduction\` text,
  	\`version_consent_given_by\` text,
  	\`version_consent_name\` text,
  	\`version_consent_picture\` text,
  	\`version_consent_record\` text,
  	\`version_portrait_id\` text(36),
  	\`version_portrait_caption\` text,
  	\`version_slug\` text,
  	\`version_sample\` integer,
  	\`version_unit_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`lecturers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_team_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_portrait_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__lecturers_v\`("id", "parent_id", "version_name", "version_team_id", "version_dialect", "version_introduction", "version_consent_given_by", "version_consent_name", "version_consent_picture", "version_consent_record", "version_portrait_id", "version_portrait_caption", "version_slug", "version_sample", "version_unit_id", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_name", "version_team_id", "version_dialect", "version_introduction", "version_consent_given_by", "version_consent_name", "version_consent_picture", "version_consent_record", "version_portrait_id", "version_portrait_caption", "version_slug", "version_sample", "version_unit_id", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_lecturers_v\`;`)
  await db.run(sql`DROP TABLE \`_lecturers_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__lecturers_v\` RENAME TO \`_lecturers_v\`;`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_parent_idx\` ON \`_lecturers_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_version_version_name_idx\` ON \`_lecturers_v\` (\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_version_version_team_idx\` ON \`_lecturers_v\` (\`version_team_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_version_version_portrait_idx\` ON \`_lecturers_v\` (\`version_portrait_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_version_version_slug_idx\` ON \`_lecturers_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_version_version_sample_idx\` ON \`_lecturers_v\` (\`version_sample\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_version_version_unit_idx\` ON \`_lecturers_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_version_version_updated_at_idx\` ON \`_lecturers_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_version_version_created_at_idx\` ON \`_lecturers_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_created_at_idx\` ON \`_lecturers_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_lecturers_v_updated_at_idx\` ON \`_lecturers_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_themes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`order\` numeric DEFAULT 100,
  	\`slug\` text,
  	\`sample\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_themes\`("id", "name", "description", "order", "slug", "sample", "updated_at", "created_at") SELECT "id", "name", "description", "order", "slug", "sample", "updated_at", "created_at" FROM \`themes\`;`)
  await db.run(sql`DROP TABLE \`themes\`;`)
  await db.run(sql`ALTER TABLE \`__new_themes\` RENAME TO \`themes\`;`)
  await db.run(sql`CREATE INDEX \`themes_name_idx\` ON \`themes\` (\`name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`themes_slug_idx\` ON \`themes\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`themes_sample_idx\` ON \`themes\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`themes_updated_at_idx\` ON \`themes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`themes_created_at_idx\` ON \`themes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__themes_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text NOT NULL,
  	\`version_description\` text,
  	\`version_order\` numeric DEFAULT 100,
  	\`version_slug\` text,
  	\`version_sample\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__themes_v\`("id", "parent_id", "version_name", "version_description", "version_order", "version_slug", "version_sample", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_name", "version_description", "version_order", "version_slug", "version_sample", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_themes_v\`;`)
  await db.run(sql`DROP TABLE \`_themes_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__themes_v\` RENAME TO \`_themes_v\`;`)
  await db.run(sql`CREATE INDEX \`_themes_v_parent_idx\` ON \`_themes_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_version_version_name_idx\` ON \`_themes_v\` (\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_version_version_slug_idx\` ON \`_themes_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_version_version_sample_idx\` ON \`_themes_v\` (\`version_sample\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_version_version_updated_at_idx\` ON \`_themes_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_version_version_created_at_idx\` ON \`_themes_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_created_at_idx\` ON \`_themes_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_themes_v_updated_at_idx\` ON \`_themes_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_audiences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`order\` numeric DEFAULT 100,
  	\`slug\` text,
  	\`sample\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_audiences\`("id", "name", "description", "order", "slug", "sample", "updated_at", "created_at") SELECT "id", "name", "description", "order", "slug", "sample", "updated_at", "created_at" FROM \`audiences\`;`)
  await db.run(sql`DROP TABLE \`audiences\`;`)
  await db.run(sql`ALTER TABLE \`__new_audiences\` RENAME TO \`audiences\`;`)
  await db.run(sql`CREATE INDEX \`audiences_name_idx\` ON \`audiences\` (\`name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`audiences_slug_idx\` ON \`audiences\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`audiences_sample_idx\` ON \`audiences\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`audiences_updated_at_idx\` ON \`audiences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audiences_created_at_idx\` ON \`audiences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__audiences_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text NOT NULL,
  	\`version_description\` text,
  	\`version_order\` numeric DEFAULT 100,
  	\`version_slug\` text,
  	\`version_sample\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__audiences_v\`("id", "parent_id", "version_name", "version_description", "version_order", "version_slug", "version_sample", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_name", "version_description", "version_order", "version_slug", "version_sample", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_audiences_v\`;`)
  await db.run(sql`DROP TABLE \`_audiences_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__audiences_v\` RENAME TO \`_audiences_v\`;`)
  await db.run(sql`CREATE INDEX \`_audiences_v_parent_idx\` ON \`_audiences_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_version_version_name_idx\` ON \`_audiences_v\` (\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_version_version_slug_idx\` ON \`_audiences_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_version_version_sample_idx\` ON \`_audiences_v\` (\`version_sample\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_version_version_updated_at_idx\` ON \`_audiences_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_version_version_created_at_idx\` ON \`_audiences_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_created_at_idx\` ON \`_audiences_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_audiences_v_updated_at_idx\` ON \`_audiences_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_forms\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`order\` numeric DEFAULT 100,
  	\`slug\` text,
  	\`sample\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_forms\`("id", "name", "description", "order", "slug", "sample", "updated_at", "created_at") SELECT "id", "name", "description", "order", "slug", "sample", "updated_at", "created_at" FROM \`forms\`;`)
  await db.run(sql`DROP TABLE \`forms\`;`)
  await db.run(sql`ALTER TABLE \`__new_forms\` RENAME TO \`forms\`;`)
  await db.run(sql`CREATE INDEX \`forms_name_idx\` ON \`forms\` (\`name\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`forms_slug_idx\` ON \`forms\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`forms_sample_idx\` ON \`forms\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`forms_updated_at_idx\` ON \`forms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`forms_created_at_idx\` ON \`forms\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__forms_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text NOT NULL,
  	\`version_description\` text,
  	\`version_order\` numeric DEFAULT 100,
  	\`version_slug\` text,
  	\`version_sample\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__forms_v\`("id", "parent_id", "version_name", "version_description", "version_order", "version_slug", "version_sample", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_name", "version_description", "version_order", "version_slug", "version_sample", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_forms_v\`;`)
  await db.run(sql`DROP TABLE \`_forms_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__forms_v\` RENAME TO \`_forms_v\`;`)
  await db.run(sql`CREATE INDEX \`_forms_v_parent_idx\` ON \`_forms_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_forms_v_version_version_name_idx\` ON \`_forms_v\` (\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_forms_v_version_version_slug_idx\` ON \`_forms_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_forms_v_version_version_sample_idx\` ON \`_forms_v\` (\`version_sample\`);`)
  await db.run(sql`CREATE INDEX \`_forms_v_version_version_updated_at_idx\` ON \`_forms_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_forms_v_version_version_created_at_idx\` ON \`_forms_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_forms_v_created_at_idx\` ON \`_forms_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_forms_v_updated_at_idx\` ON \`_forms_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_textbooks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` numeric,
  	\`title\` text NOT NULL,
  	\`audience_id\` text(36),
  	\`edition\` text,
  	\`summary\` text,
  	\`introduction\` text,
  	\`cover_id\` text(36),
  	\`cover_caption\` text,
  	\`slug\` text,
  	\`sample\` integer,
  	\`unit_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`audience_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_textbooks\`("id", "number", "title", "audience_id", "edition", "summary", "introduction", "cover_id", "cover_caption", "slug", "sample", "unit_id", "updated_at", "created_at") SELECT "id", "number", "title", "audience_id", "edition", "summary", "introduction", "cover_id", "cover_caption", "slug", "sample", "unit_id", "updated_at", "created_at" FROM \`textbooks\`;`)
  await db.run(sql`DROP TABLE \`textbooks\`;`)
  await db.run(sql`ALTER TABLE \`__new_textbooks\` RENAME TO \`textbooks\`;`)
  await db.run(sql`CREATE INDEX \`textbooks_number_idx\` ON \`textbooks\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`textbooks_title_idx\` ON \`textbooks\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`textbooks_audience_idx\` ON \`textbooks\` (\`audience_id\`);`)
  await db.run(sql`CREATE INDEX \`textbooks_cover_idx\` ON \`textbooks\` (\`cover_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`textbooks_slug_idx\` ON \`textbooks\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`textbooks_sample_idx\` ON \`textbooks\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`textbooks_unit_idx\` ON \`textbooks\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`textbooks_updated_at_idx\` ON \`textbooks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`textbooks_created_at_idx\` ON \`textbooks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__textbooks_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_number\` numeric,
  	\`version_title\` text NOT NULL,
  	\`version_audience_id\` text(36),
  	\`version_edition\` text,
  	\`version_summary\` text,
  	\`version_introduction\` text,
  	\`version_cover_id\` text(36),
  	\`version_cover_caption\` text,
  	\`version_slug\` text,
  	\`version_sample\` integer,
  	\`version_unit_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`textbooks\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_audience_id\`) REFERENCES \`audiences\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__textbooks_v\`("id", "parent_id", "version_number", "version_title", "version_audience_id", "version_edition", "version_summary", "version_introduction", "version_cover_id", "version_cover_caption", "version_slug", "version_sample", "version_unit_id", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_number", "version_title", "version_audience_id", "version_edition", "version_summary", "version_introduction", "version_cover_id", "version_cover_caption", "version_slug", "version_sample", "version_unit_id", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_textbooks_v\`;`)
  await db.run(sql`DROP TABLE \`_textbooks_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__textbooks_v\` RENAME TO \`_textbooks_v\`;`)
  await db.run(sql`CREATE INDEX \`_textbooks_v_parent_idx\` ON \`_textbooks_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_textbooks_v_version_version_number_idx\` ON \`_textbooks_v\` (\`version_number\`);`)
  await db.run(sql`CREATE INDEX \`_textbooks_v_version_version_title_idx\` ON \`_textbooks_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_textbooks_v_version_version_audience_idx\` ON \`_textbooks_v\` (\`version_audience_id\`);`)
  await db.run(sql`CREATE INDEX \`_textbooks_v_version_version_cover_idx\` ON \`_textbooks_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_textbooks_v_version_version_slug_idx\` ON \`_textbooks_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_textbooks_v_version_version_sample_idx\` ON \`_textbooks_v\` (\`version_sample\`);`)
  await db.run(sql`CREATE INDEX \`_textbooks_v_version_version_unit_idx\` ON \`_textbooks_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_textbooks_v_version_version_updated_at_idx\` ON \`_textbooks_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_textbooks_v_version_version_created_at_idx\` ON \`_textbooks_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_textbooks_v_created_at_idx\` ON \`_textbooks_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_textbooks_v_updated_at_idx\` ON \`_textbooks_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_chapters\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`textbook_id\` text(36),
  	\`title\` text NOT NULL,
  	\`summary\` text,
  	\`body\` text,
  	\`order\` numeric DEFAULT 100,
  	\`slug\` text,
  	\`sample\` integer,
  	\`unit_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`textbook_id\`) REFERENCES \`textbooks\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_chapters\`("id", "textbook_id", "title", "summary", "body", "order", "slug", "sample", "unit_id", "updated_at", "created_at") SELECT "id", "textbook_id", "title", "summary", "body", "order", "slug", "sample", "unit_id", "updated_at", "created_at" FROM \`chapters\`;`)
  await db.run(sql`DROP TABLE \`chapters\`;`)
  await db.run(sql`ALTER TABLE \`__new_chapters\` RENAME TO \`chapters\`;`)
  await db.run(sql`CREATE INDEX \`chapters_textbook_idx\` ON \`chapters\` (\`textbook_id\`);`)
  await db.run(sql`CREATE INDEX \`chapters_title_idx\` ON \`chapters\` (\`title\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`chapters_slug_idx\` ON \`chapters\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`chapters_sample_idx\` ON \`chapters\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`chapters_unit_idx\` ON \`chapters\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`chapters_updated_at_idx\` ON \`chapters\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`chapters_created_at_idx\` ON \`chapters\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__chapters_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_textbook_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_order\` numeric DEFAULT 100,
  	\`version_slug\` text,
  	\`version_sample\` integer,
  	\`version_unit_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`chapters\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_textbook_id\`) REFERENCES \`textbooks\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__chapters_v\`("id", "parent_id", "version_textbook_id", "version_title", "version_summary", "version_body", "version_order", "version_slug", "version_sample", "version_unit_id", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_textbook_id", "version_title", "version_summary", "version_body", "version_order", "version_slug", "version_sample", "version_unit_id", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_chapters_v\`;`)
  await db.run(sql`DROP TABLE \`_chapters_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__chapters_v\` RENAME TO \`_chapters_v\`;`)
  await db.run(sql`CREATE INDEX \`_chapters_v_parent_idx\` ON \`_chapters_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_version_textbook_idx\` ON \`_chapters_v\` (\`version_textbook_id\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_version_title_idx\` ON \`_chapters_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_version_slug_idx\` ON \`_chapters_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_version_sample_idx\` ON \`_chapters_v\` (\`version_sample\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_version_unit_idx\` ON \`_chapters_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_version_updated_at_idx\` ON \`_chapters_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_version_created_at_idx\` ON \`_chapters_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_created_at_idx\` ON \`_chapters_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_updated_at_idx\` ON \`_chapters_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_campaigns\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`summary\` text,
  	\`period_from\` text,
  	\`period_to\` text,
  	\`picture_id\` text(36),
  	\`picture_caption\` text,
  	\`pledge_title\` text,
  	\`pledge_preamble\` text,
  	\`pledge_signed_by\` text,
  	\`pledge_on\` text,
  	\`slug\` text,
  	\`sample\` integer,
  	\`unit_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_campaigns\`("id", "title", "summary", "period_from", "period_to", "picture_id", "picture_caption", "pledge_title", "pledge_preamble", "pledge_signed_by", "pledge_on", "slug", "sample", "unit_id", "updated_at", "created_at") SELECT "id", "title", "summary", "period_from", "period_to", "picture_id", "picture_caption", "pledge_title", "pledge_preamble", "pledge_signed_by", "pledge_on", "slug", "sample", "unit_id", "updated_at", "created_at" FROM \`campaigns\`;`)
  await db.run(sql`DROP TABLE \`campaigns\`;`)
  await db.run(sql`ALTER TABLE \`__new_campaigns\` RENAME TO \`campaigns\`;`)
  await db.run(sql`CREATE INDEX \`campaigns_title_idx\` ON \`campaigns\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_picture_idx\` ON \`campaigns\` (\`picture_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`campaigns_slug_idx\` ON \`campaigns\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_sample_idx\` ON \`campaigns\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_unit_idx\` ON \`campaigns\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_updated_at_idx\` ON \`campaigns\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_created_at_idx\` ON \`campaigns\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__campaigns_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_summary\` text,
  	\`version_period_from\` text,
  	\`version_period_to\` text,
  	\`version_picture_id\` text(36),
  	\`version_picture_caption\` text,
  	\`version_pledge_title\` text,
  	\`version_pledge_preamble\` text,
  	\`version_pledge_signed_by\` text,
  	\`version_pledge_on\` text,
  	\`version_slug\` text,
  	\`version_sample\` integer,
  	\`version_unit_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__campaigns_v\`("id", "parent_id", "version_title", "version_summary", "version_period_from", "version_period_to", "version_picture_id", "version_picture_caption", "version_pledge_title", "version_pledge_preamble", "version_pledge_signed_by", "version_pledge_on", "version_slug", "version_sample", "version_unit_id", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_title", "version_summary", "version_period_from", "version_period_to", "version_picture_id", "version_picture_caption", "version_pledge_title", "version_pledge_preamble", "version_pledge_signed_by", "version_pledge_on", "version_slug", "version_sample", "version_unit_id", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_campaigns_v\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__campaigns_v\` RENAME TO \`_campaigns_v\`;`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_parent_idx\` ON \`_campaigns_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_title_idx\` ON \`_campaigns_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_picture_idx\` ON \`_campaigns_v\` (\`version_picture_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_slug_idx\` ON \`_campaigns_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_sample_idx\` ON \`_campaigns_v\` (\`version_sample\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_unit_idx\` ON \`_campaigns_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_updated_at_idx\` ON \`_campaigns_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_created_at_idx\` ON \`_campaigns_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_created_at_idx\` ON \`_campaigns_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_updated_at_idx\` ON \`_campaigns_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_campaign_pieces\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`campaign_id\` text(36),
  	\`type\` text DEFAULT 'activity' NOT NULL,
  	\`title\` text NOT NULL,
  	\`summary\` text,
  	\`on\` text,
  	\`place\` text,
  	\`picture_id\` text(36),
  	\`picture_caption\` text,
  	\`body\` text,
  	\`order\` numeric DEFAULT 100,
  	\`slug\` text,
  	\`sample\` integer,
  	\`unit_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`campaign_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_campaign_pieces\`("id", "campaign_id", "type", "title", "summary", "on", "place", "picture_id", "picture_caption", "body", "order", "slug", "sample", "unit_id", "updated_at", "created_at") SELECT "id", "campaign_id", "type", "title", "summary", "on", "place", "picture_id", "picture_caption", "body", "order", "slug", "sample", "unit_id", "updated_at", "created_at" FROM \`campaign_pieces\`;`)
  await db.run(sql`DROP TABLE \`campaign_pieces\`;`)
  await db.run(sql`ALTER TABLE \`__new_campaign_pieces\` RENAME TO \`campaign_pieces\`;`)
  await db.run(sql`CREATE INDEX \`campaign_pieces_campaign_idx\` ON \`campaign_pieces\` (\`campaign_id\`);`)
  await db.run(sql`CREATE INDEX \`campaign_pieces_title_idx\` ON \`campaign_pieces\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`campaign_pieces_picture_idx\` ON \`campaign_pieces\` (\`picture_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`campaign_pieces_slug_idx\` ON \`campaign_pieces\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`campaign_pieces_sample_idx\` ON \`campaign_pieces\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`campaign_pieces_unit_idx\` ON \`campaign_pieces\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`campaign_pieces_updated_at_idx\` ON \`campaign_pieces\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`campaign_pieces_created_at_idx\` ON \`campaign_pieces\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__campaign_pieces_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_campaign_id\` text(36),
  	\`version_type\` text DEFAULT 'activity' NOT NULL,
  	\`version_title\` text NOT NULL,
  	\`version_summary\` text,
  	\`version_on\` text,
  	\`version_place\` text,
  	\`version_picture_id\` text(36),
  	\`version_picture_caption\` text,
  	\`version_body\` text,
  	\`version_order\` numeric DEFAULT 100,
  	\`version_slug\` text,
  	\`version_sample\` integer,
  	\`version_unit_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`campaign_pieces\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_campaign_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__campaign_pieces_v\`("id", "parent_id", "version_campaign_id", "version_type", "version_title", "version_summary", "version_on", "version_place", "version_picture_id", "version_picture_caption", "version_body", "version_order", "version_slug", "version_sample", "version_unit_id", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_campaign_id", "version_type", "version_title", "version_summary", "version_on", "version_place", "version_picture_id", "version_picture_caption", "version_body", "version_order", "version_slug", "version_sample", "version_unit_id", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_campaign_pieces_v\`;`)
  await db.run(sql`DROP TABLE \`_campaign_pieces_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__campaign_pieces_v\` RENAME TO \`_campaign_pieces_v\`;`)
  await db.run(sql`CREATE INDEX \`_campaign_pieces_v_parent_idx\` ON \`_campaign_pieces_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaign_pieces_v_version_version_campaign_idx\` ON \`_campaign_pieces_v\` (\`version_campaign_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaign_pieces_v_version_version_title_idx\` ON \`_campaign_pieces_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_campaign_pieces_v_version_version_picture_idx\` ON \`_campaign_pieces_v\` (\`version_picture_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaign_pieces_v_version_version_slug_idx\` ON \`_campaign_pieces_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_campaign_pieces_v_version_version_sample_idx\` ON \`_campaign_pieces_v\` (\`version_sample\`);`)
  await db.run(sql`CREATE INDEX \`_campaign_pieces_v_version_version_unit_idx\` ON \`_campaign_pieces_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaign_pieces_v_version_version_updated_at_idx\` ON \`_campaign_pieces_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaign_pieces_v_version_version_created_at_idx\` ON \`_campaign_pieces_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaign_pieces_v_created_at_idx\` ON \`_campaign_pieces_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaign_pieces_v_updated_at_idx\` ON \`_campaign_pieces_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_stories\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`summary\` text,
  	\`on\` text,
  	\`byline\` text,
  	\`source\` text,
  	\`picture_id\` text(36),
  	\`picture_caption\` text,
  	\`body\` text,
  	\`slug\` text,
  	\`sample\` integer,
  	\`unit_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_stories\`("id", "title", "summary", "on", "byline", "source", "picture_id", "picture_caption", "body", "slug", "sample", "unit_id", "updated_at", "created_at") SELECT "id", "title", "summary", "on", "byline", "source", "picture_id", "picture_caption", "body", "slug", "sample", "unit_id", "updated_at", "created_at" FROM \`stories\`;`)
  await db.run(sql`DROP TABLE \`stories\`;`)
  await db.run(sql`ALTER TABLE \`__new_stories\` RENAME TO \`stories\`;`)
  await db.run(sql`CREATE INDEX \`stories_title_idx\` ON \`stories\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`stories_picture_idx\` ON \`stories\` (\`picture_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`stories_slug_idx\` ON \`stories\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`stories_sample_idx\` ON \`stories\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`stories_unit_idx\` ON \`stories\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_updated_at_idx\` ON \`stories\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_created_at_idx\` ON \`stories\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__stories_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_summary\` text,
  	\`version_on\` text,
  	\`version_byline\` text,
  	\`version_source\` text,
  	\`version_picture_id\` text(36),
  	\`version_picture_caption\` text,
  	\`version_body\` text,
  	\`version_slug\` text,
  	\`version_sample\` integer,
  	\`version_unit_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__stories_v\`("id", "parent_id", "version_title", "version_summary", "version_on", "version_byline", "version_source", "version_picture_id", "version_picture_caption", "version_body", "version_slug", "version_sample", "version_unit_id", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_title", "version_summary", "version_on", "version_byline", "version_source", "version_picture_id", "version_picture_caption", "version_body", "version_slug", "version_sample", "version_unit_id", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_stories_v\`;`)
  await db.run(sql`DROP TABLE \`_stories_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__stories_v\` RENAME TO \`_stories_v\`;`)
  await db.run(sql`CREATE INDEX \`_stories_v_parent_idx\` ON \`_stories_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_title_idx\` ON \`_stories_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_picture_idx\` ON \`_stories_v\` (\`version_picture_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_slug_idx\` ON \`_stories_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_sample_idx\` ON \`_stories_v\` (\`version_sample\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_unit_idx\` ON \`_stories_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_updated_at_idx\` ON \`_stories_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_created_at_idx\` ON \`_stories_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_created_at_idx\` ON \`_stories_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_updated_at_idx\` ON \`_stories_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_figures\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`type\` text DEFAULT 'person' NOT NULL,
  	\`place\` text,
  	\`deed\` text,
  	\`consent_given_by\` text,
  	\`consent_name\` text,
  	\`consent_picture\` text,
  	\`consent_record\` text,
  	\`picture_id\` text(36),
  	\`picture_caption\` text,
  	\`body\` text,
  	\`slug\` text,
  	\`sample\` integer,
  	\`unit_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_figures\`("id", "name", "type", "place", "deed", "consent_given_by", "consent_name", "consent_picture", "consent_record", "picture_id", "picture_caption", "body", "slug", "sample", "unit_id", "updated_at", "created_at") SELECT "id", "name", "type", "place", "deed", "consent_given_by", "consent_name", "consent_picture", "consent_record", "picture_id", "picture_caption", "body", "slug", "sample", "unit_id", "updated_at", "created_at" FROM \`figures\`;`)
  await db.run(sql`DROP TABLE \`figures\`;`)
  await db.run(sql`ALTER TABLE \`__new_figures\` RENAME TO \`figures\`;`)
  await db.run(sql`CREATE INDEX \`figures_name_idx\` ON \`figures\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`figures_picture_idx\` ON \`figures\` (\`picture_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`figures_slug_idx\` ON \`figures\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`figures_sample_idx\` ON \`figures\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`figures_unit_idx\` ON \`figures\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`figures_updated_at_idx\` ON \`figures\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`figures_created_at_idx\` ON \`figures\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__figures_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text NOT NULL,
  	\`version_type\` text DEFAULT 'person' NOT NULL,
  	\`version_place\` text,
  	\`version_deed\` text,
  	\`version_consent_given_by\` text,
  	\`version_consent_name\` text,
  	\`version_consent_picture\` text,
  	\`version_consent_record\` text,
  	\`version_picture_id\` text(36),
  	\`version_picture_caption\` text,
  	\`version_body\` text,
  	\`version_slug\` text,
  	\`version_sample\` integer,
  	\`version_unit_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`figures\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__figures_v\`("id", "parent_id", "version_name", "version_type", "version_place", "version_deed", "version_consent_given_by", "version_consent_name", "version_consent_picture", "version_consent_record", "version_picture_id", "version_picture_caption", "version_body", "version_slug", "version_sample", "version_unit_id", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_name", "version_type", "version_place", "version_deed", "version_consent_given_by", "version_consent_name", "version_consent_picture", "version_consent_record", "version_picture_id", "version_picture_caption", "version_body", "version_slug", "version_sample", "version_unit_id", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_figures_v\`;`)
  await db.run(sql`DROP TABLE \`_figures_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__figures_v\` RENAME TO \`_figures_v\`;`)
  await db.run(sql`CREATE INDEX \`_figures_v_parent_idx\` ON \`_figures_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_version_name_idx\` ON \`_figures_v\` (\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_version_picture_idx\` ON \`_figures_v\` (\`version_picture_id\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_version_slug_idx\` ON \`_figures_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_version_sample_idx\` ON \`_figures_v\` (\`version_sample\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_version_unit_idx\` ON \`_figures_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_version_updated_at_idx\` ON \`_figures_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_version_version_created_at_idx\` ON \`_figures_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_created_at_idx\` ON \`_figures_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_figures_v_updated_at_idx\` ON \`_figures_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_venues\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`level\` text DEFAULT 'station' NOT NULL,
  	\`parent_id\` text(36),
  	\`district\` text,
  	\`address\` text,
  	\`telephone\` text,
  	\`hours\` text,
  	\`introduction\` text,
  	\`picture_id\` text(36),
  	\`picture_caption\` text,
  	\`order\` numeric DEFAULT 100,
  	\`slug\` text,
  	\`sample\` integer,
  	\`unit_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`venues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_venues\`("id", "name", "level", "parent_id", "district", "address", "telephone", "hours", "introduction", "picture_id", "picture_caption", "order", "slug", "sample", "unit_id", "updated_at", "created_at") SELECT "id", "name", "level", "parent_id", "district", "address", "telephone", "hours", "introduction", "picture_id", "picture_caption", "order", "slug", "sample", "unit_id", "updated_at", "created_at" FROM \`venues\`;`)
  await db.run(sql`DROP TABLE \`venues\`;`)
  await db.run(sql`ALTER TABLE \`__new_venues\` RENAME TO \`venues\`;`)
  await db.run(sql`CREATE INDEX \`venues_name_idx\` ON \`venues\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`venues_parent_idx\` ON \`venues\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`venues_picture_idx\` ON \`venues\` (\`picture_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`venues_slug_idx\` ON \`venues\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`venues_sample_idx\` ON \`venues\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`venues_unit_idx\` ON \`venues\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`venues_updated_at_idx\` ON \`venues\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`venues_created_at_idx\` ON \`venues\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__venues_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text NOT NULL,
  	\`version_level\` text DEFAULT 'station' NOT NULL,
  	\`version_parent_id\` text(36),
  	\`version_district\` text,
  	\`version_address\` text,
  	\`version_telephone\` text,
  	\`version_hours\` text,
  	\`version_introduction\` text,
  	\`version_picture_id\` text(36),
  	\`version_picture_caption\` text,
  	\`version_order\` numeric DEFAULT 100,
  	\`version_slug\` text,
  	\`version_sample\` integer,
  	\`version_unit_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`venues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`venues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__venues_v\`("id", "parent_id", "version_name", "version_level", "version_parent_id", "version_district", "version_address", "version_telephone", "version_hours", "version_introduction", "version_picture_id", "version_picture_caption", "version_order", "version_slug", "version_sample", "version_unit_id", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_name", "version_level", "version_parent_id", "version_district", "version_address", "version_telephone", "version_hours", "version_introduction", "version_picture_id", "version_picture_caption", "version_order", "version_slug", "version_sample", "version_unit_id", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_venues_v\`;`)
  await db.run(sql`DROP TABLE \`_venues_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__venues_v\` RENAME TO \`_venues_v\`;`)
  await db.run(sql`CREATE INDEX \`_venues_v_parent_idx\` ON \`_venues_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_venues_v_version_version_name_idx\` ON \`_venues_v\` (\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_venues_v_version_version_parent_idx\` ON \`_venues_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_venues_v_version_version_picture_idx\` ON \`_venues_v\` (\`version_picture_id\`);`)
  await db.run(sql`CREATE INDEX \`_venues_v_version_version_slug_idx\` ON \`_venues_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_venues_v_version_version_sample_idx\` ON \`_venues_v\` (\`version_sample\`);`)
  await db.run(sql`CREATE INDEX \`_venues_v_version_version_unit_idx\` ON \`_venues_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_venues_v_version_version_updated_at_idx\` ON \`_venues_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_venues_v_version_version_created_at_idx\` ON \`_venues_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_venues_v_created_at_idx\` ON \`_venues_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_venues_v_updated_at_idx\` ON \`_venues_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_redirects\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`from\` text NOT NULL,
  	\`to_path\` text,
  	\`sample\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_redirects\`("id", "from", "to_path", "sample", "updated_at", "created_at") SELECT "id", "from", "to_path", "sample", "updated_at", "created_at" FROM \`redirects\`;`)
  await db.run(sql`DROP TABLE \`redirects\`;`)
  await db.run(sql`ALTER TABLE \`__new_redirects\` RENAME TO \`redirects\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`redirects_from_idx\` ON \`redirects\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`redirects_sample_idx\` ON \`redirects\` (\`sample\`);`)
  await db.run(sql`CREATE INDEX \`redirects_updated_at_idx\` ON \`redirects\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`redirects_created_at_idx\` ON \`redirects\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__redirects_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_from\` text NOT NULL,
  	\`version_to_path\` text,
  	\`version_sample\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__redirects_v\`("id", "parent_id", "version_from", "version_to_path", "version_sample", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_from", "version_to_path", "version_sample", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_redirects_v\`;`)
  await db.run(sql`DROP TABLE \`_redirects_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__redirects_v\` RENAME TO \`_redirects_v\`;`)
  await db.run(sql`CREATE INDEX \`_redirects_v_parent_idx\` ON \`_redirects_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_version_version_from_idx\` ON \`_redirects_v\` (\`version_from\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_version_version_sample_idx\` ON \`_redirects_v\` (\`version_sample\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_version_version_updated_at_idx\` ON \`_redirects_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_version_version_created_at_idx\` ON \`_redirects_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_created_at_idx\` ON \`_redirects_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_redirects_v_updated_at_idx\` ON \`_redirects_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_home_page\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`headline\` text,
  	\`introduction\` text,
  	\`picture_id\` text(36),
  	\`picture_caption\` text,
  	\`campaign_id\` text(36),
  	\`notice_text\` text,
  	\`notice_to\` text,
  	\`sample\` integer,
  	\`updated_at\` text,
  	\`created_at\` text,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`campaign_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_home_page\`("id", "headline", "introduction", "picture_id", "picture_caption", "campaign_id", "notice_text", "notice_to", "sample", "updated_at", "created_at") SELECT "id", "headline", "introduction", "picture_id", "picture_caption", "campaign_id", "notice_text", "notice_to", "sample", "updated_at", "created_at" FROM \`home_page\`;`)
  await db.run(sql`DROP TABLE \`home_page\`;`)
  await db.run(sql`ALTER TABLE \`__new_home_page\` RENAME TO \`home_page\`;`)
  await db.run(sql`CREATE INDEX \`home_page_picture_idx\` ON \`home_page\` (\`picture_id\`);`)
  await db.run(sql`CREATE INDEX \`home_page_campaign_idx\` ON \`home_page\` (\`campaign_id\`);`)
  await db.run(sql`CREATE INDEX \`home_page_sample_idx\` ON \`home_page\` (\`sample\`);`)
  await db.run(sql`CREATE TABLE \`__new__home_page_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version_headline\` text,
  	\`version_introduction\` text,
  	\`version_picture_id\` text(36),
  	\`version_picture_caption\` text,
  	\`version_campaign_id\` text(36),
  	\`version_notice_text\` text,
  	\`version_notice_to\` text,
  	\`version_sample\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`version_picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_campaign_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__home_page_v\`("id", "version_headline", "version_introduction", "version_picture_id", "version_picture_caption", "version_campaign_id", "version_notice_text", "version_notice_to", "version_sample", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "version_headline", "version_introduction", "version_picture_id", "version_picture_caption", "version_campaign_id", "version_notice_text", "version_notice_to", "version_sample", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_home_page_v\`;`)
  await db.run(sql`DROP TABLE \`_home_page_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__home_page_v\` RENAME TO \`_home_page_v\`;`)
  await db.run(sql`CREATE INDEX \`_home_page_v_version_version_picture_idx\` ON \`_home_page_v\` (\`version_picture_id\`);`)
  await db.run(sql`CREATE INDEX \`_home_page_v_version_version_campaign_idx\` ON \`_home_page_v\` (\`version_campaign_id\`);`)
  await db.run(sql`CREATE INDEX \`_home_page_v_version_version_sample_idx\` ON \`_home_page_v\` (\`version_sample\`);`)
  await db.run(sql`CREATE INDEX \`_home_page_v_created_at_idx\` ON \`_home_page_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_home_page_v_updated_at_idx\` ON \`_home_page_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_navigation\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`sample\` integer,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`INSERT INTO \`__new_navigation\`("id", "sample", "updated_at", "created_at") SELECT "id", "sample", "updated_at", "created_at" FROM \`navigation\`;`)
  await db.run(sql`DROP TABLE \`navigation\`;`)
  await db.run(sql`ALTER TABLE \`__new_navigation\` RENAME TO \`navigation\`;`)
  await db.run(sql`CREATE INDEX \`navigation_sample_idx\` ON \`navigation\` (\`sample\`);`)
  await db.run(sql`CREATE TABLE \`__new__navigation_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version_sample\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new__navigation_v\`("id", "version_sample", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "version_sample", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_navigation_v\`;`)
  await db.run(sql`DROP TABLE \`_navigation_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__navigation_v\` RENAME TO \`_navigation_v\`;`)
  await db.run(sql`CREATE INDEX \`_navigation_v_version_version_sample_idx\` ON \`_navigation_v\` (\`version_sample\`);`)
  await db.run(sql`CREATE INDEX \`_navigation_v_created_at_idx\` ON \`_navigation_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_navigation_v_updated_at_idx\` ON \`_navigation_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_site_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`organisation\` text,
  	\`tagline\` text,
  	\`description\` text,
  	\`contact_office\` text,
  	\`contact_address\` text,
  	\`contact_telephone\` text,
  	\`contact_hours\` text,
  	\`contact_email\` text,
  	\`footer\` text,
  	\`about\` text,
  	\`sample\` integer,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`INSERT INTO \`__new_site_settings\`("id", "name", "organisation", "tagline", "description", "contact_office", "contact_address", "contact_telephone", "contact_hours", "contact_email", "footer", "about", "sample", "updated_at", "created_at") SELECT "id", "name", "organisation", "tagline", "description", "contact_office", "contact_address", "contact_telephone", "contact_hours", "contact_email", "footer", "about", "sample", "updated_at", "created_at" FROM \`site_settings\`;`)
  await db.run(sql`DROP TABLE \`site_settings\`;`)
  await db.run(sql`ALTER TABLE \`__new_site_settings\` RENAME TO \`site_settings\`;`)
  await db.run(sql`CREATE INDEX \`site_settings_sample_idx\` ON \`site_settings\` (\`sample\`);`)
  await db.run(sql`CREATE TABLE \`__new__site_settings_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version_name\` text,
  	\`version_organisation\` text,
  	\`version_tagline\` text,
  	\`version_description\` text,
  	\`version_contact_office\` text,
  	\`version_contact_address\` text,
  	\`version_contact_telephone\` text,
  	\`version_contact_hours\` text,
  	\`version_contact_email\` text,
  	\`version_footer\` text,
  	\`version_about\` text,
  	\`version_sample\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new__site_settings_v\`("id", "version_name", "version_organisation", "version_tagline", "version_description", "version_contact_office", "version_contact_address", "version_contact_telephone", "version_contact_hours", "version_contact_email", "version_footer", "version_about", "version_sample", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "version_name", "version_organisation", "version_tagline", "version_description", "version_contact_office", "version_contact_address", "version_contact_telephone", "version_contact_hours", "version_contact_email", "version_footer", "version_about", "version_sample", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_site_settings_v\`;`)
  await db.run(sql`DROP TABLE \`_site_settings_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__site_settings_v\` RENAME TO \`_site_settings_v\`;`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_version_version_sample_idx\` ON \`_site_settings_v\` (\`version_sample\`);`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_created_at_idx\` ON \`_site_settings_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_site_settings_v_updated_at_idx\` ON \`_site_settings_v\` (\`updated_at\`);`)
}
