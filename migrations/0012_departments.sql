CREATE TABLE `service_cards` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`replaced_at` integer NOT NULL,
	`card` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `service_cards_code` ON `service_cards` (`code`,`replaced_at`);--> statement-breakpoint
CREATE TABLE `department_members` (
	`id` integer PRIMARY KEY NOT NULL,
	`department` text NOT NULL,
	`staff_uid` text NOT NULL,
	`is_head` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `department_members_department` ON `department_members` (`department`,`staff_uid`);--> statement-breakpoint
CREATE INDEX `department_members_staff` ON `department_members` (`staff_uid`);--> statement-breakpoint
ALTER TABLE `applications` ADD `department_code` text;--> statement-breakpoint
CREATE INDEX `applications_department` ON `applications` (`department_code`) WHERE department_code is not null;--> statement-breakpoint
CREATE INDEX `applications_in_department` ON `applications` (`id`) WHERE department_code is not null and executor is null and closed_at is null;--> statement-breakpoint
CREATE INDEX `applications_rated` ON `applications` (`registered_on`,`service`,`rating_stars`,`removed_at`) WHERE rating_stars is not null;
--> statement-breakpoint
UPDATE `applications` SET `department_code` = (
	SELECT json_extract(item.value, '$.code') FROM `classifiers`, json_each(`classifiers`.`items`) AS item
	WHERE `classifiers`.`code` = 'department' AND json_extract(item.value, '$.az') = `applications`.`department`
) WHERE `department` IS NOT NULL;
