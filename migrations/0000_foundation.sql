CREATE TABLE `application_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`application_id` integer NOT NULL,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`actor_name` text NOT NULL,
	`detail` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `application_events_application` ON `application_events` (`application_id`);--> statement-breakpoint
CREATE TABLE `applications` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer,
	`snapshot` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	`service` text NOT NULL,
	`portal_number` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`summary` text NOT NULL,
	`text` text NOT NULL,
	`channel` text NOT NULL,
	`submitted_at` integer NOT NULL,
	`status` text NOT NULL,
	`fin` text,
	`surname` text NOT NULL,
	`name` text NOT NULL,
	`patronymic` text NOT NULL,
	`birth_date` text,
	`document_number` text,
	`registered_address` text,
	`name_sort_key` text NOT NULL,
	`phone` text,
	`email` text,
	`current_address` text,
	`social_status` text,
	`privilege` text,
	`is_collective` integer DEFAULT false NOT NULL,
	`signature_count` integer,
	`representative` text,
	`details` text NOT NULL,
	`number` text,
	`registered_at` integer,
	`registered_on` text,
	`officer` text,
	`due_date` text,
	`executor_uid` text,
	`executor` text,
	`department` text,
	`resolution` text,
	`assigned_at` integer,
	`reply_number` text,
	`reply_date` text,
	`outcome` text,
	`reply_text` text,
	`closed_at` integer,
	`rating_stars` integer,
	`rating_text` text,
	`rated_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `applications_uid` ON `applications` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `applications_number` ON `applications` (`number`) WHERE number is not null;--> statement-breakpoint
