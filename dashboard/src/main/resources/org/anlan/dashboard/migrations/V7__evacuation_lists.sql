-- The operational list of evacuation by township and village: who refused, who went back, and whose
-- charge it is. What was told before stays as it was told: not counted.
alter table desk.evacuation
    add column refused      integer,
    add column returned     integer,
    add column keeper       text,
    add column keeper_phone text,
    add column on_behalf    boolean not null default false,
    add column synthetic    boolean not null default false;
comment on column desk.evacuation.refused is 'of those left, who refused to go (拒转); null: not counted';
comment on column desk.evacuation.returned is 'of those moved, who went back (已返); null: not counted';
comment on column desk.evacuation.keeper is 'whose charge they are (包保责任人)';
comment on column desk.evacuation.on_behalf is 'typed in for whoever told it (代录)';
comment on column desk.evacuation.synthetic is 'made by a drill''s split, not told by anybody';

create table desk.evacuation_village (
    evacuation   uuid not null references desk.evacuation,
    rank         integer not null,
    name         text not null,
    to_move      integer not null,
    moved        integer not null,
    refused      integer,
    returned     integer,
    keeper       text,
    keeper_phone text,
    primary key (evacuation, rank)
);
comment on table desk.evacuation_village is 'the villages of a township''s list; their sum is the township''s';
