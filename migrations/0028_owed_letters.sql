CREATE TABLE `owed_letters` (
	`id` integer PRIMARY KEY NOT NULL,
	`application_id` integer NOT NULL,
	`paper` text NOT NULL,
	`need` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `owed_letters_application` ON `owed_letters` (`application_id`,`paper`);--> statement-breakpoint
CREATE INDEX `applications_removed` ON `applications` (`id`) WHERE removed_at is not null;--> statement-breakpoint
INSERT INTO `owed_letters` (`application_id`, `paper`, `need`, `at`)
SELECT e.`application_id`, s.`paper`, e.`detail` ->> 'letter', e.`at`
FROM `application_events` e
CROSS JOIN (
	SELECT 'register' AS `action`, 'registration' AS `paper` UNION ALL SELECT 'answer', 'answer' UNION ALL SELECT 'returnForCompletion', 'completion' UNION ALL SELECT 'forward', 'forwarding'
	UNION ALL SELECT 'sendCopies', 'copies' UNION ALL SELECT 'study', 'study' UNION ALL SELECT 'extend', 'extension' UNION ALL SELECT 'leaveWithoutReview', 'leaving'
	UNION ALL SELECT 'join', 'joining' UNION ALL SELECT 'withdraw', 'withdrawal' UNION ALL SELECT 'reopen', 'reopening'
) s ON s.`action` = e.`action`
CROSS JOIN `applications` a ON a.`id` = e.`application_id`
WHERE e.`detail` ->> 'letter' IN ('only', 'due')
	AND e.`id` = (SELECT max(l.`id`) FROM `application_events` l WHERE l.`application_id` = e.`application_id` AND l.`action` = e.`action`)
	AND NOT EXISTS (SELECT 1 FROM `notices` n WHERE n.`subject_uid` = a.`uid` AND n.`kind` = s.`paper` AND n.`issued_at` >= e.`at`)
	AND NOT (s.`paper` = 'leaving' AND EXISTS (SELECT 1 FROM `application_events` t WHERE t.`application_id` = a.`id` AND t.`id` > e.`id` AND t.`action` = 'told'))
	AND CASE s.`paper`
		WHEN 'completion' THEN a.`status` = 'returned'
		WHEN 'reopening' THEN a.`status` NOT IN ('leftWithoutReview', 'withdrawn', 'joined')
		WHEN 'leaving' THEN a.`leaving_ground` IS NOT NULL
		WHEN 'joining' THEN a.`status` = 'joined'
		WHEN 'withdrawal' THEN a.`status` = 'withdrawn'
		WHEN 'registration' THEN a.`number` IS NOT NULL
		WHEN 'answer' THEN a.`reply_text` IS NOT NULL
		WHEN 'forwarding' THEN a.`forwarded_to` IS NOT NULL
		WHEN 'study' THEN a.`studied_at` IS NOT NULL
		WHEN 'extension' THEN a.`extended_at` IS NOT NULL
		ELSE true
	END;
