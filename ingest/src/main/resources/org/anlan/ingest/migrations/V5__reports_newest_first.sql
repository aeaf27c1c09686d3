create index report_newest on ingest.report (submitted_at desc, id desc) where in_line;
create index report_by_path on ingest.report (path, submitted_at desc) where in_line;
