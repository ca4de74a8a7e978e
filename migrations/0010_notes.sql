CREATE TABLE `application_notes` (
	`id` integer PRIMARY KEY NOT NULL,
	`application_id` integer NOT NULL,
	`author_uid` text NOT NULL,
	`author_name` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`edited_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `application_notes_application` ON `application_notes` (`application_id`);--> statement-breakpoint
CREATE TABLE `note_mentions` (
	`id` integer PRIMARY KEY NOT NULL,
	`note_id` integer NOT NULL,
	`staff_uid` text NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`note_id`) REFERENCES `application_notes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `note_mentions_person` ON `note_mentions` (`staff_uid`,`note_id`);--> statement-breakpoint
CREATE INDEX `note_mentions_unread` ON `note_mentions` (`staff_uid`) WHERE read_at is null;