-- Applications are found by what they say, too. Those that are here already get their new words from the program, little by little: it begins where this says.
INSERT INTO `settings` (`key`, `value`, `updated_at`) SELECT 'rewording', '{"after":0}', 0 WHERE EXISTS (SELECT 1 FROM `applications`);
