ALTER TABLE `classifiers` ADD `name_az` text;--> statement-breakpoint
ALTER TABLE `classifiers` ADD `name_en` text;