import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`working_calendar_holidays\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`working_calendar\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`working_calendar_holidays_order_idx\` ON \`working_calendar_holidays\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`working_calendar_holidays_parent_id_idx\` ON \`working_calendar_holidays\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`working_calendar_working_days\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`day\` text NOT NULL,
  	\`name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`working_calendar\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`working_calendar_working_days_order_idx\` ON \`working_calendar_working_days\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`working_calendar_working_days_parent_id_idx\` ON \`working_calendar_working_days\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`working_calendar\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`_working_calendar_v_version_holidays\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_working_calendar_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_working_calendar_v_version_holidays_order_idx\` ON \`_working_calendar_v_version_holidays\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_working_calendar_v_version_holidays_parent_id_idx\` ON \`_working_calendar_v_version_holidays\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_working_calendar_v_version_working_days\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`day\` text NOT NULL,
  	\`name\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_working_calendar_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_working_calendar_v_version_working_days_order_idx\` ON \`_working_calendar_v_version_working_days\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_working_calendar_v_version_working_days_parent_id_idx\` ON \`_working_calendar_v_version_working_days\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_working_calendar_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`_working_calendar_v_created_at_idx\` ON \`_working_calendar_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_working_calendar_v_updated_at_idx\` ON \`_working_calendar_v\` (\`updated_at\`);`)
  // Only of an approved text is an entry missing.
  await db.run(sql`UPDATE \`submissions\` SET \`entered\` = NULL WHERE \`state\` <> 'approved';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`working_calendar_holidays\`;`)
  await db.run(sql`DROP TABLE \`working_calendar_working_days\`;`)
  await db.run(sql`DROP TABLE \`working_calendar\`;`)
  await db.run(sql`DROP TABLE \`_working_calendar_v_version_holidays\`;`)
  await db.run(sql`DROP TABLE \`_working_calendar_v_version_working_days\`;`)
  await db.run(sql`DROP TABLE \`_working_calendar_v\`;`)
}
