package io.impscript.bind;

import io.impscript.model.Metadata;
import io.impscript.spec.MetadataSpec;
import java.util.ArrayList;
import java.util.List;

final class MetadataBinder extends Binder implements MetadataSpec {
  private final List<String> history = new ArrayList<>();
  private String created = "";

  MetadataBinder(Binding binding, Marks marks) {
    super(binding, marks);
  }

  @Override
  public void created(String time) {
    isSaid(time, site().value(0));
    created = time;
  }

  @Override
  public void history(String... lines) {
    history.addAll(List.of(lines));
  }

  Metadata freeze() {
    return new Metadata(created, history);
  }
}
