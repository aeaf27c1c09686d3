create table logistics.preposition (
    warning     text primary key,
    follows     text not null,
    colour      text not null,
    areas       text not null,
    arrive_by   timestamptz not null,
    ground      text not null,
    people      text not null,
    plan        uuid,
    state       text not null check (state in ('PROPOSED', 'NOTHING', 'SIGNED', 'CHANGED', 'LEFT')),
    made_at     timestamptz not null,
    signed_by   text
);
comment on table logistics.preposition is 'stock moves proposed with a red or orange warning, and what became of them';
comment on column logistics.preposition.people is 'whom they are for, by county: JSON';
comment on column logistics.preposition.state is 'NOTHING: nothing to move; CHANGED: signed, but the stock had changed and they were proposed anew; LEFT: the warning was signed without them';
