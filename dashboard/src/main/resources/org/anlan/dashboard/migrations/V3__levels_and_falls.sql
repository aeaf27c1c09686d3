create table desk.proposed_level (
    process  text not null,
    base     text not null,
    region   text not null,
    plan     text not null,
    type     text not null,
    level    integer not null check (level between 1 and 4),
    clause   text not null,
    value    text not null,
    margin   text not null,
    sample   boolean not null,
    primary key (process, base, region, plan)
);
comment on table desk.proposed_level is 'levels of response that reviewed figures bear, as stated; one row as long as one is borne';

create table desk.reviewed_figure (
    process    text not null,
    base       text not null,
    region     text not null,
    indicator  text not null,
    minor      bigint not null,
    primary key (process, base, region, indicator)
);
comment on table desk.reviewed_figure is 'last reviewed value of cumulative figures, in the unit''s finest step, so that a fall is seen';
