create table testroom.zebra (
    id      integer generated always as identity primary key,
    name    text not null
);
insert into testroom.zebra (name) values ('put in by the migration');

create table testroom.apple (
    code    text primary key,
    parent  text references testroom.apple,
    zebra   integer references testroom.zebra,
    "order" integer,
    twice   integer generated always as ("order" * 2) stored,
    note    text,
    bytes   bytea,
    doc     jsonb,
    at      timestamptz,
    day     date,
    price   numeric(12, 2),
    rain    double precision,
    tags    text[],
    wait    interval
);

create table testroom.reading (
    station text not null,
    at      timestamptz not null,
    value   real,
    primary key (station, at)
) partition by range (at);
create sequence testroom.ticket;
create table testroom.keyless (line text);
