create table forecasting.awaited (
    issued          uuid primary key references forecasting.issued,
    next_look       timestamptz not null
);
comment on table forecasting.awaited is 'forecasts whose outcome is still to be found or may still be corrected; work in hand, no record';
comment on column forecasting.awaited.next_look is 'civil time';
create index awaited_by_look on forecasting.awaited (next_look, issued);

create function forecasting.await_outcome() returns trigger language plpgsql as $$
begin
    insert into forecasting.awaited (issued, next_look) values (new.id, new.valid_to);
    return null;
end
$$;
create trigger issued_awaits after insert on forecasting.issued
    for each row execute function forecasting.await_outcome();
insert into forecasting.awaited (issued, next_look)
select id, valid_to from forecasting.issued i
 where not exists (select 1 from forecasting.outcome o where o.issued = i.id);

alter table forecasting.outcome add column entry bigint generated always as identity;
create unique index outcome_by_entry on forecasting.outcome (entry);
comment on column forecasting.outcome.entry is 'order of writing, so that scores can be carried on from where they stood';

create table forecasting.weight (
    number          bigint generated always as identity primary key,
    hazard          text not null,
    kind            text not null,
    issuer          text not null,
    weight          double precision not null,
    n               integer not null,
    weight_before   double precision,
    loss            double precision,
    panel_loss      double precision,
    question        uuid not null references forecasting.issued,
    reason          text not null,
    reason_en       text not null,
    at              timestamptz not null,
    check (weight >= 0 and weight <= 1 and n >= 0)
);
comment on table forecasting.weight is 'weights for the pool: of a hazard, kind and issuer the highest number counts, earlier ones stay';
comment on column forecasting.weight.n is 'questions of the hazard on which the issuer was verified';
comment on column forecasting.weight.loss is 'of the issuer on the question that moved it; null where it had not answered it';
comment on column forecasting.weight.panel_loss is 'mean of all who answered the question';
comment on column forecasting.weight.question is 'one of the forecasts whose outcome moved it';
create index weight_now on forecasting.weight (hazard, kind, issuer, number desc);
create trigger weight_stays before update or delete on forecasting.weight
    for each statement execute function forecasting.refuse_change();

create index issued_opinions on forecasting.issued (hazard, valid_to desc, id)
 where source like 'consultation:%';
