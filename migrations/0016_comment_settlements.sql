CREATE TABLE `comment_settlements` (
	`id` integer PRIMARY KEY NOT NULL,
	`comment_uid` text NOT NULL,
	`by_name` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `comment_settlements_comment` ON `comment_settlements` (`comment_uid`);