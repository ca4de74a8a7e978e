CREATE TABLE `work_items` (
	`id` integer PRIMARY KEY NOT NULL,
	`staff_uid` text NOT NULL,
	`application_id` integer NOT NULL,
	`kind` text NOT NULL,
	`of_uid` text NOT NULL,
	`by_uid` text,
	`by_name` text,
	`at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `work_items_once` ON `work_items` (`application_id`,`staff_uid`,`kind`);--> statement-breakpoint
CREATE INDEX `work_items_person` ON `work_items` (`staff_uid`,`id`);--> statement-breakpoint
CREATE INDEX `work_items_unread` ON `work_items` (`staff_uid`,`id`) WHERE read_at is null;--> statement-breakpoint
CREATE INDEX `work_items_stand_in` ON `work_items` (`staff_uid`,`of_uid`) WHERE of_uid <> staff_uid;--> statement-breakpoint
ALTER TABLE `reply_drafts` ADD `submitted_by_uid` text;