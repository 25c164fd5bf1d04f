package io.impscript.bind;

import io.impscript.diag.DiagnosticCode;
import io.impscript.eval.Receiver;
import io.impscript.kiwi.CommentText;
import io.impscript.kiwi.Template;
import io.impscript.model.Markup;
import io.impscript.model.SourceSpan;
import io.impscript.spec.OutsideSpec;
import java.util.regex.Pattern;

/** What XML holds besides elements. */
class OutsideBinder extends Receiver implements OutsideSpec {
  private static final Pattern XML_NAME = Pattern.compile("[\\p{L}_:][\\p{L}\\p{N}_:.\\u00B7-]*");

  private final Binding binding;
  private final Nodes nodes;

  OutsideBinder(Binding binding, Nodes nodes) {
    this.binding = binding;
    this.nodes = nodes;
  }

  final Binding binding() {
    return binding;
  }

  final Nodes nodes() {
    return nodes;
  }

  @Override
  protected final boolean takesComments() {
    return true;
  }

  @Override
  protected final void remark(String written) {
    nodes.remark(written);
  }

  @Override
  public final void comment(String text) {
    if (CommentText.isAllowed(text)) {
      nodes.add(new Markup.Comment(text));
    } else {
      binding.report(
          DiagnosticCode.BAD_VALUE,
          binding.site().value(0),
          "a comment of XML cannot hold two hyphens side by side, nor end with one",
          "put a blank between them");
    }
  }

  @Override
  public final void instruction(String target) {
    instruction(target, "");
  }

  @Override
  public final void instruction(String target, String data) {
    SourceSpan place = binding.site().value(0);
    if (isName(target, place) && !target.equalsIgnoreCase("xml") && !data.contains("?>")) {
      nodes.add(new Markup.Instruction(target, data));
    } else if (isXmlName(target)) {
      binding.report(
          DiagnosticCode.BAD_VALUE,
          place,
          "a processing instruction is not for 'xml' itself, nor does it hold '?>'",
          "such as instruction 'xml-stylesheet', 'href=\"page.xsl\"'");
    }
  }

  @Override
  public final void template(String statements) {
    if (Template.in(statements)) {
      nodes.add(new Markup.Text(statements));
    } else {
      binding.report(
          DiagnosticCode.BAD_VALUE,
          binding.site().value(0),
          "this holds no statement of a template",
          "statements stand in {% %}, {{ }} or {# #}");
    }
  }

  /** Whether a text can be a name in XML; reported where it cannot. */
  final boolean isName(String text, SourceSpan place) {
    boolean name = isXmlName(text);
    if (!name) {
      binding.report(
          DiagnosticCode.BAD_NAME,
          place,
          "'" + text + "' is no name of XML",
          "a name begins with a letter or '_', and has letters, digits, '.', '-', '_' and ':'");
    }
    return name;
  }

  private static boolean isXmlName(String text) {
    return XML_NAME.matcher(text).matches();
  }
}
