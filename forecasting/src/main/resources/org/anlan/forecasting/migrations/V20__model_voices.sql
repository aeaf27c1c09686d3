create table forecasting.model_voice (
    source          text not null,
    hazard          text not null,
    issued          uuid not null references forecasting.issued,
    primary key (source, issued)
);
comment on table forecasting.model_voice is 'forecasts of models that were voices of a consultation''s first round: by these a model is weighed beside the people';
comment on column forecasting.model_voice.source is 'consultation:UUID';
create index model_voice_by_hazard on forecasting.model_voice (hazard);
create trigger model_voice_stays before update or delete on forecasting.model_voice
    for each statement execute function forecasting.refuse_change();

create index issued_before on forecasting.issued (region, quantity, valid_to, issuer, issued_at desc);
comment on index forecasting.issued_before is 'what the same issuer told before of the same time';
