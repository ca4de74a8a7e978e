DROP INDEX `applications_name`;--> statement-breakpoint
ALTER TABLE `applications` ADD `person_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
-- As `personKey` words it: for what stood here before.
UPDATE applications SET person_key = CASE WHEN folded(surname) = '' OR folded(name) = '' THEN '' ELSE folded(surname) || ' ' || folded(name) END;--> statement-breakpoint
CREATE INDEX `applications_person` ON `applications` (`person_key`);--> statement-breakpoint
DROP INDEX `bookings_birth`;--> statement-breakpoint
ALTER TABLE `bookings` ADD `person_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE bookings SET person_key = CASE WHEN folded(surname) = '' OR folded(name) = '' THEN '' ELSE folded(surname) || ' ' || folded(name) END;--> statement-breakpoint
CREATE INDEX `bookings_person` ON `bookings` (`person_key`);
