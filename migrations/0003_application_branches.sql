ALTER TABLE `applications` ADD `complained_of` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `returned_at` integer;--> statement-breakpoint
ALTER TABLE `applications` ADD `returned_reason` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `returned_what_to_do` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `forwarded_to` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `forwarded_on` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `forward_reason` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `extended_at` integer;--> statement-breakpoint
ALTER TABLE `applications` ADD `extension_ground` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `leaving_ground` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `leaving_text` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `joined_to_uid` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `withdrawn_reason` text;