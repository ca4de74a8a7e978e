DROP INDEX `bookings_day`;--> statement-breakpoint
DROP INDEX `bookings_official_day`;--> statement-breakpoint
DROP INDEX `bookings_name`;--> statement-breakpoint
DROP INDEX `bookings_status`;--> statement-breakpoint
DROP INDEX `bookings_month`;--> statement-breakpoint
CREATE INDEX `bookings_submitted` ON `bookings` (`submitted_at`,`id`,`official_uid`,`status`,`channel`,`removed_at`);--> statement-breakpoint
CREATE INDEX `bookings_overbooked` ON `bookings` (`reception_date`,`official_uid`,`status`,`removed_at`,`channel`,`start_time`,`arrived_at`) WHERE overbook_reason is not null;--> statement-breakpoint
CREATE INDEX `bookings_day` ON `bookings` (`reception_date`,`start_time`,`id`,`official_uid`,`status`,`channel`,`removed_at`);--> statement-breakpoint
CREATE INDEX `bookings_official_day` ON `bookings` (`official_uid`,`reception_date`,`start_time`,`id`,`status`,`channel`,`removed_at`);--> statement-breakpoint
CREATE INDEX `bookings_name` ON `bookings` (`name_sort_key`,`id`,`reception_date`,`submitted_at`,`official_uid`,`status`,`channel`,`removed_at`);--> statement-breakpoint
CREATE INDEX `bookings_status` ON `bookings` (`status`,`reception_date`,`start_time`,`id`,`channel`,`removed_at`);--> statement-breakpoint
CREATE INDEX `bookings_month` ON `bookings` (`reception_date`,`official_uid`,`status`,`removed_at`,`channel`,`start_time`,`arrived_at`,`reception_started_at`,`received_at`);--> statement-breakpoint
CREATE INDEX `booking_events_moves` ON `booking_events` (`booking_uid`) WHERE action in ('move', 'movedElsewhere');--> statement-breakpoint
-- One word index over the folded words of a booking (number, name, FİN, phone, addresses, note), as that of the applications.
CREATE VIRTUAL TABLE `booking_search` USING fts5(words, content='', contentless_delete=1, detail=none, prefix='2 3 4', tokenize="unicode61 remove_diacritics 0");--> statement-breakpoint
-- What is there already is found at once: the migrator lends the engine the two functions.
INSERT INTO `booking_search` (rowid, words)
SELECT `id`, folded(concat_ws(' ', `number`, `surname`, `name`, `patronymic`, `fin`, phone_words(`phone`), `registered_address`, `current_address`, `note`)) FROM `bookings`;
