create table ingest.rolled (
    one       boolean primary key default true check (one),
    position  bigint not null,
    revision  bigint not null
);
comment on table ingest.rolled is 'how far figures are written; a batch that tells late of parked facts writes there, never before';
