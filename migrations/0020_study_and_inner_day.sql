ALTER TABLE `applications` ADD `inner_due` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `studied_at` integer;--> statement-breakpoint
ALTER TABLE `applications` ADD `study_ground` text;--> statement-breakpoint
CREATE INDEX `applications_inner_due` ON `applications` (`inner_due`) WHERE closed_at is null and inner_due is not null;--> statement-breakpoint
CREATE INDEX `applications_inner_due_executor` ON `applications` (`executor_uid`,`inner_due`) WHERE closed_at is null and inner_due is not null;