package org.anlan.forecasting.verification;

/// What is scored together.
///
/// @param hazard code, such as `flood`
/// @param region code of the place the forecast is for
/// @param leadHours from issue to the time forecast, 0 or more
/// @param issuer who answers for it: a person, a department, or a model
/// @param level the warning level a chance is of, 0 none to 4 red; 0 if it is of no level
public record ScoreKey(String hazard, String region, int leadHours, String issuer, int level) {

    private static final int HIGHEST = 4;

    /// @throws IllegalArgumentException if lead or level is out of range
    public ScoreKey {
        if (leadHours < 0 || level < 0 || level > HIGHEST) {
            throw new IllegalArgumentException(
                    "Key (lead %d h, level %d) must have lead >= 0 and level 0 to %d."
                            .formatted(leadHours, level, HIGHEST));
        }
    }
}
