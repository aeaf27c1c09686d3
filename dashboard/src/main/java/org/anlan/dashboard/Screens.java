package org.anlan.dashboard;

import org.anlan.web.pages.Pages;

/// The screens: each a path, a title and a script over the one frame `page.html`.
public final class Screens {

    private Screens() {}

    /// All pages, with the files beside them.
    public static Pages pages() {
        var pages = new Pages("org/anlan/dashboard");
        add(pages, "/", "安澜", "index");
        add(pages, "/sign-in", "登录 · 安澜", "sign-in");
        add(pages, "/wall", "指挥大屏 · 安澜", "wall");
        add(pages, "/desk", "接报台 · 安澜", "desk");
        add(pages, "/consult", "会商室 · 安澜", "consult");
        add(pages, "/warn", "预警台 · 安澜", "warn");
        add(pages, "/forecast", "预报 · 安澜", "forecast");
        add(pages, "/report", "报灾 · 安澜", "report");
        add(pages, "/depot", "物资库 · 安澜", "depot");
        add(pages, "/plan", "调拨方案 · 安澜", "plan");
        add(pages, "/gaps", "缺口 · 安澜", "gaps");
        add(pages, "/give", "捐赠需求清单 · 安澜", "give");
        add(pages, "/convoy", "车队 · 安澜", "convoy");
        add(pages, "/receive", "物资接收 · 安澜", "receive");
        add(pages, "/verify", "预报检验 · 安澜", "verify");
        var build = ScreensBuild.stamp();
        pages.worker("/worker.js", "worker.js", js -> js.replace("{version}", build));
        return pages;
    }

    private static void add(Pages pages, String path, String title, String script) {
        pages.page(
                path,
                "page.html",
                html -> html.replace("{title}", title).replace("{script}", script));
    }
}
