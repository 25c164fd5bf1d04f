package io.impscript.bind;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.Element.Part;
import io.impscript.model.Extras;
import io.impscript.model.Metadata;
import io.impscript.model.SourceSpan;
import io.impscript.spec.Block;
import io.impscript.spec.DescribedSpec;
import io.impscript.spec.MetadataSpec;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words that most declarations have. */
abstract class DescribedBinder extends Binder implements DescribedSpec {
  private final Map<String, Object> extras = new LinkedHashMap<>();
  private final Map<String, SourceSpan> extraPlaces = new HashMap<>();
  private final String name;
  private String description = "";
  private String version;
  private Metadata metadata = Metadata.NONE;

  DescribedBinder(Binding binding, String name, String version) {
    super(binding, new Marks());
    this.name = name;
    this.version = version;
  }

  @Override
  public void description(String text) {
    description = text(Part.DESCRIPTION, text);
  }

  @Override
  public void version(String text) {
    version = nameOrNone(Part.VERSION, text);
  }

  @Override
  public void metadata(Block<MetadataSpec> body) {
    marks().put(Part.METADATA, 0, site().nameSpan());
    MetadataBinder binder = new MetadataBinder(binding(), marks());
    body.applyTo(binder);
    metadata = binder.freeze();
  }

  @Override
  public void extra(String key, Object value) {
    SourceSpan place = site().value(0);
    SourceSpan first = extraPlaces.putIfAbsent(key, place);
    if (first != null) {
      binding()
          .found()
          .accept(
              Diagnostic.of(
                      DiagnosticCode.REPEATED_WORD, place, "extra '" + key + "' is said twice")
                  .withHint("leave one of them out")
                  .withRelated(first, "first said here"));
    } else {
      isSaid(key, place);
      extras.put(key, value);
    }
  }

  final String name() {
    return name;
  }

  final String description() {
    return description;
  }

  final String version() {
    return version;
  }

  final Metadata metadata() {
    return metadata;
  }

  final Extras extras() {
    return new Extras(extras);
  }
}
