-- Each index leads with what only its own question asks for. A disaster that has just begun is in no
-- statistics: the planner expects one row of it, and of indexes that all lead with process and base
-- it takes any. Measured by benchmarks/ (rollup).
drop index ingest.figure_now;
create unique index figure_now on ingest.figure (region, process, base, indicator)
    where to_position is null;
drop index ingest.figure_under;
create index figure_under on ingest.figure (parent, process, base, indicator)
    where to_position is null;
drop index ingest.figure_then;
create index figure_then on ingest.figure (region, process, base, from_position);
drop index ingest.figure_layer;
create index figure_layer on ingest.figure (indicator, level, process, base, from_position);
create index report_outside on ingest.report (region, process) where not in_line;
