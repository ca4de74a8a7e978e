CREATE TABLE `calendar_years` (
	`year` integer PRIMARY KEY NOT NULL,
	`rows` text NOT NULL,
	`basis` text NOT NULL,
	`projected` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `closures` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`official_uid` text,
	`from_date` text NOT NULL,
	`to_date` text NOT NULL,
	`reason` text NOT NULL,
	`status` text NOT NULL,
	`plan` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`applied_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `closures_uid` ON `closures` (`uid`);--> statement-breakpoint
CREATE INDEX `closures_dates` ON `closures` (`status`,`to_date`,`from_date`);--> statement-breakpoint
CREATE TABLE `booking_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`booking_uid` text NOT NULL,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`actor_name` text,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `booking_events_booking` ON `booking_events` (`booking_uid`);--> statement-breakpoint
CREATE TABLE `holds` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`official_uid` text NOT NULL,
	`reception_date` text NOT NULL,
	`start_time` text,
	`staff_uid` text NOT NULL,
	`portal_hold_id` text,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `holds_uid` ON `holds` (`uid`);--> statement-breakpoint
CREATE INDEX `holds_place` ON `holds` (`official_uid`,`reception_date`);--> statement-breakpoint
ALTER TABLE `bookings` ADD `channel` text DEFAULT 'portal' NOT NULL;--> statement-breakpoint
ALTER TABLE `bookings` ADD `urgent_reason` text;--> statement-breakpoint
ALTER TABLE `bookings` ADD `overbook_reason` text;--> statement-breakpoint
ALTER TABLE `bookings` ADD `arrived_at` integer;--> statement-breakpoint
ALTER TABLE `bookings` ADD `reception_started_at` integer;--> statement-breakpoint
ALTER TABLE `bookings` ADD `approved_by` text;--> statement-breakpoint
ALTER TABLE `bookings` ADD `ticket` integer;--> statement-breakpoint
ALTER TABLE `bookings` ADD `queued_at` integer;--> statement-breakpoint
ALTER TABLE `bookings` ADD `called_at` integer;--> statement-breakpoint
ALTER TABLE `bookings` ADD `called_by` text;--> statement-breakpoint
ALTER TABLE `bookings` ADD `called_times` integer;--> statement-breakpoint
ALTER TABLE `bookings` ADD `outcome_note` text;--> statement-breakpoint
ALTER TABLE `bookings` ADD `referred_to` text;--> statement-breakpoint
CREATE INDEX `bookings_application` ON `bookings` (`application_uid`) WHERE application_uid is not null;--> statement-breakpoint
CREATE INDEX `bookings_ticket` ON `bookings` (`reception_date`,`ticket`) WHERE ticket is not null;--> statement-breakpoint
CREATE INDEX `bookings_name` ON `bookings` (`name_sort_key`);--> statement-breakpoint
CREATE INDEX `bookings_status` ON `bookings` (`status`,`reception_date`);--> statement-breakpoint
ALTER TABLE `officials` ADD `photo` text;--> statement-breakpoint
ALTER TABLE `officials` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `schedules` ADD `revision` integer DEFAULT 1 NOT NULL;