CREATE TABLE `step_drafts` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_uid` text NOT NULL,
	`application_id` integer NOT NULL,
	`step` text NOT NULL,
	`form` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `step_drafts_person` ON `step_drafts` (`person_uid`,`application_id`,`step`);--> statement-breakpoint
CREATE INDEX `step_drafts_application` ON `step_drafts` (`application_id`);--> statement-breakpoint
ALTER TABLE `application_events` ADD `undo` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `copies` text DEFAULT '[]' NOT NULL;