CREATE INDEX `applications_portal_number` ON `applications` (`portal_number`);--> statement-breakpoint
CREATE INDEX `applications_status` ON `applications` (`status`);--> statement-breakpoint
CREATE INDEX `applications_kind` ON `applications` (`kind`);--> statement-breakpoint
CREATE INDEX `applications_service` ON `applications` (`service`);--> statement-breakpoint
CREATE INDEX `applications_status_service` ON `applications` (`status`,`service`);--> statement-breakpoint
CREATE INDEX `applications_status_kind` ON `applications` (`status`,`kind`);--> statement-breakpoint
CREATE INDEX `applications_fin` ON `applications` (`fin`);--> statement-breakpoint
CREATE INDEX `applications_executor` ON `applications` (`executor_uid`);--> statement-breakpoint
CREATE INDEX `applications_open` ON `applications` (`id`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `applications_due` ON `applications` (`due_date`) WHERE closed_at is null and due_date is not null;--> statement-breakpoint
CREATE INDEX `applications_month` ON `applications` (`registered_on`,`service`,`kind`,`outcome`,`removed_at`);--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`application_id` integer NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`content` blob,
	`fetched_at` integer,
	`damaged_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attachments_uid` ON `attachments` (`uid`);--> statement-breakpoint
CREATE INDEX `attachments_application` ON `attachments` (`application_id`);--> statement-breakpoint
CREATE TABLE `number_ranges` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`purpose` text NOT NULL,
	`year` integer NOT NULL,
	`prefix` text NOT NULL,
	`first` integer NOT NULL,
	`last` integer NOT NULL,
	`next` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `number_ranges_uid` ON `number_ranges` (`uid`);--> statement-breakpoint
CREATE INDEX `number_ranges_purpose` ON `number_ranges` (`purpose`,`year`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_uid` text NOT NULL,
	`actor_name` text NOT NULL,
	`command` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_uid` text NOT NULL,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit_entries` (`subject_kind`,`subject_uid`);--> statement-breakpoint
CREATE TABLE `classifiers` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer,
	`snapshot` integer,
	`code` text NOT NULL,
	`items` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `classifiers_uid` ON `classifiers` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `classifiers_code` ON `classifiers` (`code`);--> statement-breakpoint
CREATE TABLE `services` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer,
	`snapshot` integer,
	`code` text NOT NULL,
	`card` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `services_uid` ON `services` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `services_code` ON `services` (`code`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer,
	`snapshot` integer,
	`subject_kind` text NOT NULL,
	`subject_uid` text NOT NULL,
	`author` text NOT NULL,
	`author_name` text,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	`in_reply_to_uid` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `comments_uid` ON `comments` (`uid`);--> statement-breakpoint
CREATE INDEX `comments_subject` ON `comments` (`subject_uid`,`created_at`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_uid` text NOT NULL,
	`kind` text NOT NULL,
	`way` text NOT NULL,
	`recipient` text,
	`status` text NOT NULL,
	`status_reason` text,
	`sha256` text,
	`issued_at` integer NOT NULL,
	`issued_by` text NOT NULL,
	`reported_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_uid` ON `notices` (`uid`);--> statement-breakpoint
CREATE INDEX `notices_subject` ON `notices` (`subject_uid`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`aggregate_kind` text NOT NULL,
	`aggregate_uid` text NOT NULL,
	`command` text NOT NULL,
	`method` text NOT NULL,
	`path` text NOT NULL,
	`body` text NOT NULL,
	`base_version` integer,
	`before` text NOT NULL,
	`status` text DEFAULT 'pending' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`rebases` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`error_code` text,
	`error_detail` text,
	`portal_state` text,
	`note` text,
	`actor_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`done_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_uid` ON `outbox` (`uid`);--> statement-breakpoint
CREATE INDEX `outbox_status` ON `outbox` (`status`);--> statement-breakpoint
CREATE INDEX `outbox_unfinished` ON `outbox` (`id`) WHERE status IN ('pending', 'conflict', 'refused');--> statement-breakpoint
CREATE INDEX `outbox_aggregate` ON `outbox` (`aggregate_uid`,`status`);--> statement-breakpoint
CREATE TABLE `bookings` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer,
	`snapshot` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	`number` text NOT NULL,
	`official_uid` text NOT NULL,
	`reception_date` text NOT NULL,
	`start_time` text,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`status_reason` text,
	`cancelled_by` text,
	`submitted_at` integer NOT NULL,
	`fin` text,
	`surname` text NOT NULL,
	`name` text NOT NULL,
	`patronymic` text NOT NULL,
	`birth_date` text,
	`document_number` text,
	`registered_address` text,
	`name_sort_key` text NOT NULL,
	`social_status` text NOT NULL,
	`privilege` text,
	`email` text,
	`phone` text,
	`workplace` text,
	`job_title` text,
	`current_address` text,
	`note` text,
	`confirmed_at` integer,
	`received_at` integer,
	`reception_outcome` text,
	`application_uid` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_uid` ON `bookings` (`uid`);--> statement-breakpoint
CREATE INDEX `bookings_number` ON `bookings` (`number`);--> statement-breakpoint
CREATE INDEX `bookings_day` ON `bookings` (`reception_date`,`start_time`);--> statement-breakpoint
CREATE INDEX `bookings_official_day` ON `bookings` (`official_uid`,`reception_date`,`start_time`);--> statement-breakpoint
CREATE INDEX `bookings_fin` ON `bookings` (`fin`);--> statement-breakpoint
CREATE INDEX `bookings_month` ON `bookings` (`reception_date`,`official_uid`,`status`,`removed_at`);--> statement-breakpoint
CREATE TABLE `officials` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer,
	`snapshot` integer,
	`surname` text NOT NULL,
	`name` text NOT NULL,
	`patronymic` text NOT NULL,
	`position` text NOT NULL,
	`room` text NOT NULL,
	`seniority` integer NOT NULL,
	`active` integer NOT NULL,
	`deputy_uid` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `officials_uid` ON `officials` (`uid`);--> statement-breakpoint
CREATE INDEX `officials_seniority` ON `officials` (`seniority`);--> statement-breakpoint
CREATE TABLE `schedules` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer,
	`snapshot` integer,
	`official_uid` text NOT NULL,
	`rules` text NOT NULL,
	`exceptions` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `schedules_uid` ON `schedules` (`uid`);--> statement-breakpoint
CREATE INDEX `schedules_official` ON `schedules` (`official_uid`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` integer PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`staff_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_staff` ON `sessions` (`staff_id`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`login` text NOT NULL,
	`name` text NOT NULL,
	`position` text NOT NULL,
	`phone` text,
	`role` text NOT NULL,
	`password_hash` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`failed_attempts` integer DEFAULT 0 NOT NULL,
	`locked_until` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_uid` ON `staff` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `staff_login` ON `staff` (`login`);--> statement-breakpoint
CREATE TABLE `set_aside_items` (
	`id` integer PRIMARY KEY NOT NULL,
	`received_at` integer NOT NULL,
	`kind` text NOT NULL,
	`portal_id` text NOT NULL,
	`version` integer,
	`problem` text NOT NULL,
	`detail` text NOT NULL,
	`raw` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `set_aside_item` ON `set_aside_items` (`kind`,`portal_id`);--> statement-breakpoint
CREATE TABLE `sync_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`cursor` text,
	`snapshot` integer,
	`snapshots` integer DEFAULT 0 NOT NULL,
	`last_pull_at` integer,
	`last_push_at` integer,
	`last_error_at` integer,
	`last_error_code` text,
	`last_error_params` text
);
