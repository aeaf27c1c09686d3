package org.anlan.forecasting.raster;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.Capabilities;
import org.geotools.filter.FilterAttributeExtractor;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;

/// A question to counties in OGC's common query language, such as
/// `meanMm > 100 AND NOT name LIKE '%区'`: comparisons, BETWEEN, LIKE, IS NULL, AND, OR, NOT over
/// named attributes; no functions. Immutable.
///
/// @see "OGC 20-024; GeoTools ECQL"
public final class CountyFilter {

    private static final int LONGEST = 500;
    private static final Capabilities ALLOWED = allowed();

    private final Filter filter;
    private final SimpleFeatureType type;

    private CountyFilter(Filter filter, SimpleFeatureType type) {
        this.filter = filter;
        this.type = type;
    }

    /// Reads a question.
    ///
    /// @param attributes name and class of what may be asked for
    /// @throws RasterRefused if it is not understood, too long, or asks for anything else
    public static CountyFilter of(String text, Map<String, Class<?>> attributes) {
        RasterRefused.unless(
                text.length() <= LONGEST, "条件有 %d 字,最多 %d 字。".formatted(text.length(), LONGEST));
        var filter = parse(text);
        var asked = new FilterAttributeExtractor();
        filter.accept(asked, null);
        for (var name : asked.getAttributeNameSet()) {
            RasterRefused.unless(
                    attributes.containsKey(name),
                    "条件里的 %s 不是字段;字段有 %s。".formatted(name, names(attributes)));
        }
        RasterRefused.unless(
                ALLOWED.fullySupports(filter), "条件里只能用比较、BETWEEN、LIKE、IS NULL、AND、OR、NOT。");
        return new CountyFilter(filter, type(attributes));
    }

    private static String names(Map<String, Class<?>> attributes) {
        return new TreeMap<>(attributes).keySet().stream().collect(Collectors.joining("、"));
    }

    private static Filter parse(String text) {
        try {
            return ECQL.toFilter(text);
        } catch (CQLException e) {
            throw new RasterRefused("条件读不懂:请写成 meanMm > 100 AND skill = true 这样。", e);
        }
    }

    private static SimpleFeatureType type(Map<String, Class<?>> attributes) {
        var type = new SimpleFeatureTypeBuilder();
        type.setName("county");
        attributes.forEach(type::add);
        return type.buildFeatureType();
    }

    private static Capabilities allowed() {
        var allowed = new Capabilities();
        allowed.addAll(Capabilities.LOGICAL);
        allowed.addAll(Capabilities.SIMPLE_COMPARISONS);
        allowed.addType(PropertyIsBetween.class);
        allowed.addType(PropertyIsLike.class);
        allowed.addType(PropertyIsNull.class);
        return allowed;
    }

    /// Whether a county is one of those asked for; what it lacks is null.
    public boolean matches(Map<String, ?> county) {
        var feature = new SimpleFeatureBuilder(type);
        for (var attribute : type.getAttributeDescriptors()) {
            feature.add(county.get(attribute.getLocalName()));
        }
        return filter.evaluate(feature.buildFeature(null));
    }
}
