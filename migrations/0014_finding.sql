CREATE TABLE `saved_views` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`staff_uid` text NOT NULL,
	`name` text NOT NULL,
	`search` text NOT NULL,
	`position` integer NOT NULL,
	`is_default` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_uid` ON `saved_views` (`uid`);--> statement-breakpoint
CREATE INDEX `saved_views_person` ON `saved_views` (`staff_uid`,`position`);
--> statement-breakpoint
-- What a card holds, as words of two letters and a value, one document an application: any filters together are one walk through an inverted index.
-- Triggers keep it, so that no way of writing an application can pass it by.
CREATE VIRTUAL TABLE `application_facets` USING fts5(words, content='', contentless_delete=1, detail=none, tokenize='ascii');
--> statement-breakpoint
CREATE VIEW `application_facet_words` AS SELECT id, 'st' || status || ' kd' || kind || ' ch' || channel || ' sv' || hex(service) || ' sj' || hex(subject)
  || CASE WHEN outcome IS NULL THEN '' ELSE ' oc' || outcome END
  || ' ct' || on_control || ' op' || (closed_at IS NULL) || ' rp' || is_repeat || ' xt' || (extended_at IS NOT NULL)
  || ' at' || EXISTS (SELECT 1 FROM attachments f WHERE f.application_id = applications.id)
  || CASE WHEN is_collective THEN ' aucollective' ELSE '' END
  || CASE WHEN is_anonymous THEN ' auanonymous' ELSE '' END
  || CASE WHEN representative IS NULL OR representative = 'null' THEN '' ELSE ' aurepresentative' END
  || CASE WHEN incoming_body IS NULL THEN '' ELSE ' auorganisation' END
  || CASE WHEN is_collective OR is_anonymous OR incoming_body IS NOT NULL THEN '' ELSE ' auperson' END
  || CASE WHEN executor_uid IS NOT NULL THEN ' ex' || hex(executor_uid) WHEN executor IS NOT NULL THEN ' en' || hex(executor) ELSE '' END
  || CASE WHEN department_code IS NULL THEN '' ELSE ' dc' || hex(department_code) END
  || CASE WHEN department IS NULL THEN '' ELSE ' dp' || hex(department) END
  || CASE WHEN social_status IS NULL THEN '' ELSE ' ss' || hex(social_status) END
  || CASE WHEN privilege IS NULL THEN '' ELSE ' pv' || hex(privilege) END
  || CASE WHEN date((submitted_at + 14400000) / 1000, 'unixepoch') IS NULL THEN '' ELSE ' ry' || substr(date((submitted_at + 14400000) / 1000, 'unixepoch'), 1, 4) || ' rm' || replace(substr(date((submitted_at + 14400000) / 1000, 'unixepoch'), 1, 7), '-', '') || ' rd' || replace(date((submitted_at + 14400000) / 1000, 'unixepoch'), '-', '') END
  || CASE WHEN registered_on IS NULL THEN '' ELSE ' gy' || substr(registered_on, 1, 4) || ' gm' || replace(substr(registered_on, 1, 7), '-', '') || ' gd' || replace(registered_on, '-', '') END
  || CASE WHEN due_date IS NULL THEN '' ELSE ' dy' || substr(due_date, 1, 4) || ' dm' || replace(substr(due_date, 1, 7), '-', '') || ' dd' || replace(due_date, '-', '') END
  || CASE WHEN reply_date IS NULL THEN '' ELSE ' ay' || substr(reply_date, 1, 4) || ' am' || replace(substr(reply_date, 1, 7), '-', '') || ' ad' || replace(reply_date, '-', '') END
  || coalesce((SELECT group_concat(' fd' || hex(CASE path WHEN '$' THEN key ELSE substr(path, 3) END || '=' || atom), '') FROM json_tree(details) WHERE atom IS NOT NULL AND length(atom) <= 100), '') AS words
FROM applications WHERE removed_at IS NULL;
--> statement-breakpoint
CREATE TRIGGER `application_facets_insert` AFTER INSERT ON applications BEGIN
  INSERT INTO application_facets (rowid, words) SELECT id, words FROM application_facet_words WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `application_facets_update` AFTER UPDATE OF status, kind, service, channel, subject, outcome, closed_at, on_control, is_collective, is_anonymous, incoming_body, representative, is_repeat, extended_at, executor_uid, executor, department_code, department, social_status, privilege, details, submitted_at, registered_on, due_date, reply_date, removed_at ON applications
WHEN old.status IS NOT new.status OR old.kind IS NOT new.kind OR old.service IS NOT new.service OR old.channel IS NOT new.channel OR old.subject IS NOT new.subject OR old.outcome IS NOT new.outcome OR old.closed_at IS NOT new.closed_at OR old.on_control IS NOT new.on_control OR old.is_collective IS NOT new.is_collective OR old.is_anonymous IS NOT new.is_anonymous OR old.incoming_body IS NOT new.incoming_body OR old.representative IS NOT new.representative OR old.is_repeat IS NOT new.is_repeat OR old.extended_at IS NOT new.extended_at OR old.executor_uid IS NOT new.executor_uid OR old.executor IS NOT new.executor OR old.department_code IS NOT new.department_code OR old.department IS NOT new.department OR old.social_status IS NOT new.social_status OR old.privilege IS NOT new.privilege OR old.details IS NOT new.details OR old.submitted_at IS NOT new.submitted_at OR old.registered_on IS NOT new.registered_on OR old.due_date IS NOT new.due_date OR old.reply_date IS NOT new.reply_date OR old.removed_at IS NOT new.removed_at BEGIN
  DELETE FROM application_facets WHERE rowid = old.id;
  INSERT INTO application_facets (rowid, words) SELECT id, words FROM application_facet_words WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `application_facets_delete` AFTER DELETE ON applications BEGIN
  DELETE FROM application_facets WHERE rowid = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER `application_facets_first_file` AFTER INSERT ON attachments
WHEN NOT EXISTS (SELECT 1 FROM attachments f WHERE f.application_id = new.application_id AND f.id <> new.id) BEGIN
  DELETE FROM application_facets WHERE rowid = new.application_id;
  INSERT INTO application_facets (rowid, words) SELECT id, words FROM application_facet_words WHERE id = new.application_id;
END;
--> statement-breakpoint
CREATE TRIGGER `application_facets_last_file` AFTER DELETE ON attachments
WHEN NOT EXISTS (SELECT 1 FROM attachments f WHERE f.application_id = old.application_id) BEGIN
  DELETE FROM application_facets WHERE rowid = old.application_id;
  INSERT INTO application_facets (rowid, words) SELECT id, words FROM application_facet_words WHERE id = old.application_id;
END;
--> statement-breakpoint
INSERT INTO application_facets (rowid, words) SELECT id, words FROM application_facet_words ORDER BY id;
