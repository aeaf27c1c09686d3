package org.anlan.forecasting.cap;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a message says, in one language.
///
/// @param language such as `zh-CN`
/// @param categories at least one
/// @param event the event in words, visible
/// @param responses what to do
/// @param judgement how soon, how bad, how sure
/// @param audience whom it is meant for, in words
/// @param eventCodes the event in other systems
/// @param times when it applies
/// @param words what people read
/// @param parameters whatever else, such as a colour or a probability
/// @param resources files
/// @param areas where
public record CapInfo(
        String language,
        List<Category> categories,
        String event,
        List<ResponseType> responses,
        CapJudgement judgement,
        Optional<String> audience,
        List<NamedValue> eventCodes,
        CapTimes times,
        CapWords words,
        List<NamedValue> parameters,
        List<CapResource> resources,
        List<CapArea> areas) {

    /// The language of our own warnings.
    public static final String CHINESE = "zh-CN";

    /// What the standard assumes if a message states no language.
    static final String UNSTATED_LANGUAGE = "en-US";

    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");

    public CapInfo {
        if (!LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException(
                    "Language (%s) must look like zh-CN.".formatted(language));
        }
        categories = List.copyOf(categories);
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("Categories (0) must not be empty.");
        }
        event = CapText.visible("event", event);
        responses = List.copyOf(responses);
        audience = CapText.of("audience", audience);
        eventCodes = List.copyOf(eventCodes);
        parameters = List.copyOf(parameters);
        resources = List.copyOf(resources);
        areas = List.copyOf(areas);
    }

    /// A warning of ours in Chinese: what, how, when, in which words and where.
    public static CapInfo chinese(
            Category category,
            String event,
            CapJudgement judgement,
            CapTimes times,
            CapWords words,
            List<NamedValue> parameters,
            List<CapArea> areas) {
        return new CapInfo(
                CHINESE,
                List.of(category),
                event,
                List.of(),
                judgement,
                Optional.empty(),
                List.of(),
                times,
                words,
                parameters,
                List.of(),
                areas);
    }
}
