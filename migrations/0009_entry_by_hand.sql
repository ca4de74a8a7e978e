CREATE TABLE `entry_drafts` (
	`person_uid` text PRIMARY KEY NOT NULL,
	`form` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `entry_files` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`person_uid` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`content` blob NOT NULL,
	`added_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entry_files_uid` ON `entry_files` (`uid`);--> statement-breakpoint
CREATE INDEX `entry_files_person` ON `entry_files` (`person_uid`);--> statement-breakpoint
ALTER TABLE `applications` ADD `is_anonymous` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `applications` ADD `is_repeat` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `applications` ADD `previous_number` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `previous_uid` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `incoming_body` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `incoming_number` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `incoming_date` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `sheet_count` integer;--> statement-breakpoint
ALTER TABLE `applications` ADD `counted_from` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `filed_to` text;--> statement-breakpoint
ALTER TABLE `attachments` ADD `sheets` integer;--> statement-breakpoint
ALTER TABLE `attachments` ADD `is_poor` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `attachments` ADD `document` text;--> statement-breakpoint
ALTER TABLE `attachments` ADD `added_at` integer;--> statement-breakpoint
ALTER TABLE `attachments` ADD `added_by` text;--> statement-breakpoint
ALTER TABLE `attachments` ADD `uploaded_at` integer;--> statement-breakpoint
ALTER TABLE `attachments` ADD `refused_at` integer;--> statement-breakpoint
CREATE INDEX `attachments_to_send` ON `attachments` (`id`) WHERE added_at is not null and uploaded_at is null and refused_at is null;