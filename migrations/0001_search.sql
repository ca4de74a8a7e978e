-- One word index over the folded words of an application (number, name, FİN, phone, address, summary).
-- Contentless: the words are not stored again; newest first is the order of the row ids.
CREATE VIRTUAL TABLE `application_search` USING fts5(words, content='', contentless_delete=1, detail=none, prefix='2 3 4', tokenize="unicode61 remove_diacritics 0");
