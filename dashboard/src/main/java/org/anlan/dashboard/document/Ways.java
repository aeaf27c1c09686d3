package org.anlan.dashboard.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.anlan.domain.RegionCode;

/// The ways from a document into the wall's pages, each to what was known when it was made.
///
/// @param process the disaster process
/// @param base the counting base
/// @param known civil time
record Ways(String process, String base, Instant known) {

    private static final String WALL = "/wall#/";

    static Ways of(Situation situation) {
        return new Ways(situation.process().id(), situation.base().id(), situation.knownAt());
    }

    /// What a figure is made of.
    String figure(RegionCode region, String indicator) {
        return way(
                "figures/%s/%s?process=%s&base=%s&"
                        .formatted(region, indicator, encoded(process), encoded(base)));
    }

    String station(String code) {
        return way("observations?station=%s&".formatted(encoded(code)));
    }

    String incident(Object id) {
        return way("desk/incidents/%s?".formatted(id));
    }

    String responses() {
        return way("responses?");
    }

    String evacuation() {
        return way("evacuation?process=%s&".formatted(encoded(process)));
    }

    String plan() {
        return way("logistics/plans/latest?process=%s&".formatted(encoded(process)));
    }

    private String way(String path) {
        return WALL + path + "asOf=" + known;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
