CREATE TABLE `told_sessions` (
	`id` integer PRIMARY KEY NOT NULL,
	`official_uid` text NOT NULL,
	`date` text NOT NULL,
	`session` integer NOT NULL,
	`start_time` text NOT NULL,
	`end_time` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `told_sessions_place` ON `told_sessions` (`official_uid`,`date`,`session`);