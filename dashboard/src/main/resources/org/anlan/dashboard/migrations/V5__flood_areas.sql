create table desk.flood_area_state (
    id          uuid primary key,
    area        text not null,
    in_use      boolean not null,
    at          timestamptz not null,
    note        text not null,
    actor       uuid not null,
    actor_name  text not null,
    recorded_at timestamptz not null
);
create index flood_area_state_newest on desk.flood_area_state (area, at desc, id desc);
comment on table desk.flood_area_state is 'flood storage areas 行蓄洪区 put to use 启用 and closed, as the desk told; areas are those of the pack';
comment on column desk.flood_area_state.at is 'civil time from which it is so; recorded_at is when we knew';
