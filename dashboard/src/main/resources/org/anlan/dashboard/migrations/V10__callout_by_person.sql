create table desk.duty_person (
    id          uuid primary key,
    region      text not null,
    village     text not null default '',
    duty        text not null check (duty in ('HEAD', 'WARDEN', 'WATCH')),
    rank        integer not null check (rank between 1 and 9),
    sealed      bytea not null,
    sample      boolean not null,
    from_pack   boolean not null,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    changed_by  text not null,
    retired_at  timestamptz
);
create index duty_person_by_place on desk.duty_person (region, village, rank) where retired_at is null;
comment on table desk.duty_person is 'named 责任人 of counties, townships and villages';
comment on column desk.duty_person.village is 'name of a village of the region; empty for the region itself';
comment on column desk.duty_person.sealed is 'name and phone, AES-256-GCM under the key in keys/desk; personal data';

create table desk.callout_list (
    warning     text primary key,
    area        text not null,
    colour      text not null,
    called_at   timestamptz not null,
    expires_at  timestamptz not null,
    ended_at    timestamptz,
    ended_by    text,
    ended_why   text
);
create index callout_list_open on desk.callout_list (expires_at) where ended_at is null;
comment on table desk.callout_list is 'one list of persons a warning 叫应名单';
comment on column desk.callout_list.ended_by is 'who closed it by hand; null when the warning ended it';

create table desk.callout_person (
    warning     text not null references desk.callout_list,
    person      uuid not null references desk.duty_person,
    region      text not null,
    village     text not null,
    county      text not null,
    level       text not null check (level in ('COUNTY', 'TOWNSHIP', 'VILLAGE')),
    rank        integer not null,
    entered_at  timestamptz not null,
    called_at   timestamptz,
    answered_at timestamptz,
    acted_at    timestamptz,
    calls       integer not null default 0,
    step        integer not null default 0,
    because     uuid,
    primary key (warning, person)
);
create index callout_person_waiting on desk.callout_person (warning)
 where called_at is not null and answered_at is null;
comment on column desk.callout_person.step is 'how often it was passed on unanswered';
comment on column desk.callout_person.because is 'the person whose silence brought this one onto the list';

create table desk.callout_call (
    id          uuid primary key,
    warning     text not null,
    person      uuid not null,
    at          timestamptz not null,
    caller      text not null,
    way         text not null,
    outcome     text not null,
    sealed      bytea not null,
    recorded_at timestamptz not null,
    foreign key (warning, person) references desk.callout_person
);
create index callout_call_by_person on desk.callout_call (warning, person, at);
comment on column desk.callout_call.sealed is 'what was answered, sealed as the person is; personal data';
