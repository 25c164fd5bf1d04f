package io.impscript.validate;

import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Element;
import io.impscript.model.Element.Part;
import java.util.List;

/** Post-build commands are something that a shell can be given. */
final class CommandRule implements CatalogRule {
  @Override
  public void check(CatalogView view, ValidationContext context, Diagnostics found) {
    for (int i = 0; i < view.catalog().recipes().size(); i++) {
      commands(view, i, view.recipe(i).postbuildChroot(), found);
    }
  }

  private static void commands(
      CatalogView view, int recipe, List<String> commands, Diagnostics found) {
    for (int item = 0; item < commands.size(); item++) {
      String fault = fault(commands.get(item));
      if (!fault.isEmpty()) {
        Element element = Element.recipe(recipe).part(Part.POSTBUILD_CHROOT, item);
        String message = "a post-build command of " + Owners.of(view, element) + " " + fault;
        found.add(
            view.finding(DiagnosticCode.BAD_VALUE, element, message)
                .withHint("write a command line for /bin/sh, or take it out"));
      }
    }
  }

  private static String fault(String command) {
    if (command.isBlank()) {
      return "is empty";
    }
    return command.indexOf('\0') >= 0 ? "holds a NUL character" : "";
  }
}
