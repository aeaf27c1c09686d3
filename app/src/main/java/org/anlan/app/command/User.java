package org.anlan.app.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.anlan.app.house.Address;
import org.anlan.app.house.Foundation;
import org.anlan.app.settings.Settings;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;
import org.anlan.web.signin.Accounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The accounts of an installation that is not being served.
@Command(name = "user", description = "Accounts of a stopped installation / 账号管理(停机时)")
final class User {

    private static final int PAGE = 200;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Command(description = "Add an account; prints its one-time link / 新增账号")
    int add(
            @Mixin CommonOptions common,
            @Parameters(paramLabel = "LOGIN") String login,
            @Option(names = "--name", required = true, description = "Shown on screens / 姓名或岗位")
                    String name,
            @Option(names = "--phone", defaultValue = "", description = "Shown beside it / 电话")
                    String phone,
            @Option(
                            names = "--post",
                            required = true,
                            paramLabel = "ROLE@REGION",
                            description = "May be repeated, e.g. REVIEWER@340102 / 岗位@行政区划代码")
                    List<PostOption> posts) {
        return with(
                common,
                Foundation::open, // the first account may come before the first start
                (accounts, settings) ->
                        tell(accounts, settings, accounts.add(login, name, phone, entries(posts))));
    }

    @Command(description = "List accounts / 账号一览")
    int list(@Mixin CommonOptions common) {
        return with(
                common,
                (accounts, _) -> {
                    var page = accounts.list("", PAGE);
                    while (!page.isEmpty()) {
                        page.forEach(this::print);
                        page = accounts.list(page.getLast().login(), PAGE);
                    }
                });
    }

    @Command(description = "Print a new one-time link / 重发一次性链接")
    int link(@Mixin CommonOptions common, @Parameters(paramLabel = "LOGIN") String login) {
        return with(
                common, (accounts, settings) -> tell(accounts, settings, known(accounts, login)));
    }

    @Command(description = "Close an account until it is given a new link / 停用账号")
    int block(@Mixin CommonOptions common, @Parameters(paramLabel = "LOGIN") String login) {
        return with(common, (accounts, _) -> accounts.block(known(accounts, login)));
    }

    @Command(description = "Give an account further posts / 增加岗位")
    int grant(
            @Mixin CommonOptions common,
            @Parameters(paramLabel = "LOGIN") String login,
            @Option(names = "--post", required = true, paramLabel = "ROLE@REGION")
                    List<PostOption> posts) {
        return with(
                common, (accounts, _) -> accounts.grant(known(accounts, login), entries(posts)));
    }

    @Command(description = "Take posts from an account and sign it out / 撤销岗位")
    int revoke(
            @Mixin CommonOptions common,
            @Parameters(paramLabel = "LOGIN") String login,
            @Option(names = "--post", required = true, paramLabel = "ROLE@REGION")
                    List<PostOption> posts) {
        return with(
                common, (accounts, _) -> accounts.revoke(known(accounts, login), entries(posts)));
    }

    private static List<Map.Entry<Role, RegionCode>> entries(List<PostOption> posts) {
        return posts.stream().map(PostOption::entry).toList();
    }

    private ActorId known(Accounts accounts, String login) {
        return accounts.find(login).orElseThrow(() -> unknown(login));
    }

    private int with(CommonOptions common, BiConsumer<Accounts, Settings> work) {
        return with(common, Foundation::openExisting, work);
    }

    private int with(
            CommonOptions common,
            BiFunction<Settings, Pack, OpenStore> opening,
            BiConsumer<Accounts, Settings> work) {
        var settings = common.settings(Map.of());
        try (var open = opening.apply(settings, Pack.open(settings.pack()))) {
            work.accept(new Accounts(open, Clock.systemUTC()), settings);
        }
        out().flush();
        return Exit.OK.code();
    }

    private void tell(Accounts accounts, Settings settings, ActorId id) {
        var address = Address.of(settings.web(), settings.web().port());
        out().println(
                        "One-time link, good for a day 一次性链接(24 小时内有效):\n  "
                                + Address.link(address, accounts.newLink(id)));
    }

    private void print(Accounts.Listed account) {
        out().printf(
                        "%-20s %-20s %-8s %s%n",
                        account.login(),
                        account.name(),
                        account.entered() ? "entered" : "invited",
                        String.join(" ", account.posts()));
    }

    private ParameterException unknown(String login) {
        return new ParameterException(
                spec.commandLine(),
                "No account has the login %s 没有这个登录名.\nMaybe run: ./anlan user list"
                        .formatted(login));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
