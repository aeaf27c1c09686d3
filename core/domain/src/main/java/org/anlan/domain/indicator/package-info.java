/// What a report counts and how: the catalogue of indicators (统计指标) as versioned data, the
/// units they are counted in, exact quantities in those units, and the way bulletins print them.
///
/// Also home of [CatalogueTable], the one strict reader of the house's tab-separated catalogues.
@NullMarked
package org.anlan.domain.indicator;

import org.jspecify.annotations.NullMarked;
