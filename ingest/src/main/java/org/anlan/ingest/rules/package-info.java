/// The form rules: what must hold inside one report before it is taken. The rules are versioned
/// data (`quick-report.tsv`, with source, mark and validity); this package is the engine that
/// reads and applies them. Start at [RuleBook]; a filing goes into [FormRules], a [RuleFindings]
/// comes out.
@NullMarked
package org.anlan.ingest.rules;

import org.jspecify.annotations.NullMarked;
