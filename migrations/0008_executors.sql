CREATE TABLE `application_executors` (
	`id` integer PRIMARY KEY NOT NULL,
	`application_id` integer NOT NULL,
	`staff_uid` text NOT NULL,
	`name` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	`done_at` integer,
	`done_note` text,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_executors_application` ON `application_executors` (`application_id`,`staff_uid`) WHERE until is null;--> statement-breakpoint
CREATE INDEX `application_executors_staff` ON `application_executors` (`staff_uid`,`application_id`) WHERE until is null and done_at is null;--> statement-breakpoint
ALTER TABLE `applications` ADD `on_control` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `applications_control` ON `applications` (`id`) WHERE on_control = 1;--> statement-breakpoint
ALTER TABLE `staff` ADD `absent_from` text;--> statement-breakpoint
ALTER TABLE `staff` ADD `absent_to` text;--> statement-breakpoint
ALTER TABLE `staff` ADD `substitute_uid` text;