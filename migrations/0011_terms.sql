CREATE TABLE `application_pauses` (
	`id` integer PRIMARY KEY NOT NULL,
	`application_id` integer NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text NOT NULL,
	`days` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_pauses_application` ON `application_pauses` (`application_id`,`from_date`);--> statement-breakpoint
CREATE TABLE `term_reminders` (
	`id` integer PRIMARY KEY NOT NULL,
	`staff_uid` text NOT NULL,
	`application_id` integer NOT NULL,
	`due_date` text NOT NULL,
	`stage` integer NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `term_reminders_once` ON `term_reminders` (`application_id`,`staff_uid`,`due_date`,`stage`);--> statement-breakpoint
CREATE INDEX `term_reminders_person` ON `term_reminders` (`staff_uid`,`id`);--> statement-breakpoint
CREATE INDEX `term_reminders_unread` ON `term_reminders` (`staff_uid`,`id`) WHERE read_at is null;--> statement-breakpoint
ALTER TABLE `applications` ADD `complete_by` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `completed_on` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `paused_on` text;--> statement-breakpoint
CREATE INDEX `applications_due_executor` ON `applications` (`executor_uid`,`due_date`,`id`,`executor`,`department`,`paused_on`,`removed_at`) WHERE closed_at is null and due_date is not null;--> statement-breakpoint
CREATE INDEX `applications_paused` ON `applications` (`id`) WHERE paused_on is not null;--> statement-breakpoint
CREATE INDEX `applications_unregistered` ON `applications` (`submitted_at`) WHERE status = 'submitted';--> statement-breakpoint
CREATE INDEX `applications_unassigned` ON `applications` (`registered_on`) WHERE status = 'registered';