ALTER TABLE `applications` ADD `tell_by` text;--> statement-breakpoint
CREATE INDEX `applications_tell_by` ON `applications` (`tell_by`) WHERE tell_by is not null;--> statement-breakpoint
CREATE INDEX `applications_joined` ON `applications` (`joined_to_uid`) WHERE joined_to_uid is not null;