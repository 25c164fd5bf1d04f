package io.impscript.bind;

import io.impscript.spec.Block;
import io.impscript.spec.KiwiSpec;
import io.impscript.spec.OutsideSpec;

/** The words of a kiwi block. */
final class KiwiBinder extends MarkupBinder implements KiwiSpec {
  private final KiwiDraft draft;

  KiwiBinder(Binding binding, KiwiDraft draft) {
    super(binding);
    this.draft = draft;
  }

  @Override
  public void prolog(Block<OutsideSpec> body) {
    body.applyTo(new OutsideBinder(binding(), draft.before()));
  }

  @Override
  public void epilog(Block<OutsideSpec> body) {
    body.applyTo(new OutsideBinder(binding(), draft.after()));
  }
}
