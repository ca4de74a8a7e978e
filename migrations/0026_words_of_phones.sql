-- The last seven figures of a telephone number, and who represents a citizen, are found by, too. Bookings get their words at once: the migrator lends the engine the two functions.
INSERT INTO `booking_search` (`booking_search`) VALUES ('delete-all');--> statement-breakpoint
INSERT INTO `booking_search` (rowid, words)
SELECT `id`, folded(concat_ws(' ', `number`, `surname`, `name`, `patronymic`, `fin`, phone_words(`phone`), `registered_address`, `current_address`, `note`)) FROM `bookings`;--> statement-breakpoint
-- Applications get theirs from the program, little by little: it begins where this says.
INSERT INTO `settings` (`key`, `value`, `updated_at`) SELECT 'rewording', '{"after":0}', 0 WHERE EXISTS (SELECT 1 FROM `applications`)
ON CONFLICT (`key`) DO UPDATE SET `value` = excluded.`value`;
