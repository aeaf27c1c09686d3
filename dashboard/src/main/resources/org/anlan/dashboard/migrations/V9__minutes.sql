-- What a document is about, where that is one thing: of it there is one document of a kind.
alter table desk.document add column subject text;
create unique index document_of on desk.document (kind, subject) where subject is not null;
comment on column desk.document.subject is 'of minutes: the consultation';
