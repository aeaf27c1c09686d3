create table logistics.shelter_count (
    id          uuid primary key,
    process     text not null,
    shelter     text not null,
    people      integer not null check (people >= 0),
    open        boolean not null,
    as_of       timestamptz not null,
    teller      uuid not null,
    teller_name text not null,
    recorded_at timestamptz not null,
    check (open or people = 0)
);
create index shelter_count_newest on logistics.shelter_count (process, shelter, as_of desc);
comment on table logistics.shelter_count is 'heads counted in a shelter; every count is kept, the newest by as_of stands';
comment on column logistics.shelter_count.as_of is 'civil time at which the heads were counted';

create table logistics.displaced (
    process text not null,
    region  text not null,
    since   timestamptz not null,
    primary key (process, region)
);
comment on table logistics.displaced is 'from when people of a county or township are counted as displaced; no row while none are';
