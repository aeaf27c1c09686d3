package org.anlan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./anlan user")
class UserTest {

    @TempDir private static Path home;
    private static Shell shell;
    private static Shell.Place place;

    @BeforeAll
    static void add() {
        shell = new Shell(home);
        place = shell.place("data");
        var done =
                shell.at(
                        place,
                        "user add zhang --name 张三 --post reviewer@340100 --post DUTY_OFFICER@340000"
                                .split(" "));
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(done.out())
                .contains("good for a day 一次性链接")
                .containsPattern("http://127\\.0\\.0\\.1:8080/sign-in#link=[\\w-]{32}");
    }

    @Test
    void listsWhoWasInvitedWithEveryPost() {
        var done = shell.at(place, "user", "list");
        assertThat(done.exit()).isZero();
        assertThat(done.out())
                .containsPattern(
                        "zhang +张三 +invited +(REVIEWER@340100 DUTY_OFFICER@340000|DUTY_OFFICER@340000 REVIEWER@340100)");
    }

    @Test
    void givesANewLinkToWhoIsKnownOnly() {
        assertThat(shell.at(place, "user", "link", "zhang").out()).contains("/sign-in#link=");
        var unknown = shell.at(place, "user", "link", "li");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("No account has the login li").contains("Maybe run:");
    }

    @Test
    void givesAndTakesPosts() {
        shell.at(place, "user add chen --name 陈 --post REPORTER@340102".split(" "));
        shell.at(place, "user grant chen --post REVIEWER@340102".split(" "));
        assertThat(shell.at(place, "user", "list").out())
                .containsPattern("chen .* REPORTER@340102 REVIEWER@340102");
        shell.at(place, "user revoke chen --post REPORTER@340102".split(" "));
        assertThat(shell.at(place, "user", "list").out())
                .containsPattern("chen +陈 +invited +REVIEWER@340102");
        var again = shell.at(place, "user revoke chen --post REPORTER@340102".split(" "));
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("该账号没有这个岗位: REPORTER@340102");
    }

    @Test
    void closesAnAccountThatIsKnown() {
        assertThat(shell.at(place, "user", "block", "zhang").exit()).isZero();
        assertThat(shell.at(place, "user", "block", "li").exit()).isEqualTo(2);
    }

    @Test
    void foundsNothingWhereThereIsNoInstallation() {
        var nowhere = shell.place("nowhere");
        for (var command : new String[] {"user list", "journal verify"}) {
            var refused = shell.at(nowhere, command.split(" "));
            assertThat(refused.exit()).as(command).isEqualTo(4);
            assertThat(refused.err()).contains("There is no installation in", "Maybe name");
        }
    }

    @Test
    void addsNobodyTwiceAndNobodyAtAnUnknownRegion() {
        var again = shell.at(place, "user add zhang --name 张 --post REVIEWER@340100".split(" "));
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("登录名已被使用: zhang");
        var lost = shell.at(place, "user add wang --name 王 --post REVIEWER@349999".split(" "));
        assertThat(lost.exit()).isEqualTo(1);
        assertThat(lost.err()).contains("没有这个行政区划代码: 349999");
        assertThat(shell.at(place, "user", "list").out()).doesNotContain("wang");
    }
}
