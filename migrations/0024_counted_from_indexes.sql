DROP INDEX `applications_status`;--> statement-breakpoint
DROP INDEX `applications_due`;--> statement-breakpoint
DROP INDEX `applications_due_executor`;--> statement-breakpoint
CREATE INDEX `applications_reply_number` ON `applications` (`reply_number`) WHERE reply_number is not null;--> statement-breakpoint
CREATE INDEX `applications_executor_open` ON `applications` (`executor_uid`,`closed_at`,`removed_at`) WHERE closed_at is null and removed_at is null;--> statement-breakpoint
CREATE INDEX `applications_status` ON `applications` (`status`,`removed_at`);--> statement-breakpoint
CREATE INDEX `applications_due` ON `applications` (`due_date`,`id`,`paused_on`,`removed_at`,`closed_at`) WHERE closed_at is null and due_date is not null;--> statement-breakpoint
CREATE INDEX `applications_due_executor` ON `applications` (`executor_uid`,`due_date`,`id`,`executor`,`department`,`paused_on`,`removed_at`,`closed_at`) WHERE closed_at is null and due_date is not null;