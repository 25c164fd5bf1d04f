package io.impscript.converter.report;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.Severity;
import io.impscript.model.SourceSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A report as one page of HTML that needs nothing beside it and runs no script. */
public final class ReportPage {
  private static final String STYLE = "report.css";

  private final StringBuilder out = new StringBuilder();

  private ReportPage() {}

  /** The whole page. */
  public static String print(ConversionReport report) {
    ReportPage page = new ReportPage();
    page.head(report);
    page.overview(report);
    for (int i = 0; i < report.inputs().size(); i++) {
      page.input(i + 1, report.inputs().get(i));
    }
    page.leftAlone(report.leftAlone());
    page.out.append("</main>\n</body>\n</html>\n");
    return page.out.toString();
  }

  private void head(ConversionReport report) {
    String title = "Conversion to " + report.target();
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
    out.append("<title>").append(Html.text(title)).append("</title>\n");
    out.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n<main>\n");
    out.append("<h1>").append(Html.text(title)).append("</h1>\n");
    out.append("<ul class=\"totals\">\n");
    ReportTable.totals(report).forEach(line -> element("li", line));
    out.append("</ul>\n");
  }

  private void overview(ConversionReport report) {
    out.append("<table class=\"overview\">\n<thead><tr>");
    out.append("<th>input</th><th>what it was</th><th>result</th><th>findings</th>");
    out.append("</tr></thead>\n<tbody>\n");
    for (int i = 0; i < report.inputs().size(); i++) {
      InputReport input = report.inputs().get(i);
      out.append("<tr><td class=\"path\"><a href=\"#input-").append(i + 1).append("\">");
      out.append(Html.text(input.name())).append("</a></td>");
      cell("", input.what());
      out.append("<td>").append(mark(input.result())).append("</td>");
      cell("number", String.valueOf(input.findings().size() + input.repairs().size()));
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n");
  }

  private void input(int number, InputReport input) {
    out.append("<section id=\"input-").append(number).append("\">\n<h2><span class=\"path\">");
    out.append(Html.text(input.name())).append("</span> ").append(mark(input.result()));
    out.append("</h2>\n");
    element("p", input.what());
    findings(input.findings());
    repairs(input.repairs());
    List<Item> others = input.items().stream().filter(i -> i.fate() != Fate.CARRIED).toList();
    items("Not simply carried", others, false);
    items("Carried", input.items().stream().filter(i -> i.fate() == Fate.CARRIED).toList(), true);
    outputs(input.outputs());
    out.append("</section>\n");
  }

  private void findings(List<Diagnostic> findings) {
    if (findings.isEmpty()) {
      return;
    }
    out.append("<h3>Findings</h3>\n<ul class=\"findings\">\n");
    for (Diagnostic finding : findings) {
      out.append("<li><span class=\"").append(tone(finding.severity())).append("\">");
      out.append(finding.severity().label()).append("</span> ");
      out.append(place(finding.place())).append(Html.text(finding.message()));
      finding.hints().forEach(hint -> element("div class=\"hint\"", hint));
      out.append("</li>\n");
    }
    out.append("</ul>\n");
  }

  private void repairs(List<Repair> repairs) {
    if (repairs.isEmpty()) {
      return;
    }
    out.append("<h3>Repairs</h3>\n<table class=\"repairs\">\n<thead><tr><th>place</th><th>repair</th>");
    out.append("<th>before</th><th>after</th></tr></thead>\n<tbody>\n");
    for (Repair repair : repairs) {
      out.append("<tr>");
      cell("number", repair.place().startLine() + ":" + repair.place().startColumn());
      cell("", repair.what());
      code(repair.before());
      code(repair.after());
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n");
  }

  private void items(String title, List<Item> items, boolean folded) {
    if (items.isEmpty()) {
      return;
    }
    String heading = title + " (" + items.size() + ")";
    out.append(folded ? "<details>\n<summary>" : "<h3>").append(heading);
    out.append(folded ? "</summary>\n" : "</h3>\n").append("<ul class=\"items\">\n");
    for (Item item : items) {
      out.append("<li>").append(place(item.place())).append(Html.text(item.what()));
      if (item.fate() != Fate.CARRIED) {
        out.append(" <span class=\"fate\">").append(item.fate().label()).append("</span> ");
        out.append(Html.text(item.reason()));
      }
      out.append("</li>\n");
    }
    out.append("</ul>\n").append(folded ? "</details>\n" : "");
  }

  private void outputs(List<String> outputs) {
    if (!outputs.isEmpty()) {
      out.append("<p class=\"outputs\">It went to: ");
      for (int i = 0; i < outputs.size(); i++) {
        out.append(i == 0 ? "" : ", ").append("<code>");
        out.append(Html.text(outputs.get(i))).append("</code>");
      }
      out.append("</p>\n");
    }
  }

  private void leftAlone(List<String> files) {
    if (!files.isEmpty()) {
      out.append("<section>\n<details>\n<summary>Left alone (").append(files.size());
      out.append(")</summary>\n<ul>\n");
      files.forEach(file -> element("li", file));
      out.append("</ul>\n</details>\n</section>\n");
    }
  }

  private static String place(Optional<SourceSpan> span) {
    return span.map(s -> s.startLine() + ":" + s.startColumn())
        .map(text -> "<span class=\"place\">" + text + "</span> ")
        .orElse("");
  }

  private static String mark(Result result) {
    String tone =
        switch (result) {
          case CONVERTED -> "good";
          case REPAIRED, KEPT_ASIDE -> "fair";
          case IN_PART, REFUSED -> "bad";
        };
    return "<span class=\"result " + tone + "\">" + result.label() + "</span>";
  }

  private static String tone(Severity severity) {
    return switch (severity) {
      case ERROR -> "bad";
      case WARNING -> "fair";
      default -> "quiet";
    };
  }

  private void element(String tag, String text) {
    String name = tag.contains(" ") ? tag.substring(0, tag.indexOf(' ')) : tag;
    out.append('<').append(tag).append('>').append(Html.text(text));
    out.append("</").append(name).append(">\n");
  }

  private void cell(String kind, String text) {
    out.append(kind.isEmpty() ? "<td>" : "<td class=\"" + kind + "\">");
    out.append(Html.text(text)).append("</td>");
  }

  private void code(String text) {
    out.append("<td><code>").append(Html.text(Repair.shown(text))).append("</code></td>");
  }

  private static String style() {
    try (InputStream in = ReportPage.class.getResourceAsStream(STYLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
