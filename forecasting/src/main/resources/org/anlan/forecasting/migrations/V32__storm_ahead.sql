alter table forecasting.storm_wind add column ahead text;
comment on column forecasting.storm_wind.ahead is 'JSON: strongest wind by county from the last analysis on, p10, p50 and p90 through errors of the track; null where nothing was forecast';
