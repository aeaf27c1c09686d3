create table ingest.reading (
    station     text not null,
    read_at     timestamptz not null,
    version     integer not null,
    value       numeric(9, 3) not null,
    day         date,
    day_ends    text,
    batch       uuid not null,
    actor       uuid not null,
    recorded_at timestamptz not null,
    primary key (station, read_at, version)
) partition by range (read_at);
comment on table ingest.reading is 'every version of every gauge reading; partitions by month of read_at (UTC), made on demand';
comment on column ingest.reading.value is 'in the unit of the station''s kind: mm of a day for rain, m for stage';
comment on column ingest.reading.read_at is 'civil time; for rain the end of the day it fell on';

create table ingest.reading_latest (
    station        text primary key,
    read_at        timestamptz,
    value          numeric(9, 3),
    day            date,
    day_ends       text,
    previous_at    timestamptz,
    previous_value numeric(9, 3)
);
comment on table ingest.reading_latest is 'the newest two readings of each station; its row is the lock under which the station is written; empty until a first reading stands';

create table ingest.damage_row (
    id             uuid primary key,
    process        text not null,
    region         text not null,
    region_id      integer not null,
    household      bytea not null,
    personal       bytea not null,
    persons        integer not null check (persons >= 1),
    damage         text not null,
    rooms          integer not null check (rooms >= 1),
    days_displaced integer not null check (days_displaced >= 0),
    homeless       boolean not null,
    without_income boolean not null,
    helpless       boolean not null,
    synthetic      boolean not null,
    state          text not null check (state in ('SUBMITTED', 'ACCEPTED', 'RETURNED')),
    reporter       uuid not null,
    reported_at    timestamptz not null,
    reviewer       uuid,
    reviewed_at    timestamptz,
    reason         text
);
comment on column ingest.damage_row.household is 'HMAC-SHA256 of the identity number under the process'' own salt';
comment on column ingest.damage_row.personal is 'AES-256-GCM: nonce, then JSON of head, identity number and account, under the process'' key';
create unique index damage_row_household on ingest.damage_row (process, household)
 where state <> 'RETURNED';
create index damage_row_by_process on ingest.damage_row (process, id);

create table ingest.damage_read (
    id      bigint generated always as identity primary key,
    damage_row uuid not null references ingest.damage_row,
    actor   uuid not null,
    purpose text not null,
    read_at timestamptz not null
);
comment on table ingest.damage_read is 'who read the personal data of which row, when and what for';
create index damage_read_by_row on ingest.damage_read (damage_row, id);
