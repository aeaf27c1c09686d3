-- What a place passed on outside this system, by hand: to the national disaster system or to its own
-- government. The values are those of that moment, to be held beside what stands now.
create table desk.passed_on (
    id          uuid primary key,
    process     text not null,
    base        text not null,
    region      text not null,
    recipient   text not null check (recipient in ('NATIONAL', 'GOVERNMENT')),
    number      text,
    as_of       timestamptz not null,
    passed_at   timestamptz not null,
    actor       uuid not null,
    actor_name  text not null,
    recorded_at timestamptz not null
);
create index passed_on_latest on desk.passed_on (process, base, region, passed_at desc, id desc);
comment on column desk.passed_on.number is 'under which the recipient took it; null where it gave none';
comment on column desk.passed_on.as_of is 'civil time the values stood for';

create table desk.passed_on_value (
    passed_on uuid not null references desk.passed_on,
    indicator text not null,
    value     text not null,
    primary key (passed_on, indicator)
);
comment on column desk.passed_on_value.value is 'exact decimal in the indicator''s unit; no row where it was not counted';
