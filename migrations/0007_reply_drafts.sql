CREATE TABLE `reply_drafts` (
	`id` integer PRIMARY KEY NOT NULL,
	`application_id` integer NOT NULL,
	`outcome` text,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`note` text,
	`author_uid` text NOT NULL,
	`author_name` text NOT NULL,
	`changed_at` integer NOT NULL,
	`submitted_by` text,
	`submitted_at` integer,
	`revision` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reply_drafts_application` ON `reply_drafts` (`application_id`);--> statement-breakpoint
CREATE INDEX `reply_drafts_submitted` ON `reply_drafts` (`application_id`) WHERE state = 'submitted';--> statement-breakpoint
CREATE TABLE `reply_wordings` (
	`id` integer PRIMARY KEY NOT NULL,
	`application_id` integer NOT NULL,
	`outcome` text,
	`text` text NOT NULL,
	`author_name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reply_wordings_application` ON `reply_wordings` (`application_id`);