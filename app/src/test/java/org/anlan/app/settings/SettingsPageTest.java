package org.anlan.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.anlan.app.OperationsPage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of operations, on settings,")
class SettingsPageTest {

    private static final Pattern VARIABLE = Pattern.compile("\\bANLAN_[A-Z_]+");

    @Test
    void namesEveryKeyWithItsDefaultAndNoOther() {
        var sample = Keys.sample();
        var defaults = new TreeMap<String, String>();
        Keys.keys(sample)
                .forEach(
                        key ->
                                defaults.put(
                                        key,
                                        sample.getIsNull(key) ? "null" : sample.getString(key)));
        var page = new TreeMap<String, String>();
        for (var row : OperationsPage.rows("key")) {
            page.put(
                    OperationsPage.codes(row.get(0)).getFirst(),
                    OperationsPage.codes(row.get(1)).getFirst());
            assertThat(row.get(2)).isNotBlank();
        }
        assertThat(page).isEqualTo(defaults);
    }

    @Test
    void namesEveryVariableOfTheLauncherAndNoOtherThatIsNoSetting() throws IOException {
        var launcher = Files.readString(Path.of(System.getProperty("anlan.root"), "anlan"));
        var page = OperationsPage.text();
        assertThat(VARIABLE.matcher(launcher).results().map(m -> m.group()))
                .isNotEmpty()
                .allMatch(variable -> page.contains("`" + variable + "`"));
        var settings = Keys.keys(Keys.sample()).stream().map(Keys::variable).toList();
        assertThat(VARIABLE.matcher(page).results().map(m -> m.group()).distinct())
                .allMatch(
                        v ->
                                settings.contains(v)
                                        || v.equals("ANLAN_SETTINGS")
                                        || launcher.contains(v));
    }
}
